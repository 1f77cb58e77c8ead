import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grantedPatterns, helpdeskOrigin, isGranted, isInsecure, patternOf } from '@/lib/access/sites';

let browserGrants: string[] = [];
let installed: string[] = [];
beforeEach(() => {
  browserGrants = [];
  installed = [];
  Object.assign(fakeBrowser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((each) => browserGrants.includes(each))),
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ manifest_version: 3, name: '', version: '', host_permissions: installed }) as never,
  );
});

test.each([
  ['https://desk.example/tickets/1?x#y', 'https://desk.example'],
  ['http://desk.example:8080/a', 'http://desk.example:8080'],
  ['file:///etc/passwd', undefined],
  ['chrome://settings', undefined],
  ['about:blank', undefined],
  ['not a url', undefined],
  [undefined, undefined],
])('%s may be asked for as %s', (url, origin) => {
  expect(helpdeskOrigin(url)).toBe(origin);
});

test('http is insecure, unless it never leaves the machine', () => {
  expect(isInsecure('http://desk.example')).toBe(true);
  expect(isInsecure('https://desk.example')).toBe(false);
  expect(isInsecure('http://localhost:3000')).toBe(false);
});

test('patterns know no port', () => {
  expect(patternOf('http://desk.example:8080')).toBe('http://desk.example/*');
});

describe('granted', () => {
  test('needs the agent’s choice of that very origin and the browser’s grant', async () => {
    browserGrants = ['https://desk.example/*'];
    expect(await isGranted('https://desk.example', ['https://desk.example'])).toBe(true);
    expect(await isGranted('https://desk.example:8443', ['https://desk.example'])).toBe(false);
    browserGrants = [];
    expect(await isGranted('https://desk.example', ['https://desk.example'])).toBe(false);
  });

  test('at install, by the build or the organisation, needs no choice', async () => {
    installed = browserGrants = ['http://localhost/*'];
    expect(await isGranted('http://localhost:3000', [])).toBe(true);
  });

  test('patterns are those that the browser really grants now, each once', async () => {
    installed = ['http://localhost/*'];
    browserGrants = ['http://localhost/*', 'https://a.example/*'];
    const chosen = ['https://a.example', 'https://a.example:8443', 'https://b.example'];
    expect(await grantedPatterns(chosen)).toEqual(['http://localhost/*', 'https://a.example/*']);
  });
});
