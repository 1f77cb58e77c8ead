import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGallery, type GalleryServer } from '../gallery/serve';
import type {} from '../gallery/main';
import type { GalleryLocale } from '../gallery/wordings';
import { launchBrowser, type Browser, type Tab } from './lib/driver';
import { cramped, cutOff, moving, prepareWalk, stopNow, unmirrored, unseenFocus } from './screens/checks';
import { browserName } from './support';

/* Every state of every screen, one after the other in one page; see tests/gallery. */

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

const show = (state: string, locale: GalleryLocale = 'en'): Promise<void> =>
  tab.evaluate(
    (name: string, language: GalleryLocale) => globalThis.gallery.show(name, language),
    state,
    locale,
  );

/** What is found on each state, by its name; states on which nothing is found are left out. */
async function inspect(
  look: (state: string) => Promise<string[]>,
  { of = states, locale = 'en' }: { of?: string[]; locale?: GalleryLocale } = {},
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const state of of) {
    await show(state, locale);
    const complaints = await look(state);
    if (complaints.length > 0) found[state] = complaints;
  }
  return found;
}

/** States that differ in their words alone: one stands for the others where words do not matter. */
const isOneOfMany = (state: string): boolean =>
  /^(?:refused-(?!notThere)|trouble-(?!internal|beside)|silent-(?!noCardFits))/u.test(state);
const kinds = (): string[] => states.filter((state) => !isOneOfMany(state));

describe('axe finds nothing', () => {
  test('on any state', async () => {
    expect(await inspect(() => tab.axe())).toEqual({});
  }, 180_000);

  test('in the dark', async () => {
    await tab.colorScheme('dark');
    expect(await inspect(() => tab.axe(['color-contrast']), { of: kinds() })).toEqual({});
    await tab.colorScheme('light');
  }, 180_000);

  test.each(['light', 'dark'] as const)(
    'where more contrast is asked for, of seven to one for every text: %s',
    async (scheme) => {
      await tab.wishes({ moreContrast: true, lessMotion: true });
      await tab.waitFor(() => matchMedia('(prefers-contrast: more)').matches); // Firefox tells its pages a moment later
      await tab.colorScheme(scheme);
      expect(await inspect(() => tab.axe(['color-contrast-enhanced']), { of: kinds() })).toEqual({});
      await tab.colorScheme('light');
      await tab.wishes({ lessMotion: true });
    },
    180_000,
  );

  test.each([
    ['#nonsense', false, []],
    ['#https://desk.example.com', false, ['Allow on desk.example.com']],
    ['#http://helpdesk.intranet:8080', false, ['Allow on helpdesk.intranet:8080']],
    ['?#https://desk.example.com', true, []],
    ['?permission=refused#https://desk.example.com', true, ['Allow on desk.example.com']],
    ['?background=silent#https://desk.example.com', true, []],
  ])('on the tab that asks for a site: %s, pressed: %s', async (address, pressed, buttons) => {
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
    await grant.close();
  });
});

describe('nothing is cut off, and nothing scrolls sideways', () => {
  test.each([
    [320, 'en'],
    [360, 'th'],
    [480, 'hi'],
    [320, 'de'],
    [320, 'ar'],
  ] as const)(
    'at %s pixels, in %s',
    async (width, locale) => {
      await tab.viewport(width, 640);
      const of = ['en', 'de'].includes(locale) ? states : kinds();
      expect(await inspect(() => tab.evaluate(cutOff), { of, locale })).toEqual({});
    },
    120_000,
  );

  test('in 640 pixels zoomed to 200 %, where the panel keeps room to read', async () => {
    await tab.viewport(640, 720);
    await zoom(2);
    const look = async (): Promise<string[]> => [
      ...(await tab.evaluate(cutOff)),
      ...(await tab.evaluate(cramped)),
    ];
    expect(await tab.evaluate(() => innerWidth)).toBe(320);
    expect(await inspect(look)).toEqual({});
    await zoom(1);
    await tab.viewport(360, 640);
  }, 120_000);
});

