import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconNames } from '~/tests/fake-immich/pages/icons';
import { themeCss } from '~/tests/fake-immich/pages/theme';
import type { Api } from '~/tests/fake-immich/routes/api';
import type { State } from '~/tests/fake-immich/state';

export interface PageOptions {
  /** `true` sends the policy of Immich with its helmet file; a text sends that policy. */
  csp?: boolean | string;
}

const web = join(dirname(dirname(fileURLToPath(import.meta.url))), 'web');
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

const helmet =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline' https://www.gstatic.com; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' blob:; worker-src 'self' blob:; frame-src 'none'; object-src 'none'; font-src 'self' https: data:; form-action 'self'; frame-ancestors 'self'; base-uri 'self'; script-src-attr 'none'";

/** The web pages: one document for every address, which a script fills, and that script's files. */
export function pageRoutes(api: Api, state: State, options: PageOptions): void {
  const { behaviour, versionText } = state;

  api.get('/_app/config.js', async (c) => {
    const mdi = await import('@mdi/js');
    const { controlBar, wrappingBar, assetSize, resolveDuplicates, albumStackBadge } = behaviour;
    const { buttonTitles, viewerBodyClass } = behaviour;
    const config = {
      version: versionText,
      icons: Object.fromEntries(iconNames.map((name) => [name, mdi[name]])),
      controlBar,
      wrappingBar,
      assetSize,
      resolveDuplicates,
      albumStackBadge,
      buttonTitles,
      viewerBodyClass,
    };
    return c.body(`export default ${JSON.stringify(config)};`, 200, { 'Content-Type': 'text/javascript' });
  });

  api.get('/_app/theme.css', (c) => c.body(themeCss(behaviour), 200, { 'Content-Type': 'text/css' }));

  api.get('/_app/:file{[a-z-]+\\.(js|css)}', async (c) => {
    const file = c.req.param('file');
    const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain';
    return c.body(await readFile(join(web, file), 'utf8'), 200, { 'Content-Type': type });
  });

  api.get('/favicon.ico', (c) => c.body(icon, 200, { 'Content-Type': 'image/gif' }));

  api.get('*', (c) => {
    const policy = options.csp === true ? helmet : options.csp;
    if (policy) c.header('Content-Security-Policy', policy);
    return c.html(page(behaviour.controlBar));
  });
}

/** Any picture: browsers look at what it is. */
const icon = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64');

/** As Immich ships it: dark until the script has read the theme, and a spinner that goes when the page is there. */
const page = (darkFirst: boolean) => `<!doctype html>
<html${darkFirst ? ' class="dark"' : ''}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Immich</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/_app/theme.css" />
    <link rel="stylesheet" href="/_app/app.css" />
    <link rel="stylesheet" href="/_app/timeline.css" />
    <link rel="stylesheet" href="/_app/shell.css" />
    <link rel="stylesheet" href="/_app/duplicates.css" />
    <script src="/_app/theme.js"></script>
    <script type="module" src="/_app/app.js"></script>
  </head>
  <body class="bg-light text-dark">
    <div id="stencil"><svg viewBox="0 0 24 24" width="48" height="48"><circle cx="12" cy="12" r="9" /></svg></div>
  </body>
</html>
`;
