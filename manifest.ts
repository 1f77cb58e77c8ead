import type { UserManifest } from 'wxt';

/**
 * What is built: `store` for the shops, `demo` for `npm start`, `test` for the end-to-end tests. They differ in
 * granted hosts, in loopback for `connect-src`, and in `key`, and in nothing else; a test compares them.
 */
export type BuildKind = 'store' | 'demo' | 'test';
export type BrowserKind = 'chrome' | 'firefox';

const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];
/** Any helpdesk may be granted by the agent; many intranet helpdesks are http, and the panel warns about those. */
const ANY_SITE = ['https://*/*', 'http://*/*'];
/** Gives unpacked builds a fixed id (dphhiijfkdndmjkcfkeokhbinlfncjbf). The stores assign their own. */
const UNPACKED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxV9KGZd0Yxsc9qbF0uozbSuusF0nnkGYBc5rk1j3PtR4jGCRXpjnA7uRGEISTGBGgvnkG/gLSQdwkTEHnlcqNmfK6YVzva/BuFMHEiXxs7Q/amo0gBYXkRQeCsdJ6Rt1bjP+xgSXD+jnSgEpnzlSJWjaamSeeVIou6v7or3pFI3W3Hjzk7bFn9pI4jl+wi/gP3ZdCTTOeCLAwWeUPLfXY+gdfyWetseed5kz7No3FIpqsU8Xzgn3h4ul+t8QKnXoSQ0tRJpu1oFSsADExy47pg7EKGK7O2iGUxMp5tpLUfsEVvRPTzb8oJ7A86hnZp9v221K9pWqQos1mIth668EjwIDAQAB';

/** Content Security Policy of the extension's own pages; `connect-src` binds the background's fetches too. */
export function contentSecurityPolicy(kind: BuildKind): string {
  const loopback = kind === 'store' ? '' : ' http://localhost:* http://127.0.0.1:*';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' https:${loopback}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    // The panel lives in the helpdesk's page: with 'none' its frame stays empty.
    'frame-ancestors https: http:',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The manifest of one build for one browser. */
export function manifestFor(kind: BuildKind, browser: BrowserKind): UserManifest {
  return {
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      ...(browser === 'chrome' ? (['sidePanel'] as const) : []),
    ],
    optional_host_permissions: ANY_SITE,
    ...(kind === 'store' ? {} : { host_permissions: LOOPBACK }),
    action: { default_title: '__MSG_ext_name__' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+K' }, description: '__MSG_command_open__' },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy(kind) },
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ANY_SITE,
        ...(browser === 'chrome' ? { use_dynamic_url: true } : {}),
      },
    ],
    ...(browser === 'chrome' ? forChrome(kind) : forFirefox()),
  };
}

function forChrome(kind: BuildKind): UserManifest {
  return {
    minimum_chrome_version: '121',
    side_panel: { default_path: 'panel.html' },
    ...(kind === 'store' ? {} : { key: UNPACKED_KEY }),
  };
}

function forFirefox(): UserManifest {
  return {
    // Firefox has no side panel to ask for: its sidebar comes with the key below and stays closed at install.
    sidebar_action: {
      default_panel: 'panel.html',
      default_title: '__MSG_ext_name__',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: '{f31fc4f9-2472-426d-b7c0-d763942930b2}',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
