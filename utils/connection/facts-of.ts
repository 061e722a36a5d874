import pMap from 'p-map';
import { nullIfGone } from '~/utils/immich';
import type { AssetFacts } from '~/utils/messages/asset-facts';
import { type Failure, toFailure } from '~/utils/messages/errors';
import type { Server } from '~/utils/settings/servers';
import { connect } from './connect';

interface Facts {
  assetIds: string[];
  facts: (AssetFacts | null)[];
  failure: Failure | null;
}

const filesAtOnce = 3;

/** What tells these files apart, or why that cannot be said: the pictures are there all the same. */
export async function factsOf(server: Server, origin: string, assetIds: string[], signal: AbortSignal): Promise<Facts> {
  try {
    const client = await connect(server, origin);
    const read = (id: string) => client.assetFacts(id, signal).catch(nullIfGone);
    return { assetIds, facts: await pMap(assetIds, read, { concurrency: filesAtOnce, signal }), failure: null };
  } catch (error) {
    return { assetIds, facts: [], failure: toFailure(error) };
  }
}
