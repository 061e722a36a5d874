import { storage } from 'wxt/utils/storage';

/** One Immich and how to sign in to it. Its key, if it has one, rests in `keys.ts`. */
export interface Server {
  id: string;
  /** Full origins with port, e.g. `http://192.168.1.5:2283`; the first is the one that was added. */
  origins: string[];
  signIn: 'session' | 'key';
  /** Whose photos: the user that was seen when the connection was last checked. */
  userId: string | null;
}

/** The user's servers, without any key. */
export const servers = storage.defineItem<Server[]>('local:servers', { fallback: [], version: 1 });
