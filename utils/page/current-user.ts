/**
 * The id of the user whom this page's own session belongs to, or null where the server does not say
 * (signed out, out of reach, an answer of another shape).
 */
export async function readUserId(): Promise<string | null> {
  try {
    // Absolute, because a relative address has no base in Firefox's content scripts.
    const response = await fetch(new URL('/api/users/me', location.origin), {
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
    });
    if (!response.ok) return null;
    const user: unknown = await response.json();
    return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string' ? user.id : null;
  } catch {
    return null;
  }
}
