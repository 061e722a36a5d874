import { z } from 'zod/mini';
import { ImmichError } from './errors';
import type { Request } from './http';

/** What a key needs for everything that we do. */
export const wantedPermissions = [
  'album.read',
  'asset.read',
  'asset.view',
  'asset.update',
  'duplicate.read',
  'duplicate.delete',
  'stack.create',
  'stack.read',
  'stack.update',
  'stack.delete',
  'user.read',
];

export interface User {
  id: string;
  name: string;
}

/** @throws ImmichError `signed-out`, `bad-key`, `missing-permission` */
export function readUser(request: Request, retries = 2): Promise<User> {
  return request({
    method: 'GET',
    path: '/users/me',
    answer: z.object({ id: z.string(), name: z.string() }),
    retries,
  });
}

/**
 * The permissions that a key lacks of `wantedPermissions`. `GET /api-keys/me` needs none itself (1.139 and newer).
 * @throws ImmichError `bad-key`
 */
export async function readMissingPermissions(request: Request): Promise<string[]> {
  const answer = z.object({ permissions: z.array(z.string()) });
  const { permissions } = await request({ method: 'GET', path: '/api-keys/me', answer, retries: 2 });
  return permissions.includes('all') ? [] : wantedPermissions.filter((wanted) => !permissions.includes(wanted));
}

/** The user, or null where the key may not say whose it is. */
export async function readUserIfAllowed(request: Request, retries?: number): Promise<User | null> {
  try {
    return await readUser(request, retries);
  } catch (error) {
    if (error instanceof ImmichError && error.failure.code === 'missing-permission') return null;
    throw error;
  }
}
