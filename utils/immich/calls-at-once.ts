/**
 * How many calls to have under way to an address, so that six reach the server at a time. Browsers open six connections
 * to a host that speaks HTTP/1.1, as every `http:` address does, and hold back what is more: as many again wait there,
 * and no connection idles until the background has read one answer and asks for the next. An `https:` address may
 * speak HTTP/2, where nothing is held back.
 */
export const callsAtOnce = (origin: string) => (origin.startsWith('http:') ? 12 : 6);
