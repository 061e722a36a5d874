import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

interface SavedPage {
  version: string;
  /** The page's name without version and ending, e.g. `album-two-selected`. */
  name: string;
  open(): ReturnType<typeof parseHTML>;
}

function pagesIn(folder: string): SavedPage[] {
  return readdirSync(folder).flatMap((file) => {
    const [, version, name] = /^v([\d.]+)-(.+)\.html$/.exec(file) ?? [];
    if (!version || !name) return [];
    return [{ version, name, open: () => parseHTML(readFileSync(join(folder, file), 'utf8')) }];
  });
}

const ownPages = pagesIn(join(import.meta.dirname, '../../fixtures/pages'));
const factsFolder = process.env.IMMICH_FACTS_DIR;

/** Our own small pages always; beside them the real pages where `IMMICH_FACTS_DIR` names their folder. */
export const savedPages: { source: string; pages: SavedPage[] }[] = [
  { source: 'our own pages', pages: ownPages },
  ...(factsFolder ? [{ source: "Immich's real pages", pages: pagesIn(join(factsFolder, 'pages')) }] : []),
];

/** One of our own pages, parsed anew. */
export function openPage(version: string, name: string): ReturnType<typeof parseHTML> {
  const page = ownPages.find((one) => one.version === version && one.name === name);
  if (!page) throw new Error(`There is no page ${name} of ${version}`);
  return page.open();
}

export const versions = ['2.0', '2.7', '3.1'];
