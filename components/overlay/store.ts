import type { ExportedFile } from '~/utils/messages/job';
import type { ToBackground } from '~/utils/messages/port';
import type { Opening } from '~/utils/page/overlay-slot';
import type { OverlayPort } from './port';
import { type OverlayEvent, reduce } from './reducer';
import { leavesJob, type OverlayState, openingState } from './state';

export interface OverlayStore {
  state(): OverlayState;
  dispatch(event: OverlayEvent): void;
  /** Calls back after each change; returns the end of it. */
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

export interface OverlayWorld {
  opening: Opening;
  connect(): OverlayPort;
  readUserId(): Promise<string | null>;
  saveFile(file: ExportedFile): void;
  /** The dialog was closed in another tab. */
  onPutAside(): void;
  now?: () => number;
}

/** Joins the reducer to a port: connects when it opens, and again when the port is lost and there is something to send. */
export function createOverlayStore({
  opening,
  connect,
  readUserId,
  saveFile,
  onPutAside,
  now = Date.now,
}: OverlayWorld): OverlayStore {
  let state = openingState(opening);
  let port: OverlayPort | null = null;
  let disposed = false;
  let askingUser = false;
  const listeners = new Set<() => void>();

  function dispatch(event: OverlayEvent): void {
    if (disposed) return;
    const step = reduce(state, event);
    state = step.state;
    for (const listener of listeners) listener();
    if (state.userId === undefined) askUser();
    if (!step.send.every(send)) dispatch({ type: 'lost' });
  }

  function askUser(): void {
    if (askingUser) return;
    askingUser = true;
    // The background may sleep: it wakes while the page is asked.
    over(() => {});
    readUserId()
      .catch(() => null)
      .then((userId) => {
        askingUser = false;
        if (userId !== null && port !== null) send({ type: 'reader', userId });
        dispatch({ type: 'user', userId });
      });
  }

  const send = (message: ToBackground) => over((opened) => opened.send(message));

  /** False where nothing can be said, as after an update of the extension. */
  function over(say: (opened: OverlayPort) => void): boolean {
    try {
      port ??= open();
      say(port);
      return true;
    } catch {
      port = null;
      return false;
    }
  }

  function open(): OverlayPort {
    const opened = connect();
    opened.onMessage((message) => {
      if (opened !== port) return;
      if (message.type === 'export') saveFile(message.file);
      if (message.type === 'put-aside' && state.screen.name === 'progress') return onPutAside();
      dispatch({ type: 'message', message, at: now() });
    });
    opened.onDisconnect(() => {
      if (opened !== port) return;
      port = null;
      dispatch({ type: 'lost' });
    });
    if (state.userId) opened.send({ type: 'reader', userId: state.userId });
    return opened;
  }

  if (state.userId === undefined) askUser();
  else dispatch({ type: 'user', userId: state.userId });
  return {
    state: () => state,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      if (disposed) return;
      // The page lives on: whoever closed the dialog wants it closed.
      if (port !== null && leavesJob(state)) send({ type: 'put-aside' });
      disposed = true;
      port?.disconnect();
      port = null;
    },
  };
}
