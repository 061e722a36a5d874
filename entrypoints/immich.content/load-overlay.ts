import { sendMessage } from '~/utils/messages/questions';
import { type OpenOverlay, overlaySlot } from '~/utils/page/overlay-slot';

let loading: Promise<OpenOverlay> | null = null;

/** The overlay's one function; its script is brought into the page by the first call. */
export function loadOverlay(): Promise<OpenOverlay> {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<OpenOverlay> {
  // What an earlier version of the extension left here belongs to a script that is cut off.
  overlaySlot.immichStackerOverlay = undefined;
  await sendMessage('loadOverlay', undefined);
  const open = overlaySlot.immichStackerOverlay as OpenOverlay | undefined;
  if (!open) throw new Error('the overlay did not come');
  return open;
}
