import { toFailure } from '~/utils/messages/errors';

/** Codes whose detail is ours or a word of the API. The words of other failures are the server's, which may name anything. */
const told = new Set(['missing-permission', 'unexpected-answer', 'version-too-old', 'interrupted']);

/** Longer than this, in characters, no cause helps any more. */
const most = 200;

/** Why something failed, in words that name no file, address, id or key. */
export function causeOf(error: unknown): string {
  const { code, detail = '' } = toFailure(error);
  const name = error instanceof Error && error.name !== 'Error' ? `${error.name}: ` : '';
  const words = told.has(code) || /^HTTP \d{3}$/.test(detail) ? withoutNames(detail) : '';
  return `${name}${words}`.replace(/: $/, '').slice(0, most);
}

/** What is quoted, has dots in it or is long and holds a digit may be a name, an address, an id or a key. */
function withoutNames(text: string): string {
  return text
    .replace(/[a-z][\w+.-]*:\/\/\S+/gi, '…')
    .replace(/(["'`“„«‘])(?:(?!\1).)*["'`”“»’]/g, '…')
    .replace(/\S+@\S+|\[[0-9a-f:]+\]\S*/gi, '…')
    .replace(/[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?/gu, (word) => (isOurs(word) ? word : '…'))
    .replace(/\S*\d\S*/g, (word) => (word.length >= 12 ? '…' : word))
    .replace(/\S{32,}/g, '…');
}

/** A permission (`asset.read`), or the place of a field (`assets.items.3.stack`). */
const isOurs = (word: string) =>
  /^(?:album|asset|stack|user|duplicate|apiKey|tag|albumAsset|folder|timeline)\.[a-zA-Z]+$/.test(word) ||
  /^(?:\d+|[a-z][a-zA-Z]+)(?:\.(?:\d+|assets|items|id|stack|exifInfo|nextPage|duplicateId|primaryAssetId))+$/.test(
    word,
  );
