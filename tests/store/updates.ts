import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { updateManifest } from './update-manifest';

/** Prints what Firefox asks for updates of the package outside the store: `updates PACKAGE.xpi MANIFEST.json ADDRESS`. */
const [xpi, manifest, address] = process.argv.slice(2);
if (!xpi || !manifest || !address) {
  console.error('updates PACKAGE.xpi MANIFEST.json ADDRESS');
  process.exit(1);
}
const hash = createHash('sha256').update(readFileSync(xpi)).digest('hex');
console.log(JSON.stringify(updateManifest(JSON.parse(readFileSync(manifest, 'utf8')), address, hash), null, 2));
