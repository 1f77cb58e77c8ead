import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveGallery, type GalleryServer } from '../gallery/serve';
import { cutOff } from '../gallery/checks';
import type { Check } from '../gallery/inspect';
import type {} from '../gallery/main';
import type { GalleryLocale } from '../gallery/wordings';
import { launchBrowser, type Browser, type Tab } from './lib/driver';
import { browserName, zoom } from './support';

/* Every state of every screen, one after the other in one page; see tests/gallery. */

/** For one test that shows all states. */
const LONG = 300_000;

let browser: Browser;
let server: GalleryServer;
let tab: Tab;
let states: string[];

beforeAll(async () => {
  // Granted no site: nothing of ours runs in the gallery's page but the gallery.
  [browser, server] = await Promise.all([launchBrowser(browserName(), { build: 'store' }), serveGallery()]);
  tab = await browser.newTab();
  // It would come to the front, and a tab behind another draws nothing.
  await (await browser.waitForTab('#welcome')).close();
  await tab.activate();
  await tab.wishes({ lessMotion: true });
  await tab.viewport(360, 640);
  await tab.goto(server.gallery);
  states = await tab.waitFor(() => globalThis.gallery.states);
});
afterAll(async () => {
  server.close();
  await browser.close();
});

/** What is found on each state, by its name; states on which nothing is found are left out. */
async function onEach(
  of: readonly string[],
  look: (state: string) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const state of of) {
    const complaints = await look(state);
    if (complaints.length > 0) found[state] = complaints;
  }
  return found;
}

const inspect = (
  checks: Check[],
  { of = states, locale = 'en' }: { of?: string[]; locale?: GalleryLocale } = {},
): Promise<Record<string, string[]>> =>
  onEach(of, (state) =>
    tab.evaluate(
      (name: string, language: GalleryLocale, looks: Check[]) =>
        globalThis.gallery.inspect(name, language, looks),
      state,
      locale,
      checks,
    ),
  );

/** States that differ in their words alone: one stands for the others where words do not matter. */
const isOneOfMany = (state: string): boolean =>
  /^(?:refused-(?!notThere)|trouble-(?!internal|beside)|silent-(?!noCardFits))/u.test(state);
const kinds = (): string[] => states.filter((state) => !isOneOfMany(state));

/* Checks that can be made on one showing of a state are made on one: to show all is what takes its time. */
describe('on every state nothing is found by axe, cut off, moving or without a ring where the keyboard is', () => {
  afterEach(async () => {
    await tab.colorScheme('light');
    await tab.wishes({ lessMotion: true });
    await tab.viewport(640, 640);
    await zoom(browser, tab, 1);
    await tab.viewport(360, 640);
  });

  test(
    'in English, light',
    async () => {
      await tab.viewport(320, 640);
      expect(await inspect(['axe', 'cutOff', 'moving', 'unseenFocus'])).toEqual({});
    },
    LONG,
  );

  test(
    'dark',
    async () => {
      await tab.colorScheme('dark');
      expect(await inspect(['axe', 'unseenFocus'], { of: kinds() })).toEqual({});
    },
    LONG,
  );

  test.each(['light', 'dark'] as const)(
    'where more contrast is asked for, of seven to one for every text: %s',
    async (scheme) => {
      await tab.wishes({ moreContrast: true, lessMotion: true });
      await tab.waitFor(() => matchMedia('(prefers-contrast: more)').matches); // Firefox tells its pages a moment later
      await tab.colorScheme(scheme);
      expect(await inspect(['axe', 'moreContrast'], { of: kinds() })).toEqual({});
    },
    LONG,
  );

  test(
    'in forced colours, where what is chosen is seen too',
    async () => {
      await tab.wishes({ forcedColors: true, lessMotion: true });
      await tab.waitFor(() => matchMedia('(forced-colors: active)').matches); // Firefox tells its pages a moment later
      expect(await inspect(['axeInForcedColors', 'unseenFocus', 'unseenChoice'], { of: kinds() })).toEqual(
        {},
      );
    },
    LONG,
  );

  test.each([
    [360, 'th'],
    [480, 'hi'],
  ] as const)(
    'at %s pixels, in %s',
    async (width, locale) => {
      await tab.viewport(width, 640);
      expect(await inspect(['axe', 'cutOff'], { of: kinds(), locale })).toEqual({});
    },
    LONG,
  );

  test(
    'in words that are long and cannot be broken',
    async () => {
      await tab.viewport(320, 640);
      expect(await inspect(['axe', 'cutOff'], { locale: 'de' })).toEqual({});
    },
    LONG,
  );

  test(
    'from right to left, where all is the other way round',
    async () => {
      await tab.viewport(320, 640);
      expect(await inspect(['axe', 'cutOff', 'unmirrored'], { of: kinds(), locale: 'ar' })).toEqual({});
    },
    LONG,
  );

  test(
    'in 640 pixels zoomed to 200 %, where the panel keeps room to read',
    async () => {
      await tab.viewport(640, 720);
      await zoom(browser, tab, 2);
      expect(await tab.evaluate(() => innerWidth)).toBe(320);
      expect(await inspect(['axe', 'cutOff', 'cramped'])).toEqual({});
    },
    LONG,
  );
});

