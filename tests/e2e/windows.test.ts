import type { browser as Api } from 'wxt/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause, serveOwnPage, TICKET, WITHOUT_ORIGIN, type OwnPage } from './own-page';
import { openPanel, replyText, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

/* Two windows beside each other, and private ones: each panel answers its own window's ticket. */

/** Another customer, whose order has been shipped. */
const OTHER_TICKET = '1034';

/** In the browser, where the script below runs. */
declare const chrome: typeof Api;

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { own: {} });

/** The reply of a card is in the editor when the panel says so. */
async function insertFirst(tab: Tab): Promise<string> {
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await focusIsOn(panel, /^Insert/u);
  // A panel that has just been shown in a window that came to the front is not whole for Chromium yet.
  await pause(600);
  await panel.press('Enter');
  return poll('the reply', async () => (await replyText(tab)).trim());
}

describe('two windows, two tickets', () => {
  test('each panel shows its own ticket’s answers, and puts its reply into its own editor', async () => {
    const one = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
    const two = await browser.newWindow(ticketUrl(helpdesk, OTHER_TICKET));
    for (const tab of [one, two]) await suggestedCards(await openPanel(tab));
    const inTwo = await insertFirst(two);
    expect((await replyText(one)).trim()).toBe('');
    const inOne = await insertFirst(one);
    expect(inOne).toContain('#10482');
    expect(inOne).toContain('Maya');
    expect(inTwo).not.toMatch(/#10482|Maya/u);
    expect(inTwo).toContain('Hi Gintaras');
    expect((await replyText(two)).trim()).toBe(inTwo);
  });
});

describe('two windows, a side panel in each', () => {
  /** The same words, of somebody else. */
  const OTHERS = TICKET.replaceAll('Maya', 'Gintaras').replaceAll('10482', '10477');
  let site: OwnPage;

  beforeAll(async () => (site = await serveOwnPage()));
  afterAll(() => site.close());

  /** A page that lets no panel in, and the toolbar button pressed where its edge tab says so. */
  async function openBeside(open: (url: string) => Promise<Tab>, body: string, id: number): Promise<Tab> {
    site.show({ ...WITHOUT_ORIGIN, body });
    const tab = await open(site.url(`/tickets/${id}`));
    await poll('the edge tab', () => tab.edgeTab().exists());
    await tab.edgeTab().click();
    await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'), {
      timeout: 15_000,
    });
    await browser.clickToolbarButton(tab);
    await suggestedCards(await browser.sidePanel({ beside: tab }));
    return tab;
  }

  test('each shows its own window’s ticket, and its reply goes into that window', async () => {
    const one = await openBeside((url) => browser.newTab(url), TICKET, 1042);
    const two = await openBeside((url) => browser.newWindow(url), OTHERS, 1043);
    const [besideOne, besideTwo] = [
      await browser.sidePanel({ beside: one }),
      await browser.sidePanel({ beside: two }),
    ];
    expect(await besideOne.text()).toContain('For Maya');
    expect(await besideOne.text()).not.toMatch(/Gintaras|10477/u);
    expect(await besideTwo.text()).toContain('For Gintaras');
    expect(await besideTwo.text()).not.toMatch(/Maya|10482/u);

    await insertBeside(two, besideTwo);
    expect(await replyText(two)).toMatch(/Gintaras[\s\S]*#10477/u);
    expect(await replyText(one)).toBe('');
    const inTwo = await replyText(two);
    await insertBeside(one, besideOne);
    expect(await replyText(one)).toMatch(/Maya[\s\S]*#10482/u);
    expect(await replyText(two)).toBe(inTwo);
    await browser.closeSidePanel();
  });

  async function insertBeside(tab: Tab, panel: Panel): Promise<void> {
    await tab.activate();
    await panel.evaluate(() => window.focus());
    await focusIsOn(panel, /search/iu);
    await panel.press('1');
    await focusIsOn(panel, /^Insert/u);
    await pause(600);
    await panel.press('Enter');
    await poll('the reply', () => replyText(tab));
  }
});

/** "Not this one" on the last suggestion, and the first one inserted; which cards they were. */
async function useCards(tab: Tab): Promise<string[]> {
  const panel = await openPanel(tab);
  const cards = await suggestedCards(panel);
  const [inserted, aside] = [cards[0] ?? '', cards.at(-1) ?? ''];
  await panel.click(`article[data-card="${aside}"] .button-plain`);
  await panel.waitFor((id: string) => document.querySelector(`[data-aside="${id}"]`) !== null, {
    args: [aside],
  });
  await insertFirst(tab);
  await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
  return [inserted, aside];
}

/** All that the extension keeps on disk beside its packs, one text a row. */
function kept(): Promise<string[]> {
  return browser.backgroundEvaluate(async () => {
    const promised = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database does not answer'));
      });
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const rows = Object.entries(await chrome.storage.local.get()).map((entry) => JSON.stringify(entry));
    for (const name of names.filter((each) => each !== 'cuecard-packs')) {
      const database = await promised(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        for (const row of await promised(database.transaction(store).objectStore(store).getAll()))
          rows.push(`${name}/${store}: ${JSON.stringify(row)}`);
      database.close();
    }
    return rows;
  });
}

describe('private windows', () => {
  test('until the agent allows it there, Cuecard is not in them; then a ticket gets its answer and its reply', async () => {
    const shut = await browser.newWindow(ticketUrl(helpdesk, STORY_TICKET), { isPrivate: true });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await shut.edgeTab().exists()).toBe(false);
    await shut.close();
    await browser.allowPrivateWindows();
    const tab = await browser.newWindow(ticketUrl(helpdesk, STORY_TICKET), { isPrivate: true });
    const reply = await insertFirst(tab);
    expect(reply).toContain('Maya');
  });

  test('what is done with cards in one is kept nowhere, though the same in another window is', async () => {
    await browser.allowPrivateWindows();
    const before = await kept();
    const hidden = await useCards(
      await browser.newWindow(ticketUrl(helpdesk, STORY_TICKET), { isPrivate: true }),
    );
    // Later, and by the same way: when this has been kept, the other would have been.
    const open = await useCards(await browser.newWindow(ticketUrl(helpdesk, OTHER_TICKET)));
    expect(open).not.toEqual(expect.arrayContaining(hidden));
    const added = await poll('what is learned in an open window', async () => {
      const rows = (await kept()).filter((row) => !before.includes(row));
      return ['dismissed', 'inserted'].every((says) => rows.some((row) => row.includes(`"${says}"`))) && rows;
    });
    for (const row of added)
      expect(
        open.some((card) => row.includes(`"card":"${card}"`)),
        row,
      ).toBe(true);
    expect(added.filter((row) => row.includes('/judgments'))).toHaveLength(2);
  });
});
