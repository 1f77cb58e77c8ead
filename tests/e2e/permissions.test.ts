import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import { launchBrowser, type Browser, type Panel, type Tab } from './lib/driver';
import { poll } from './lib/poll';
import { openCard, pause, serveOwnPage, TICKET, type OwnPage } from './own-page';
import { browserName, chooseSite, openPanel, saveProfile, suggestedCards } from './support';

/* Permissions as a life: given, used, taken away in the middle of a ticket, given again; never wider than was meant. */

let browser: Browser;
let desk: OwnPage;
let other: OwnPage;

beforeAll(async () => {
  [desk, other] = await Promise.all([serveOwnPage(), serveOwnPage()]);
  desk.show({});
  other.show({});
  browser = await launchBrowser(browserName(), { build: 'store' });
  await saveProfile(browser);
});
afterAll(async () => {
  await browser.close();
  desk.close();
  other.close();
});
afterEach(async () => {
  for (const tab of await browser.tabs()) if ((await tab.url()).startsWith('http')) await tab.close();
});

const TICKET_PATH = '/tickets/1042';
const originOf = (site: OwnPage): string => new URL(site.url('/')).origin;
/** The same server by a name, as a helpdesk in an intranet has one. */
const named = (site: OwnPage, host: string): string => site.url(TICKET_PATH).replace('127.0.0.1', host);

async function grant(origin: string): Promise<void> {
  await browser.grantHost(origin);
  await chooseSite(browser, origin);
}

/** What a page can see of us: nothing, once we have gone. */
const traces = (tab: Tab): Promise<{ elements: number; style: string }> =>
  tab.evaluate(() => ({
    elements: document.querySelectorAll('[data-cuecard]').length,
    style: document.documentElement.getAttribute('style') ?? '',
  }));
const NOTHING = { elements: 0, style: '' };

/** As long as a page script takes to come, and longer. */
const LONG_ENOUGH_TO_COME = 1500;

async function staysAway(tab: Tab): Promise<void> {
  await pause(LONG_ENOUGH_TO_COME);
  expect(await traces(tab)).toEqual(NOTHING);
}

/** An editor that says that it takes a paste itself, and takes its time. */
const SLOW_EDITOR = `<form><div id="slow" contenteditable="true" role="textbox" aria-label="Reply"
  style="width:400px;height:120px;white-space:pre-wrap">Draft.</div></form><script>
  const slow = document.querySelector('#slow');
  slow.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    setTimeout(() => slow.append(text), 300);
  });
</script>`;
/** The draft and what has gone in, without white space. */
const slowText = async (tab: Tab): Promise<string> =>
  squeezed(await tab.evaluate(() => document.querySelector('#slow')?.textContent ?? ''));

/** Presses the key that inserts, beside an editor that takes its time; `whole`: the reply, without white space. */
async function insertSlowly(): Promise<{ tab: Tab; whole: string }> {
  desk.show({ body: TICKET.replace(/<form>.*<\/form>/su, SLOW_EDITOR) });
  await grant(originOf(desk));
  const { tab, panel } = await openCard(browser, desk.url(TICKET_PATH));
  desk.show({});
  const whole = squeezed(await panel.text('[data-part=reply]'));
  await panel.press('Enter');
  return { tab, whole };
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe('a site that is taken away in the browser’s own settings', () => {
  test('while a card is open: the panel goes and leaves nothing behind; given again, it is back at once', async () => {
    await grant(originOf(desk));
    const { tab } = await openCard(browser, desk.url(TICKET_PATH));
    await browser.revokeHost(originOf(desk));
    await poll('the panel to go', async () => !(await tab.hasPanel()));
    await expect.poll(() => traces(tab)).toEqual(NOTHING);
    await browser.grantHost(originOf(desk));
    await tab.activate();
    const panel = await openPanel(tab);
    expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  });

  test('while the browser’s side panel shows its ticket: nothing of it stays there; given again, it is back', async () => {
    await grant(originOf(desk));
    const tab = await browser.newTab(desk.url(TICKET_PATH));
    const panel = await inSidePanel(tab, desk);
    const words = await wordsShown(panel);
    await browser.revokeHost(originOf(desk));
    await saysNoAccess(panel);
    expect(await leftOf(words, panel)).toEqual([]);
    expect(await panel.count('article[data-card]')).toBe(0);
    await browser.grantHost(originOf(desk));
    expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  });
});

const saysNoAccess = (panel: Panel): Promise<void> =>
  expect.poll(() => panel.text(), { timeout: 5000 }).toContain('may not read this page');

/** Opens the side panel as on a page that blocks the panel, and shows the page as it was then. */
async function inSidePanel(tab: Tab, site: OwnPage): Promise<Panel> {
  site.show({ headers: { 'content-security-policy': 'sandbox allow-scripts' } });
  await tab.reload();
  site.show({});
  await poll('the edge tab', () => tab.edgeTab().exists());
  await tab.edgeTab().click();
  await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'));
  await browser.clickToolbarButton(tab);
  const panel = await browser.sidePanel();
  await suggestedCards(panel);
  return panel;
}

const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
/** What the panel says where it may not read. */
const OWN_WORDS = wordsIn(
  [en.state_no_access, en.notice_no_access, en.search_hint_elsewhere].map(({ message }) => message).join(' '),
);

/** All that stands in a document, seen or not: text, names, hints, what is typed. */
const everything = (surface: Panel): Promise<string> =>
  surface.evaluate(() => {
    const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'value', 'data-card', 'data-aside'];
    const ofElement = (element: Element): string[] => [
      ...attributes.map((name) => element.getAttribute(name) ?? ''),
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
    ];
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent);
    return [document.title, ...texts, ...[...document.querySelectorAll('*')].flatMap(ofElement)].join(' ');
  });

