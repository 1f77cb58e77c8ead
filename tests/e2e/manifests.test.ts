import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestFor } from '@/manifest';
import type { BuildKind } from './lib/driver';
import { browserUnderTest } from './lib/driver';

/* The manifests as they were built: what tests/unit/manifest.test.ts holds of their source must be so of what ships. */

const BROWSER = browserUnderTest() === 'firefox' ? 'firefox' : 'chrome';
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

interface Built extends Record<string, unknown> {
  content_security_policy: { extension_pages: string };
}

const built = (kind: BuildKind): Built =>
  JSON.parse(readFileSync(join('.output', kind, `${BROWSER}-mv3`, 'manifest.json'), 'utf8')) as Built;

/** Without the three things in which builds may differ: granted hosts, the key, and loopback in `connect-src`. */
function shared(kind: BuildKind): Record<string, unknown> {
  const entries = Object.entries(built(kind)).filter(
    ([name]) => name !== 'key' && name !== 'host_permissions',
  );
  const policy = built(kind).content_security_policy.extension_pages;
  const content_security_policy = {
    extension_pages: policy.replace(' http://localhost:* http://127.0.0.1:*', ''),
  };
  return { ...Object.fromEntries(entries), content_security_policy };
}

test.each(['demo', 'test'] as const)('%s differs from store in hosts, loopback and key alone', (kind) => {
  expect(shared(kind)).toEqual(shared('store'));
  expect(built(kind).host_permissions).toEqual(LOOPBACK);
  expect(built(kind).content_security_policy.extension_pages).toContain('http://127.0.0.1:*');
});

test('the store build is granted no site, names no loopback and has no key', () => {
  const store = built('store');
  expect(store.host_permissions).toBeUndefined();
  expect(store.key).toBeUndefined();
  expect(JSON.stringify(store)).not.toMatch(/localhost|127\.0\.0\.1/u);
});

test.each(['store', 'demo', 'test'] as const)('what the source says of %s is what was built', (kind) => {
  const { content_security_policy: policy, ...source } = manifestFor(kind, BROWSER);
  expect(built(kind)).toMatchObject({
    ...source,
    ...(policy === undefined ? {} : { content_security_policy: policy }),
  });
  // No page gets a script that was not granted: nothing is declared for sites.
  expect(built(kind).content_scripts).toBeUndefined();
});
