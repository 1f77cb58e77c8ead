import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProbe } from './contexts/probes';
import { TABLE, type Context, type Gesture, type Row, type Verdict } from './contexts/table';
import type { Browser, Panel, Surface, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { browserName, openPanel, startWorld, STORY_TICKET, ticketUrl, type Helpdesk } from './support';

let browser: Browser;
let helpdesk: Helpdesk;
let stop: () => Promise<void>;
let page: Tab;

beforeAll(async () => {
  ({ browser, helpdesk, stop } = await startWorld());
  page = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  await openPanel(page);
});
afterAll(() => stop());

interface Ids {
  tab: number;
  window: number;
}

async function knownIds(of: Browser): Promise<Ids> {
  return (await of.backgroundEvaluate(
    `(globalThis.browser ?? chrome).tabs.query({ url: 'http://localhost/*' }).then(([tab]) => ({ tab: tab.id, window: tab.windowId }))`,
  )) as Ids;
}

/** The probe of a row as an expression that gives a promise of a verdict. */
async function probeOf(row: Row, of: Browser): Promise<string> {
  return `(${runProbe.toString()})(${JSON.stringify(row.api)}, ${JSON.stringify(await knownIds(of))})`;
}

/** In a document, by a real click on a button of its own. */
async function byClick(surface: Surface, row: Row): Promise<unknown> {
  const script = await probeOf(row, browser);
  await surface.evaluate(`(() => {
    delete document.documentElement.dataset.probed;
    document.getElementById('probe')?.remove();
    const button = document.createElement('button');
    Object.assign(button, { id: 'probe', textContent: 'probe' });
    button.style.cssText = 'position:fixed;top:8px;left:8px;z-index:99;padding:12px';
    button.addEventListener('click', async () => { document.documentElement.dataset.probed = await ${script}; });
    document.body.append(button);
  })()`);
  await surface.click('#probe');
  return surface.waitFor('document.documentElement.dataset.probed');
}

/**
 * In a document, without any gesture: all rows of its context in one wait, since a test's own evaluation counts as a
 * gesture in Chromium, for five seconds.
 */
async function quietly(surface: Surface, context: Context): Promise<Map<string, unknown>> {
  const rows = TABLE.filter((row) => row.context === context && row.gesture === 'none');
  const scripts = await Promise.all(rows.map((row) => probeOf(row, browser)));
  const verdicts = (await surface.evaluate(
    `new Promise((done) => setTimeout(done, 5200)).then(() => Promise.all([${scripts.join(', ')}]))`,
  )) as unknown[];
  return new Map(rows.map((row, at) => [row.api, verdicts[at]]));
}

const quiet = new Map<Context, Promise<Map<string, unknown>>>();

/** A fresh document for every click: a question that the browser asks stays open until its tab is closed. */
async function inDocument(open: () => Promise<{ tab: Tab; surface: Surface }>, row: Row): Promise<unknown> {
  if (row.gesture !== 'none') {
    const { tab, surface } = await open();
    const verdict = await byClick(surface, row);
    await tab.close();
    return verdict;
  }
  return (await quietVerdicts(row.context, async () => (await open()).surface)).get(row.api);
}

function quietVerdicts(context: Context, open: () => Promise<Surface>): Promise<Map<string, unknown>> {
  const verdicts = quiet.get(context) ?? open().then((surface) => quietly(surface, context));
  quiet.set(context, verdicts);
  return verdicts;
}

/** In our isolated world on the page, where the reader is. */
async function inPageScript(row: Row): Promise<unknown> {
  const ids = await knownIds(browser);
  await page.evaluate(`delete document.documentElement.dataset.probed`);
  await browser.backgroundEvaluate(`(globalThis.browser ?? chrome).scripting.executeScript({
    target: { tabId: ${ids.tab} },
    args: [${JSON.stringify(row)}, ${JSON.stringify(ids)}],
    func: (row, ids) => {
      const run = ${runProbe.toString()};
      const note = async () => { document.documentElement.dataset.probed = await run(row.api, ids); };
      if (row.gesture === 'none') note();
      else addEventListener('click', note, { once: true, capture: true });
    },
  }).then(() => true)`);
  if (row.gesture !== 'none') await page.click('h1');
  return page.waitFor(`document.documentElement.dataset.probed`);
}

const inBackground = (row: Row): Promise<unknown> => inBackgroundOf(browser, page, row);

/** What gives the background its gesture, and the event by which it hears of it. */
const EVENTS: Partial<Record<Gesture, { event: string; make(browser: Browser, page: Tab): Promise<void> }>> =
  {
    'toolbar button': {
      event: 'action.onClicked',
      make: (browser, page) => browser.clickToolbarButton(page),
    },
    shortcut: {
      event: 'commands.onCommand',
      make: (browser, page) => browser.pressCommand('open-panel', page),
    },
  };

async function inBackgroundOf(browser: Browser, page: Tab, row: Row): Promise<unknown> {
  const script = await probeOf(row, browser);
  const gesture = EVENTS[row.gesture];
  if (!gesture) return browser.backgroundEvaluate(script);
  await browser.backgroundEvaluate(`(async () => {
    const { action, commands, storage } = globalThis.browser ?? chrome;
    await storage.local.remove('probed');
    const once = async () => {
      ${gesture.event}.removeListener(once);
      await storage.local.set({ probed: await ${script} });
    };
    ${gesture.event}.addListener(once);
    return true;
  })()`);
  await gesture.make(browser, page);
  return poll('the verdict', () =>
    browser.backgroundEvaluate(
      `(globalThis.browser ?? chrome).storage.local.get('probed').then(({ probed }) => probed ?? null)`,
    ),
  );
}

let sidePanel: Promise<Panel> | undefined;

/** The browser's own side panel, opened as the product opens it: by a gesture on the toolbar button. */
async function openSidePanel(): Promise<Panel> {
  const open = TABLE.find(({ api, gesture }) => api === 'side panel' && gesture === 'toolbar button');
  if (open) await inBackground(open);
  return browser.sidePanel();
}

/** There is one for all rows: what asks the user stays open in it, and so comes last in the table. */
async function inSidePanel(row: Row): Promise<unknown> {
  sidePanel ??= openSidePanel();
  const surface = await sidePanel;
  if (row.gesture !== 'none') return byClick(surface, row);
  return (await quietVerdicts(row.context, () => Promise.resolve(surface))).get(row.api);
}

async function openFrame(): Promise<{ tab: Tab; surface: Surface }> {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  return { tab, surface: await openPanel(tab) };
}

async function openExtensionTab(): Promise<{ tab: Tab; surface: Surface }> {
  const tab = await browser.newTab(browser.extensionUrl('options.html'));
  return { tab, surface: tab };
}

function verdictOf(row: Row): Promise<unknown> {
  switch (row.context) {
    case 'page script':
      return inPageScript(row);
    case 'panel frame':
      return inDocument(openFrame, row);
    case 'extension tab':
      return inDocument(openExtensionTab, row);
    case 'side panel':
      return inSidePanel(row);
    case 'background':
      return inBackground(row);
  }
}

async function holds(row: Row, verdict: Promise<unknown>): Promise<void> {
  const expected: Verdict = row[browserName()];
  const found = await verdict;
  expect(found === 'works' && expected === 'page’s own' ? expected : found).toBe(expected);
}

const byShortcut = ({ gesture }: Row): boolean => gesture === 'shortcut';
const asks = ({ api }: Row): boolean => api === 'permissions.request';

describe('what works where', () => {
  test.each(TABLE.filter((row) => !byShortcut(row)))('$context, $api, $gesture', (row) =>
    holds(row, verdictOf(row)),
  );
});

describe('what works by the shortcut', () => {
  let world: Awaited<ReturnType<typeof startWorld>>;
  // In a Chromium without a window the keys do not reach commands.
  beforeAll(async () => {
    world = await startWorld({ headless: browserName() === 'firefox' });
  });
  afterAll(() => world.stop());

  // What asks the user comes last: its question stays open.
  const rows = TABLE.filter(byShortcut).toSorted((a, b) => Number(asks(a)) - Number(asks(b)));
  test.each(rows)('$context, $api, $gesture', async (row) => {
    const tab = await world.browser.newTab(ticketUrl(world.helpdesk, STORY_TICKET));
    await openPanel(tab);
    await holds(row, inBackgroundOf(world.browser, tab, row));
    await world.browser.closeSidePanel();
    await tab.close();
  });
});

describe('whose data IndexedDB is', () => {
  /** Alone in its context: writes its word into a database, unless one stands there, and answers with what stands there. */
  const exchange = (word: string): string => `(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('whose');
    request.onupgradeneeded = () => request.result.createObjectStore('words');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const store = request.result.transaction('words', 'readwrite').objectStore('words');
      const known = store.get(1);
      known.onsuccess = () => {
        if (known.result === undefined) store.put(${JSON.stringify(word)}, 1);
        request.result.close();
        resolve(known.result ?? ${JSON.stringify(word)});
      };
    };
  }))()`;

  async function fromPageScript(word: string): Promise<unknown> {
    const { tab } = await knownIds(browser);
    await page.evaluate('delete document.documentElement.dataset.probed');
    await browser.backgroundEvaluate(`(globalThis.browser ?? chrome).scripting.executeScript({
      target: { tabId: ${tab} },
      func: () => { ${exchange(word)}.then((found) => (document.documentElement.dataset.probed = found)); },
    }).then(() => true)`);
    return page.waitFor('document.documentElement.dataset.probed');
  }

  test('our script on a page finds the page’s; ours are one, and no page sees them', async () => {
    expect(await browser.backgroundEvaluate(exchange('background'))).toBe('background');
    expect(await page.evaluate(exchange('page'))).toBe('page');
    expect(await fromPageScript('page script')).toBe('page');
    const { tab, surface } = await openExtensionTab();
    expect(await surface.evaluate(exchange('extension tab'))).toBe('background');
    await tab.close();
    const frame = await openFrame();
    expect(await frame.surface.evaluate(exchange('panel frame'))).toBe('background');
    expect(await page.evaluate(exchange('page again'))).toBe('page');
    await frame.tab.close();
  });
});
