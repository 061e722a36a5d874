import { defineConfig } from 'wxt';
import packageJson from './package.json' with { type: 'json' };

/** Firefox's package for people outside the store: signed, and updated from where its releases lie. */
const selfDistributed = 'self-distributed';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  // What the build reads, and no more: a reviewer at Firefox's store builds the extension from these.
  zip: {
    includeSources: [
      '{components,entrypoints,public,utils}/**',
      '{wxt.config,tsconfig}.{ts,json}',
      '{package,package-lock}.json',
      '{README,LICENSE,CHANGELOG}*',
    ],
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'activeTab',
      'declarativeNetRequestWithHostAccess',
    ],
    // Asked for when automatic stacking is switched on.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_button_stack__' },
    // Does what a click on the toolbar icon does. Immich and the browsers leave this one free.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+K' } } },
    // Firefox's default policy upgrades http: requests, and a LAN server would never be reached.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    // Alarms of half a minute; AbortSignal.any and Map.groupBy are older.
    ...(browser !== 'firefox' && {
      minimum_chrome_version: '120',
      // Firefox reads its policies without a schema.
      storage: { managed_schema: 'managed-schema.json' },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'immich-stacker@immich-stacker.org',
          strict_min_version: '140.0',
          // Why none: docs/store/listing.md, "Data use".
          data_collection_permissions: { required: ['none'] },
          ...(mode === selfDistributed && { update_url: process.env.UPDATE_URL }),
        },
      },
      // Mozilla signs a version once, in the store or outside it.
      ...(mode === selfDistributed && { version: `${packageJson.version}.1` }),
    }),
  }),
});
