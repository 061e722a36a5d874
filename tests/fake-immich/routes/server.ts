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

const raw =
  '.3fr .ari .arw .cap .cin .cr2 .cr3 .crw .dcr .dng .erf .fff .iiq .k25 .kdc .mrw .nef .nrw .orf .ori .pef .psd .raf .raw .rw2 .rwl .sr2 .srf .srw .x3f';

/** Extensions in Immich's order: the web's own types came first from about 2.6 on. */
function mediaTypes({ behaviour }: State) {
  const video = `.3gp .3gpp .avi .flv .insv .m2t .m2ts .m4v .mkv .mov .mp4 .mpe .mpeg .mpg .mts ${behaviour.mxf ? '.mxf ' : ''}${behaviour.ts ? '.ts ' : ''}.vob .webm .wmv`;
  const image = behaviour.webTypesFirst
    ? `.avif .bmp .gif .jpeg .jpg .png .webp ${raw} .heic .heif .hif .insp .jp2 .jpe .jxl ${behaviour.mpo ? '.mpo ' : ''}.svg .tif .tiff`
    : `${raw} .avif .gif .jpeg .jpg .png .webp .bmp .heic .heif .hif .insp .jp2 .jpe .jxl .svg .tif .tiff`;
  return { video: video.split(' '), image: image.split(' '), sidecar: ['.xmp'] };
}
