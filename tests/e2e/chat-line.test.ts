import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { openCardIn, TICKET, type OwnPage } from './own-page';

/* Chats write in a field of one line: it gets the reply where the agent wrote in it, and where it is nothing else by its name. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const CHAT =
  '<form onsubmit="window.sent=true;return false"><input id="chat" placeholder="Type a message…" style="width:300px"><button>Send</button></form>';

async function openChat(others: string, css: string, typed = ''): Promise<{ tab: Tab; panel: Panel }> {
  site.show({ body: others + TICKET.replace(/<form>.*<\/form>/su, CHAT) });
  const tab = await browser.newTab(site.url('/chats/1042'));
  await tab.click(css);
  if (typed) await tab.type(typed);
  return { tab, panel: await openCardIn(tab) };
}

async function insert(panel: Panel, outcome: string): Promise<string> {
  await panel.press('Enter');
  await panel.waitFor((kind: string) => document.querySelector(`[data-outcome="${kind}"]`) !== null, {
    args: [outcome],
  });
  return panel.text('[data-outcome]');
}

const valuesOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));

test('the reply goes into a chat’s line behind the draft, as one line, is not sent, and the panel says so', async () => {
  const { tab, panel } = await openChat('', '#chat', 'Hello there.');
  expect(await insert(panel, 'inserted')).toContain('one line');
  const [value] = await valuesOf(tab);
  expect(value).toMatch(/^Hello there\. Hi Maya.*#10482.*Sam$/u);
  expect(value).not.toMatch(/\s\s|\n/u);
  expect(await tab.evaluate(() => 'sent' in window)).toBe(false);
  await tab.click('#chat');
  await tab.press('Control+z');
  await expect.poll(() => valuesOf(tab)).toEqual(['Hello there.']);
});

test.each([
  ['searches messages', '<form role="search"><input id="q" placeholder="Search messages"></form>'],
  ['searches, by its kind', '<form><input id="q" type="search" placeholder="Message"></form>'],
  ['searches, by where it stands', '<search><input id="q" placeholder="Message"></search>'],
  ['is the subject of the reply', '<form><input id="q" aria-label="Reply subject"></form>'],
  ['is an address', '<form><input id="q" aria-label="Reply to" name="reply_to"></form>'],
  ['is the name of a saved reply', '<form><input id="q" placeholder="Name of the saved reply"></form>'],
  [
    'has choices',
    '<form><input id="q" placeholder="Choose a reply" list="r"><datalist id="r"></datalist></form>',
  ],
  [
    'stands with others in a form',
    '<form><input placeholder="Amount"><input id="q" placeholder="Message"></form>',
  ],
  ['is a password', '<form><input id="q" type="password" placeholder="Reply"></form>'],
  ['is for the team', '<form><input id="q" placeholder="Message your team"></form>'],
])('a field that %s gets nothing, though the agent was in it last', async (_which, field) => {
  const { tab, panel } = await openChat(field, '#q');
  expect(await insert(panel, 'refused')).toMatch(/click/iu);
  expect((await valuesOf(tab)).join('')).toBe('');
});
