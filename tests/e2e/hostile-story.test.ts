import { describe, expect, test } from 'vitest';
import type { Loot } from '../demo-helpdesk/hostile/loot';
import type { Browser, Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import {
  browserName,
  openByKey,
  openPanel,
  replyText,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/*
 * The whole story on a helpdesk that does all it can: reads, searches and taps everything, hears keys first, clicks and
 * types by itself, forges messages. What it gathered is held against what it must not have.
 */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

const open = (query: string): Promise<Tab> =>
  browser.newTab(ticketUrl(helpdesk, STORY_TICKET, `?editor=textarea&${query}`));
const lootOf = (tab: Tab): Promise<Loot> => tab.evaluate(() => window.__loot);
/** Several turns of the page's own clock: it spies every second, and clicks three times in one. */
const A_WHILE = 2500;

/** The address of the panel as our script in the page knows it: in Chromium another one than the extension's id gives. */
async function addressInPage(tab: Tab): Promise<string> {
  const address = await tab.url();
  return (await browser.backgroundEvaluate(`(async () => {
    const api = globalThis.browser ?? chrome;
    const page = (await api.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
    const func = () => (globalThis.browser ?? chrome).runtime.getURL('/panel.html');
    const [answer] = await api.scripting.executeScript({ target: { tabId: page.id }, func });
    return answer.result;
  })()`)) as string;
}

/** What the panel shows now, in pieces long enough to be known again; without the page's own words. */
async function sentencesOf(panel: Panel, own: string): Promise<string[]> {
  const lines = (await panel.text('main')).split(/\n+|(?<=[.?!]) /u).map((line) => line.trim());
  return lines.filter((line) => line.length >= 14 && !own.includes(line));
}

describe('a page that reads, listens, clicks and forges during the whole story', () => {
  const TYPED = 'zyxgoodwillq';
  /** Of the keys that were pressed in the panel, those that the page heard. */
  const keysIn = ({ keys }: Loot): Loot['keys'] =>
    keys.filter(
      ({ trusted, key }) =>
        trusted && key !== '' && (TYPED.includes(key) || ['1', 'Backspace', 'Enter'].includes(key)),
    );

  test('finds, by the same means, what is open to it', async () => {
    const tab = await open('hostile=spy,keys&probe=zyxlight');
    await tab.evaluate(() => {
      const bait = document.createElement('div');
      bait.append('The zyxlight is on.');
      const within = document.createElement('div');
      within.attachShadow({ mode: 'closed' }).append('The zyxshadow is deep.');
      const frame = document.createElement('iframe');
      frame.srcdoc = 'The zyxframe is framed.';
      document.documentElement.append(bait, within, frame);
    });
    await tab.click('textarea');
    await tab.press('Backspace');
    const loot = await poll('what it gathers', async () => {
      const gathered = await lootOf(tab);
      const isRead = gathered.frames.join().includes('zyxframe');
      return isRead && gathered.texts.join().includes('zyxlight') && gathered;
    });
    expect(loot.shadows.join()).toContain('zyxshadow');
    expect(keysIn(loot)).not.toEqual([]);
  });

  test('learns no policy, no key, no token and no id, and inserts nothing', async () => {
    const tab = await open('hostile=spy,keys,click,message&probe=goodwill,Check,policy,owner,verified');
    await poll('the ticket', () => tab.evaluate(() => document.body.innerText.includes('Fjell')));
    const own = await tab.evaluate(() => document.body.innerText);
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    const list = await sentencesOf(panel, own);
    await openByKey(browser, tab, panel);
    await panel.type(TYPED);
    await pause(A_WHILE);
    await openByKey(browser, tab, panel);
    await panel.evaluate(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.select(),
    );
    await panel.press('Backspace');
    await panel.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    await pause(A_WHILE);
    const card = await sentencesOf(panel, own);
    expect(list.length + card.length).toBeGreaterThan(10);

    // All its clicks and keys were for nothing.
    expect(await replyText(tab)).toBe('');
    const loot = await lootOf(tab);
    expect(loot.clicks).toBeGreaterThan(3);
    expect(loot.foreign.length).toBeGreaterThan(0);
    const gathered = JSON.stringify(loot);
    const pieces = [...list, ...card].map((piece) => JSON.stringify(piece).slice(1, -1));
    expect(pieces.filter((piece) => gathered.includes(piece))).toEqual([]);
    expect(keysIn(loot)).toEqual([]);
    const token = (await panel.evaluate(() => location.hash)).slice(1);
    const hosts = [browser.extensionUrl(''), await addressInPage(tab)].map((url) => new URL(url).host);
    expect([token, ...hosts].filter((secret) => secret === '' || gathered.includes(secret))).toEqual([]);

    // The agent's own key inserts, once.
    await panel.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
    await panel.press('Enter');
    await expect.poll(() => replyText(tab), { timeout: 5000 }).toContain('#10482');
    expect((await replyText(tab)).split('#10482')).toHaveLength(2);
    const lootAfter = await lootOf(tab);
    expect(keysIn(lootAfter)).toEqual([]);
    const after = JSON.stringify(lootAfter);
    const reply = await replyText(tab);
    const policy = pieces.filter((piece) => !reply.includes(piece));
    expect(policy.filter((piece) => after.includes(piece))).toEqual([]);
  });
});

describe('a page that embeds the panel itself', () => {
  const TOKEN = '0123456789abcdef0123456789abcdef';
  const addressById = (): Promise<string> => Promise.resolve(browser.extensionUrl('panel.html'));
  /** Chromium opens the panel to pages by an address of its own (`use_dynamic_url`), and refuses them the one by the id. */
  const loadsById = browserName() === 'firefox';

  test.each([
    ['by the extension’s id', '', addressById, loadsById],
    ['by the id, with a token of its own', `#${TOKEN}`, addressById, loadsById],
    ['by the address that our script uses', '', addressInPage, true],
    ['by that address, with a token of its own', `#${TOKEN}`, addressInPage, true],
  ] as const)('sees nothing in it: %s', async (_how, hash, address, loads) => {
    const url = (await address(await open('embedding=none'))) + hash;
    const tab = await open(`hostile=spy,embed&embed=${encodeURIComponent(url)}`);
    await poll('its frame', async () => (await lootOf(tab)).embedded.length > 0);
    await pause(A_WHILE);
    expect(await tab.edgeTab().text()).toBe('3'); // there is something that it could show
    // Where our document has loaded into its frame, that must be empty: an empty page of the browser's proves nothing.
    expect(await tab.hasPanel()).toBe(loads);
    if (loads) expect(await (await tab.panel()).text()).toBe('');
  });
});

describe('“not really visible” costs one confirming key, with the reason', () => {
  test.each(['cover', 'cover-opaque', 'cover-top', 'fade'])('%s', async (mode) => {
    const tab = await open(`hostile=${mode}`);
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    await panel.waitFor(() => document.hasFocus());
    await panel.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    await pause(800);
    await panel.press('Enter');
    // What lets presses through is noticed in Firefox by nobody: docs/threat-model.md.
    if (browserName() === 'chromium' || mode === 'fade') {
      await panel.waitFor(() => document.querySelector('[data-outcome=unconfirmed]') !== null);
      expect(await panel.text('[data-outcome]')).toContain('may be covering this panel');
      expect(await replyText(tab)).toBe('');
      await pause(900);
      await panel.press('Enter');
    }
    await expect.poll(() => replyText(tab), { timeout: 5000 }).toContain('#10482');
  });
});
