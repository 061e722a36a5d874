/** Whom this page's own session belongs to; `unknown` where the server could not be asked. */
export type PageUser = { id: string } | 'nobody' | 'unknown';

/** Asks the server that this page came from, as the page's own session. A sign-in page in its answer's place is nobody. */
export async function readPageUser(): Promise<PageUser> {
  try {
    // Absolute, because a relative address has no base in Firefox's content scripts.
    const response = await fetch(new URL('/api/users/me', location.origin), {
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
    });
    if (response.status === 401 || response.status === 403) return 'nobody';
    if (!response.ok) return 'unknown';
    const user: unknown = await response.json().catch(() => null);
    const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : null;
    return typeof id === 'string' ? { id } : 'nobody';
  } catch {
    return 'unknown';
  }
}

/** The id of the page's user, or null where there is none or nobody can say. */
export async function readUserId(): Promise<string | null> {
  const user = await readPageUser();
  return typeof user === 'string' ? null : user.id;
}
