import { defineConfig } from 'wxt';
import { contentSecurityPolicy } from './utils/browser/content-security-policy.ts';
import { authorityOrigins } from './utils/timestamp/authorities.ts';

const FIREFOX_PERMISSIONS = [
  'activeTab',
  'scripting',
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'alarms',
] as const;

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  // Builds with a local authority must not replace the one that is shipped.
  outDir: process.env['CARDPROOF_OUT'] ?? '.output',
  manifestVersion: 3,
  zip: { excludeSources: ['demo-output/**', '**/*.log'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '证据匣',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    incognito: 'spanning',
    permissions:
      browser === 'firefox' ? [...FIREFOX_PERMISSIONS] : [...FIREFOX_PERMISSIONS, 'sidePanel', 'offscreen'],
    optional_permissions:
      browser === 'firefox' ? ['notifications'] : ['pageCapture', 'tabCapture', 'notifications'],
    optional_host_permissions: ['<all_urls>'],
    content_security_policy: {
      extension_pages: contentSecurityPolicy(authorityOrigins(process.env['WXT_TSA'])),
    },
    action: { default_title: '__MSG_action_title__' },
    commands: {
      'save-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_savePage__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cardproof@cardproof.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116', message_serialization: 'structured_clone' }),
  }),
});