/** Every word of the ticket and of the cards that the panel shows for it, but those of the panel's own sentences. */
async function wordsShown(panel: Panel): Promise<string[]> {
  const cards = await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article[data-card]')].map((card) => card.innerText).join(' '),
  );
  const words = [...wordsIn(`${cards} ${TICKET.replaceAll(/<[^>]*>/gu, ' ')}`)].filter(
    (word) => !OWN_WORDS.has(word),
  );
  expect(words).toEqual(expect.arrayContaining(['maya', 'lindqvist', '10482']));
  expect(await leftOf(words, panel)).toEqual(expect.arrayContaining(['cancel', '10482', 'refund']));
  return words;
}

async function leftOf(words: string[], panel: Panel): Promise<string[]> {
  const found = wordsIn(await everything(panel));
  return words.filter((word) => found.has(word));
}

test('the side panel shows nothing of a ticket beside another page', async () => {
  await grant(originOf(desk));
  const tab = await browser.newTab(desk.url(TICKET_PATH));
  const panel = await inSidePanel(tab, desk);
  const words = await wordsShown(panel);
  await tab.goto(other.url('/elsewhere'));
  await saysNoAccess(panel);
  expect(await leftOf(words, panel)).toEqual([]);
});

describe('one origin only, although the browser’s pattern is wider', () => {
  test('another port of the same host is not read', async () => {
    await grant(originOf(desk));
    const tab = await browser.newTab(other.url(TICKET_PATH));
    await staysAway(tab);
  });

  test('nor is a host below or above it', async () => {
    await grant(new URL(named(desk, 'desk.test')).origin);
    const there = await browser.newTab(named(desk, 'desk.test'));
    await poll('the edge tab', () => there.edgeTab().exists());
    for (const host of ['sub.desk.test', 'test.desk.test.evil.test'])
      await staysAway(await browser.newTab(named(desk, host)));
  });
});

test('a helpdesk over http is warned of, where it is asked for and in the panel', async () => {
  const { origin } = new URL(named(desk, 'plain.test'));
  const asking = await browser.newTab(browser.extensionUrl(`grant.html#${encodeURIComponent(origin)}`));
  await expect.poll(() => asking.text()).toContain('http:');
  await asking.close();
  await grant(origin);
  const tab = await browser.newTab(named(desk, 'plain.test'));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  expect(await panel.text()).toContain('others on the network can read and change');
});

test('"this page only" ends with the page, and is offered for good first', async () => {
  const tab = await browser.newTab(named(desk, 'once.test'));
  await staysAway(tab);
  await browser.clickToolbarButton(tab);
  await suggestedCards(await tab.panel());
  await tab.goto(named(desk, 'once.test').replace('1042', '1043'));
  await staysAway(tab);
  await browser.clickToolbarButton(tab);
  const panel = await tab.panel();
  await suggestedCards(panel);
  const order = await panel.evaluate(() => {
    const offer = [...document.querySelectorAll('button')].find(({ innerText }) =>
      /always/iu.test(innerText),
    );
    const first = document.querySelector('article[data-card]');
    return offer && first ? offer.compareDocumentPosition(first) : 0;
  });
  expect(order & 4 /* DOCUMENT_POSITION_FOLLOWING */).toBe(4);
});

// Last: a card that was used is at hand from then on, also where no ticket may be seen.
describe('a site that is taken away while the reply goes in', () => {
  test.each([0, 80, 400])(
    '%s ms after the key: it is there whole or not at all, and the draft stays',
    async (later) => {
      const { tab, whole } = await insertSlowly();
      await pause(later);
      await browser.revokeHost(originOf(desk));
      await poll('the panel to go', async () => !(await tab.hasPanel()));
      await expect.poll(() => traces(tab)).toEqual(NOTHING);
      await pause(800); // the editor has taken what it takes
      expect(['Draft.', `Draft.${whole}`]).toContain(await slowText(tab));
    },
  );

  test('not taken away: the same editor has the reply whole', async () => {
    const { tab, whole } = await insertSlowly();
    await expect.poll(() => slowText(tab)).toBe(`Draft.${whole}`);
  });
});
