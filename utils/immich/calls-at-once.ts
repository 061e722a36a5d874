/**
 * How many calls to have under way to an address. HTTP/2 and 3 carry all over one connection. Of HTTP/1.1 browsers open six
 * connections to a host, and hold back what is more: as many again wait there, and no connection idles until the background
 * has read one answer and asks for the next. Where nobody knows, an `https:` address may speak either.
 * @param protocol what the browser says that a page of that address came by (`nextHopProtocol`), or nothing
 */
export function callsAtOnce(origin: string, protocol = ''): number {
  if (/^h[23]/.test(protocol)) return 16;
  return origin.startsWith('http:') || protocol.startsWith('http/1') ? 12 : 6;
}
