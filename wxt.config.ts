import { defineConfig } from 'wxt';
import { resolve } from 'node:path';
import { sievePlugin, writeShipped } from './src/entities/shipped.ts';

// The extension's identity in Firefox's store; it never changes once published.
const GECKO_ID = 'listmark@listmark.example';

const DATASET = 'assets/dataset';
/** Where the packed dataset is made before it is copied into the build. */
const PACKED = '.wxt/data';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  // Every import is written out, so that a reader sees where a name comes from.
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  experimental: { escapeUnicode: true },
  // A source map in a content script makes Chrome write to the page's console.
  vite: () => ({
    resolve: { alias: { 'wxt/utils/content-script-context': resolve('src/platform/script-context.ts') } },
    build: { sourcemap: false },
    plugins: [sievePlugin(DATASET)],
  }),
  webExt: { disabled: true },
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const name of writeShipped(DATASET, PACKED)) {
        files.push({ absoluteSrc: resolve(PACKED, name), relativeDest: `data/${name}` });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Each with its reason in README.md, "Permissions".
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    commands: {
      next: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_previous__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              // `::highlight` with `text-decoration` needs Firefox 146.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { minimum_chrome_version: '129' }),
  }),
});
