import { mediaTypes } from '~/tests/fake-immich/media-types';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import type { State } from '~/tests/fake-immich/state';

/** What a server says about itself. */
export function serverRoutes(api: Api, state: State): void {
  const { behaviour, versionText } = state;
  api.get('/.well-known/immich', (c) => c.json({ api: { endpoint: '/api' } }));
  api.get('/api/server/ping', (c) => c.json({ res: 'pong' }));
  api.get('/api/server/version', (c) =>
    c.json({ ...behaviour.version, ...(behaviour.prerelease && { prerelease: null }) }),
  );
  api.get('/api/server/about', needs(state, 'server.about'), (c) =>
    c.json({
      version: `v${versionText}`,
      versionUrl: `https://github.com/immich-app/immich/releases/tag/v${versionText}`,
      licensed: false,
    }),
  );
  api.get('/api/server/features', (c) =>
    c.json({
      smartSearch: false,
      facialRecognition: false,
      duplicateDetection: false,
      map: true,
      reverseGeocoding: false,
      importFaces: false,
      sidecar: true,
      search: true,
      trash: true,
      oauth: false,
      oauthAutoLaunch: false,
      ...(behaviour.ocrFeature && { ocr: false }),
      passwordLogin: true,
      configFile: true,
      email: false,
      ...(behaviour.realtimeTranscoding && { realtimeTranscoding: false }),
    }),
  );
  api.get('/api/server/media-types', (c) => c.json(mediaTypes(state)));
}
