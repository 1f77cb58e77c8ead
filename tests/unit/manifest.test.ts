import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, manifestFor, type BrowserKind } from '@/manifest';

const BROWSERS: BrowserKind[] = ['chrome', 'firefox'];

/** A manifest without the three things in which builds may differ. */
function shared(kind: 'store' | 'demo' | 'test', browser: BrowserKind): Record<string, unknown> {
  const entries = Object.entries(manifestFor(kind, browser));
  const rest = Object.fromEntries(entries.filter(([name]) => name !== 'key' && name !== 'host_permissions'));
  const policy = contentSecurityPolicy(kind).replace(' http://localhost:* http://127.0.0.1:*', '');
  return { ...rest, content_security_policy: { extension_pages: policy } };
}

describe.each(BROWSERS)('the %s manifests', (browser) => {
  test.each(['demo', 'test'] as const)('%s differs from store in hosts, loopback and key alone', (kind) => {
    expect(shared(kind, browser)).toEqual(shared('store', browser));
  });

  test('the store build is granted no site, fetches from https alone and has no key', () => {
    const store = manifestFor('store', browser);
    expect(store.host_permissions).toBeUndefined();
    expect(store.key).toBeUndefined();
    expect(contentSecurityPolicy('store')).toContain("connect-src 'self' https:;");
    expect(contentSecurityPolicy('store')).not.toContain('localhost');
  });

  test('demo and test are granted loopback', () => {
    for (const kind of ['demo', 'test'] as const) {
      expect(manifestFor(kind, browser).host_permissions).toEqual([
        'http://localhost/*',
        'http://127.0.0.1/*',
      ]);
      expect(contentSecurityPolicy(kind)).toContain('http://127.0.0.1:*');
    }
  });

  test('any http or https site may be asked for, and may show the panel page and nothing else', () => {
    const manifest = manifestFor('store', browser);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.web_accessible_resources).toMatchObject([
      { resources: ['panel.html'], matches: ['https://*/*', 'http://*/*'] },
    ]);
  });

  test('no script from elsewhere, no HTML sink, no plug-in, no form', () => {
    const policy = contentSecurityPolicy('store');
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "form-action 'none'",
      "trusted-types 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*(?!;|$)/u);
  });
});

test('the two browsers differ in the side panel and in what each asks of a manifest', () => {
  const chrome = manifestFor('store', 'chrome');
  const firefox = manifestFor('store', 'firefox');
  const differing = [...new Set([...Object.keys(chrome), ...Object.keys(firefox)])].filter(
    (key) =>
      JSON.stringify(chrome[key as keyof typeof chrome]) !==
      JSON.stringify(firefox[key as keyof typeof firefox]),
  );
  expect(differing.sort()).toEqual([
    'browser_specific_settings',
    'minimum_chrome_version',
    'permissions',
    'side_panel',
    'sidebar_action',
    'web_accessible_resources',
  ]);
  expect(chrome.permissions?.filter((name) => !firefox.permissions?.includes(name))).toEqual(['sidePanel']);
});
