import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProbe } from './contexts/probes';
import { TABLE, type Row, type Verdict } from './contexts/table';
import type { Browser, Surface, Tab } from './lib/driver';
import { openPanel, startWorld, STORY_TICKET, ticketUrl, type Helpdesk } from './support';

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

async function knownIds(): Promise<Ids> {
  return (await browser.backgroundEvaluate(
    `(globalThis.browser ?? chrome).tabs.query({ url: 'http://localhost/*' }).then(([tab]) => ({ tab: tab.id, window: tab.windowId }))`,
  )) as Ids;
}

/** The probe of a row as an expression that gives a promise of a verdict. */
async function probeOf(row: Row): Promise<string> {
  return `(${runProbe.toString()})(${JSON.stringify(row.api)}, ${JSON.stringify(await knownIds())})`;
}

/** In a document: by a real click on a button of its own, or without any gesture. */
async function inDocument(surface: Surface, row: Row): Promise<unknown> {
  const script = await probeOf(row);
  // A test's own evaluation counts as a gesture in Chromium, for five seconds.
  if (row.gesture === 'none')
    return surface.evaluate(`new Promise((done) => setTimeout(done, 5200)).then(() => ${script})`);
  await surface.evaluate(`(() => {
    document.getElementById('probe')?.remove();
    delete globalThis.probed;
    const button = document.createElement('button');
    Object.assign(button, { id: 'probe', textContent: 'probe' });
    button.style.cssText = 'position:fixed;top:8px;left:8px;z-index:99;padding:12px';
    button.addEventListener('click', async () => { globalThis.probed = await ${script}; });
    document.body.append(button);
  })()`);
  await surface.click('#probe');
  const verdict = await surface.waitFor('globalThis.probed');
  await surface.evaluate(`document.getElementById('probe').remove()`);
  return verdict;
}

/** In our isolated world on the page, where the reader is. */
async function inPageScript(row: Row): Promise<unknown> {
  const ids = await knownIds();
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

async function inBackground(row: Row): Promise<unknown> {
  const script = await probeOf(row);
  if (row.gesture === 'none') return browser.backgroundEvaluate(script);
  await browser.backgroundEvaluate(`(() => {
    const { action } = globalThis.browser ?? chrome;
    const once = () => { action.onClicked.removeListener(once); globalThis.probed = ${script}; };
    action.onClicked.addListener(once);
  })()`);
  await browser.clickToolbarButton(page);
  return browser.backgroundEvaluate(`(async () => {
    while (!globalThis.probed) await new Promise((done) => setTimeout(done, 50));
    const verdict = await globalThis.probed;
    delete globalThis.probed;
    return verdict;
  })()`);
}

async function verdictOf(row: Row): Promise<unknown> {
  switch (row.context) {
    case 'page script':
      return inPageScript(row);
    case 'panel frame':
      return inDocument(await page.panel(), row);
    case 'extension tab': {
      const tab = await browser.newTab(browser.extensionUrl('options.html'));
      try {
        return await inDocument(tab, row);
      } finally {
        await tab.close();
      }
    }
    case 'background':
      return inBackground(row);
  }
}

describe('what works where', () => {
  test.each(TABLE)('$context, $api, $gesture', async (row) => {
    const expected: Verdict = row[browser.name];
    const verdict = await verdictOf(row);
    expect(verdict === 'works' && expected === 'page’s own' ? expected : verdict).toBe(expected);
  });
});