test('the checks have met, on some state, all that they look for', async () => {
  expect(await tab.evaluate(() => globalThis.gallery.unmet())).toEqual([]);
});

describe('the tab that asks for a site is accessible', () => {
  test.each([
    ['#nonsense', false, []],
    ['#https://desk.example.com', false, ['Allow on desk.example.com']],
    ['#http://helpdesk.intranet:8080', false, ['Allow on helpdesk.intranet:8080']],
    ['?#https://desk.example.com', true, []],
    ['?permission=refused#https://desk.example.com', true, ['Allow on desk.example.com']],
    ['?background=silent#https://desk.example.com', true, []],
  ])('%s, pressed: %s', async (address, pressed, buttons) => {
    const grant = await browser.newTab(server.grant + address);
    await grant.viewport(320, 640);
    if (pressed) await grant.click('#allow');
    const shown = (): Promise<string[]> =>
      grant.evaluate(() =>
        [...document.querySelectorAll('button')]
          .filter((button) => button.checkVisibility())
          .map((button) => button.innerText),
      );
    await expect.poll(shown).toEqual(buttons);
    expect(await grant.axe()).toEqual([]);
    expect(await grant.evaluate(cutOff)).toEqual([]);
    await grant.wishes({ lessMotion: true });
    await grant.colorScheme('dark');
    await grant.viewport(480, 640);
    expect(await grant.axe()).toEqual([]);
    expect(await grant.evaluate(cutOff)).toEqual([]);
    await grant.close();
  });
});

describe('the tab that asks for a site is accessible in other languages, light and dark', () => {
  test.each([
    ['th', 'ltr'],
    ['hi', 'ltr'],
    ['ar', 'rtl'], // the English sentences in Arabic letters
  ])('%s', async (locale, direction) => {
    const grant = await browser.newTab();
    await grant.wishes({ lessMotion: true });
    await grant.viewport(320, 640);
    const isSound = async (): Promise<void> => {
      for (const scheme of ['light', 'dark'] as const) {
        await grant.colorScheme(scheme);
        expect(await grant.axe()).toEqual([]);
        expect(await grant.evaluate(cutOff)).toEqual([]);
      }
    };
    for (const [answer, left] of [
      ['permission=refused', 1],
      ['background=answer', 0],
    ] as const) {
      await grant.goto(`${server.grant}?lang=${locale}&${answer}#http://helpdesk.intranet:8080`);
      await grant.waitFor(() => document.querySelector('#allow')?.checkVisibility());
      expect(await grant.evaluate(() => [document.documentElement.lang, document.dir])).toEqual([
        locale,
        direction,
      ]);
      await isSound();
      await grant.click('#allow');
      await grant.waitFor(() => !document.querySelector('#next')?.checkVisibility());
      await expect.poll(() => grant.count('#allow:not([hidden])')).toBe(left);
      await isSound();
    }
    await grant.close();
  });
});

test(
  'Tab comes by every control that is seen, once, and leaves: on any state',
  async () => {
    const walk = async (state: string): Promise<string[]> => {
      await tab.evaluate((name: string) => globalThis.gallery.show(name), state);
      const controls = await beginAt('end');
      const stops = await stopsOf('Shift+Tab', controls.length);
      // Forwards, Tab in a card goes to what is still unknown, and passes over the rest.
      await beginAt('start');
      const forwards = await stopsOf('Tab', controls.length);
      const passes = await tab.evaluate(() => document.querySelector('.panel-foot .button-main') !== null);
      if (ENDS_WHEN_LEFT.test(state)) return forwards.filter((stop) => stop === ENDLESS);
      return [
        ...differences(controls, stops),
        ...(passes ? forwards.filter((stop) => stop === ENDLESS) : differences(controls, forwards)),
      ];
    };
    expect(await onEach(kinds(), walk)).toEqual({});
  },
  LONG,
);

/** There a field becomes a button when the keyboard leaves it. */
const ENDS_WHEN_LEFT = /^(?:card-editing|options-(?:opening-)?key-(?:asked|refused))$/u;
const ENDLESS = 'the walk does not end';
/** Parts that scroll are stops, too. */
const MOST_REGIONS = 8;

/** Names the controls. The walk before has left the document: in Firefox the keyboard takes a moment to come back, in Chromium a key brings it. */
async function beginAt(end: 'start' | 'end'): Promise<string[]> {
  await tab.activate();
  if (browser.name === 'firefox') await tab.waitFor(() => document.hasFocus());
  return tab.evaluate((from: 'start' | 'end') => globalThis.gallery.beginWalk(from), end);
}

/** Presses the key until the document is left. */
async function stopsOf(key: string, controls: number): Promise<string[]> {
  await tab.press(key, controls + 1);
  for (let more = 0; more <= MOST_REGIONS; more++) {
    const { stops, left } = await tab.evaluate(() => globalThis.gallery.walked());
    if (left) return stops;
    await tab.press(key);
  }
  return [ENDLESS];
}

function differences(controls: string[], stops: string[]): string[] {
  return [
    ...controls.filter((control) => !stops.includes(control)).map((control) => `${control} is no stop`),
    ...stops.filter((stop) => !controls.includes(stop) && !stop.startsWith('scrolls')),
    ...stops.filter((stop, at) => stops.indexOf(stop) !== at).map((stop) => `${stop} is a stop twice`),
  ];
}
