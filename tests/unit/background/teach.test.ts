import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { optionsHandlers } from '@/entrypoints/background/options-handlers';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { taughtSites } from '@/lib/settings/taught-sites';
import { grantSite, hubWith, knowledgeWith, PAGE } from './make';

/* What was shown of a page is kept for its site, and for no other. */

const OPTIONS = { tab: 9, framed: false, frame: undefined };
const PLACES = { subject: ['.what'] };
const told: [number, unknown][] = [];

const sendMessage = Reflect.get(fakeBrowser.tabs, 'sendMessage') as unknown;
afterEach(() => Object.assign(fakeBrowser.tabs, { sendMessage }));
beforeEach(() => {
  told.length = 0;
  grantSite();
  const hear = (tab: number, message: unknown): Promise<boolean> => {
    told.push([tab, message]);
    return Promise.resolve(true);
  };
  Object.assign(fakeBrowser.tabs, { sendMessage: hear });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
});

const hub = () => hubWith({ load: () => Promise.resolve(knowledgeWith({})), isLoaded: true });
const changes = () =>
  told.filter(([, message]) => Reflect.get(message as object, 'type') === 'placesChanged');

test('it is kept for the origin that the browser states, and told to the next page of it', async () => {
  const page = pageHandlers(hub());
  expect(await page.pageReady({}, PAGE)).not.toHaveProperty('places');
  expect(await page.placesShown({ places: PLACES }, PAGE)).toBe(true);
  expect(await taughtSites.read()).toMatchObject([{ origin: PAGE.origin, places: PLACES }]);
  expect(await page.pageReady({}, { ...PAGE, tab: 3 })).toMatchObject({ places: PLACES });
});

test('the site’s other open pages are read anew; the one that knows is not told', async () => {
  const page = pageHandlers(hub());
  await page.pageReady({}, PAGE);
  await page.pageReady({}, { ...PAGE, tab: 3 });
  await page.placesShown({ places: PLACES }, PAGE);
  expect(changes().map(([tab]) => tab)).toEqual([3]);
});

test('forgotten, it is gone', async () => {
  const page = pageHandlers(hub());
  await page.pageReady({}, PAGE);
  await page.placesShown({ places: PLACES }, PAGE);
  expect(await page.placesShown({}, PAGE)).toBe(true);
  expect(await taughtSites.read()).toEqual([]);
});

test('of a private window nothing is kept, and it is said', async () => {
  const page = pageHandlers(hub());
  await page.pageReady({}, { ...PAGE, incognito: true });
  expect(await page.placesShown({ places: PLACES }, { ...PAGE, incognito: true })).toBe(false);
  expect(await taughtSites.read()).toEqual([]);
});

test('a page that we have no business in keeps nothing', async () => {
  const page = pageHandlers(hub());
  expect(await page.placesShown({ places: PLACES }, PAGE)).toBe(false);
  expect(await taughtSites.read()).toEqual([]);
});

test('a file brings exact origins alone; each takes the place of what was known', async () => {
  const options = optionsHandlers(hub());
  const site = (origin: string, css: string) => ({ origin, places: { subject: [css] }, at: 1 });
  await options.addTaught({ sites: [site('https://a.example.com', '.old')] }, OPTIONS);
  const sites = ['https://a.example.com', 'https://b.example.com/path', '*', 'javascript:void 0'];
  await options.addTaught({ sites: sites.map((origin) => site(origin, '.new')) }, OPTIONS);
  expect(await taughtSites.read()).toEqual([site('https://a.example.com', '.new')]);
});

test('a site that is removed is told to its open pages', async () => {
  const one = hub();
  await pageHandlers(one).pageReady({}, PAGE);
  await pageHandlers(one).placesShown({ places: PLACES }, PAGE);
  await optionsHandlers(one).dropTaught({ origin: PAGE.origin }, OPTIONS);
  expect(await taughtSites.read()).toEqual([]);
  expect(changes()).toMatchObject([[PAGE.tab, { payload: {} }]]);
});
