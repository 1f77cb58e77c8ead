import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { optionsHandlers } from '@/entrypoints/background/options-handlers';
import { Sessions } from '@/entrypoints/background/sessions';
import { chosenSites } from '@/lib/settings/items';

const SENDER = { tab: 1, framed: false, frame: 0 };
const granted = new Set<string>();
let options: ReturnType<typeof optionsHandlers>;

beforeEach(() => {
  granted.clear();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ manifest_version: 3, name: '', version: '' }) as never,
  );
  Object.assign(fakeBrowser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((each) => granted.has(each))),
      remove: ({ origins }: { origins: string[] }) => {
        for (const each of origins) granted.delete(each);
        return Promise.resolve(true);
      },
    },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([]),
      registerContentScripts: () => Promise.resolve(),
      unregisterContentScripts: () => Promise.resolve(),
    },
    tabs: { query: () => Promise.resolve([]) },
  });
  options = optionsHandlers({
    sessions: new Sessions(() => 1),
    now: () => 0,
    agent: { profile: () => Promise.resolve(undefined) },
    knowledge: { load: () => Promise.resolve(undefined) },
    learning: { isOn: () => Promise.resolve(true), cards: () => Promise.resolve([]) },
  } as unknown as Hub);
});

test('two sites that are granted at once are both kept', async () => {
  await Promise.all([
    options.siteGranted({ origin: 'https://one.example' }, SENDER),
    options.siteGranted({ origin: 'https://two.example' }, SENDER),
  ]);
  expect([...(await chosenSites.read())].sort()).toEqual(['https://one.example', 'https://two.example']);
});

test('taking one port of a host away leaves the other its access: the browser knows hosts alone', async () => {
  granted.add('https://desk.example/*');
  await chosenSites.write(['https://desk.example', 'https://desk.example:8443']);
  await options.siteRevoked({ origin: 'https://desk.example:8443' }, SENDER);
  expect(granted.has('https://desk.example/*')).toBe(true);
});

test('a site that the browser has taken away is told as such, and only foreign networks are warned of', async () => {
  granted.add('https://one.example/*').add('http://localhost/*');
  await options.siteGranted({ origin: 'https://one.example' }, SENDER);
  await options.siteGranted({ origin: 'http://localhost:8080' }, SENDER);
  await options.siteGranted({ origin: 'http://desk.intranet' }, SENDER);
  expect((await options.readSettings({}, SENDER)).helpdesks).toEqual([
    { origin: 'https://one.example', granted: true, insecure: false },
    { origin: 'http://localhost:8080', granted: true, insecure: false },
    { origin: 'http://desk.intranet', granted: false, insecure: true },
  ]);
});
