import { defineConfig } from 'wxt';
import { datasetPlugin } from './src/entities/dataset-plugin.ts';

// The extension's identity in Firefox's store; it never changes once published.
const GECKO_ID = 'listmark@listmark.example';

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
  vite: () => ({ build: { sourcemap: false }, plugins: [datasetPlugin('assets/dataset')] }),
  webExt: { disabled: true },
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
