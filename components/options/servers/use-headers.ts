import { useEffect, useState } from 'preact/hooks';
import { type Header, type HeaderFault, headerFault, mostHeaders } from '~/utils/settings/headers';
import { readHeaders } from '~/utils/settings/keys';
import type { Server } from '~/utils/settings/servers';
import type { HeaderEdit } from './check-connection';

const blank: Header = { name: '', value: '' };

/**
 * The headers of a server while somebody edits them. Of those that are saved only the names come to the page; they are read
 * again when a save begins or ends.
 */
export function useHeaders({ id }: Server, saving: boolean) {
  const [kept, setKept] = useState<string[]>([]);
  const [added, setAdded] = useState<Header[]>([]);
  /** Nobody is told of a fault before they are done. */
  const [isJudged, setJudged] = useState(false);

  useEffect(() => {
    if (saving) return;
    readHeaders(id).then(
      (headers) => setKept(headers.map(({ name }) => name)),
      () => setKept([]),
    );
  }, [id, saving]);

  const trimmed = added.map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));
  const faults = trimmed.map((header, index): HeaderFault | null =>
    headerFault(header, [...kept.map((name) => ({ name })), ...trimmed.slice(0, index)]),
  );

  return {
    kept,
    added,
    faults: isJudged ? faults : [],
    isFull: kept.length + added.length >= mostHeaders,
    add: () => setAdded([...added, blank]),
    change: (index: number, change: Partial<Header>) =>
      setAdded(added.map((one, at) => (at === index ? { ...one, ...change } : one))),
    drop: (index: number) => setAdded(added.filter((_, at) => at !== index)),
    forget: (name: string) => setKept(kept.filter((one) => one !== name)),
    /** What is to be saved, or null where a header cannot be sent; then its fault is told. */
    judge(): HeaderEdit | null {
      setJudged(true);
      return faults.every((fault) => fault === null) ? { kept, added: trimmed } : null;
    },
    clear() {
      setAdded([]);
      setJudged(false);
    },
  };
}
