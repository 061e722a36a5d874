import { z } from 'zod';
import { assetJson } from '~/tests/fake-immich/asset-json';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import { like } from '~/tests/fake-immich/search/like';
import type { State } from '~/tests/fake-immich/state';
import type { FakeAsset } from '~/tests/fake-immich/types';
import { check } from '~/tests/fake-immich/validate';

/** The folders of the user's timeline, and the files that lie in one of them, none that lies below it. Not paged. */
export function folderRoutes(api: Api, state: State): void {
  const permission = state.behaviour.folderPermission ? 'folder.read' : null;
  const filesOf = (userId: string) =>
    [...state.assets.values()].filter(
      (asset) => asset.ownerId === userId && asset.visibility === 'timeline' && !asset.isTrashed,
    );

  api.get('/api/view/folder/unique-paths', needs(state, permission), (c) => {
    const folders = filesOf(c.get('auth').user.id).map(({ originalPath: path }) =>
      path.slice(0, path.lastIndexOf('/')),
    );
    return c.json([...new Set(folders)].sort());
  });

  api.get('/api/view/folder', needs(state, permission), (c) => {
    const { user } = c.get('auth');
    const folder = check(z.object({ path: z.string() }), c.req.query()).path.replace(/\/$/, '');
    // Compared from the end of the path, and with the wildcards of SQL: `b` is also `/a/b`.
    const inside = like(`%${folder}/%`);
    const below = like(`%${folder}/%/%`);
    const fileName = ({ originalPath: path }: FakeAsset) => path.slice(path.lastIndexOf('/') + 1);
    const files = filesOf(user.id).filter(({ originalPath: path }) => inside(path) && !below(path));
    files.sort((a, b) => (fileName(a) < fileName(b) ? -1 : 1));
    return c.json(files.map((asset) => assetJson(state, asset, { readerId: user.id, dates: 'row', exif: true })));
  });
}
