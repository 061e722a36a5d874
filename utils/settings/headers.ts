/** A header of the user's own, for what stands in front of a server and lets programs through by it. The value is secret. */
export interface Header {
  name: string;
  value: string;
}

export const mostHeaders = 5;

/** Why a header cannot be sent. */
export type HeaderFault = 'name' | 'forbidden' | 'immichs' | 'value' | 'twice';

/** What no script may set: browsers drop it without a word (Fetch standard, "forbidden request-header"). */
const forbidden =
  /^(proxy-.*|sec-.*|accept-charset|accept-encoding|access-control-request-(headers|method|private-network)|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|x-http-method(-override)?|x-method-override)$/i;

/** What says who we are to Immich itself, or what we send. A bearer's token it takes for its own; a password it does not. */
const immichs = /^(x-api-key|x-immich-.*|accept|content-type)$/i;
const bearer = /^bearer\b/i;

/** @param others those that are sent beside it */
export function headerFault({ name, value }: Header, others: readonly Pick<Header, 'name'>[] = []): HeaderFault | null {
  if (!/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name)) return 'name';
  if (forbidden.test(name)) return 'forbidden';
  if (immichs.test(name) || (/^authorization$/i.test(name) && bearer.test(value))) return 'immichs';
  if (!/^[\x21-\x7e]([\t\x20-\x7e]{0,8000}[\x21-\x7e])?$/.test(value)) return 'value';
  return others.some((other) => other.name.toLowerCase() === name.toLowerCase()) ? 'twice' : null;
}
