/** What this page came by, as the browser names it (`h2`, `http/1.1`); empty where it does not say. */
export function pageProtocol(): string {
  const [entry] = performance.getEntriesByType('navigation');
  return entry && 'nextHopProtocol' in entry ? String(entry.nextHopProtocol) : '';
}
