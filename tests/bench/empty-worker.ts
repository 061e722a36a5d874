import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['http://*.example.test/*'], js: ['page.js'] }],
};

/** What it answers to whatever it is asked. */
export const emptyAnswer = 'empty';

const background = `chrome.runtime.onMessage.addListener((_message, _sender, send) => {
  send(${JSON.stringify(emptyAnswer)});
});
`;

/** Writes an extension whose background does nothing but answer, and whose content script does nothing. */
export function writeEmptyWorker(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), background);
  writeFileSync(join(folder, 'page.js'), 'void chrome;\n');
  return folder;
}