test('from right to left, all is the other way round', async () => {
  expect(await inspect(() => tab.evaluate(unmirrored), { of: kinds(), locale: 'ar' })).toEqual({});
}, 120_000);

test('nothing moves where less motion is asked for', async () => {
  expect(await inspect(() => tab.evaluate(moving), { of: kinds() })).toEqual({});
}, 120_000);

describe('the keyboard is seen on every control', () => {
  const look = (): Promise<string[]> => tab.evaluate(unseenFocus);

  test.each(['light', 'dark'] as const)(
    '%s',
    async (scheme) => {
      await tab.colorScheme(scheme);
      expect(await inspect(look, { of: kinds() })).toEqual({});
      await tab.colorScheme('light');
    },
    120_000,
  );

  test('in forced colours, where what is chosen is seen too', async () => {
    await tab.wishes({ forcedColors: true, lessMotion: true });
    await tab.waitFor(() => matchMedia('(forced-colors: active)').matches); // Firefox tells its pages a moment later
    expect(await inspect(look, { of: kinds() })).toEqual({});
    expect(await inspect(() => tab.evaluate(unseenChoice), { of: kinds() })).toEqual({});
    await tab.wishes({ lessMotion: true });
  }, 180_000);
});

describe('Tab comes by every control that is seen, once, and leaves', () => {
  // Forwards, Tab in a card goes to what is still unknown, and passes over the rest.
  test('backwards, on any state', async () => {
    const walk = async (): Promise<string[]> => {
      const controls = await tab.evaluate(prepareWalk, 'end' as const);
      return differences(controls, await stopsOf('Shift+Tab', controls.length));
    };
    expect(await inspect(walk, { of: kinds().filter((state) => state !== EDITING) })).toEqual({});
  }, 300_000);

  test('forwards, on any state', async () => {
    const walk = async (): Promise<string[]> => {
      const controls = await tab.evaluate(prepareWalk, 'start' as const);
      const stops = await stopsOf('Tab', controls.length);
      return stops.filter((stop) => stop === ENDLESS);
    };
    expect(await inspect(walk, { of: kinds() })).toEqual({});
  }, 300_000);
});

/** There a field becomes a button when the keyboard leaves it. */
const EDITING = 'card-editing';
const ENDLESS = 'the walk does not end';
/** Parts that scroll are stops, too. */
const MOST_REGIONS = 8;

/** Presses the key until the document is left. */
async function stopsOf(key: string, controls: number): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses <= controls + MOST_REGIONS; presses++) {
    await tab.press(key);
    const stop = await tab.evaluate(stopNow);
    if (stop === '') return stops;
    stops.push(stop);
  }
  return [...stops, ENDLESS];
}

function differences(controls: string[], stops: string[]): string[] {
  return [
    ...controls.filter((control) => !stops.includes(control)).map((control) => `${control} is no stop`),
    ...stops.filter((stop) => !controls.includes(stop) && !stop.startsWith('scrolls')),
    ...stops.filter((stop, at) => stops.indexOf(stop) !== at).map((stop) => `${stop} is a stop twice`),
  ];
}

/** What is chosen among others and painted like them. Runs in the browser. */
function unseenChoice(): string[] {
  const chosen =
    '[role=radio][aria-checked=true], [role=option][aria-selected=true], .choice-toggle[aria-pressed=true]';
  return [...document.querySelectorAll(chosen)].flatMap((element) => {
    const others = [...(element.parentElement?.children ?? [])].filter(
      (other) => other.className === element.className && !other.matches(chosen),
    );
    const ground = (one: Element): string => getComputedStyle(one).backgroundColor;
    return others.some((other) => ground(other) === ground(element)) ? [element.textContent] : [];
  });
}

/** The browser's own zoom of the tab in front. */
async function zoom(factor: number): Promise<void> {
  await tab.activate();
  const set = `(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true })
    .then(([tab]) => (globalThis.browser ?? chrome).tabs.setZoom(tab.id, ${factor}))`;
  await browser.backgroundEvaluate(set);
  await tab.waitFor((width: number) => innerWidth === width, { args: [640 / factor] });
}
