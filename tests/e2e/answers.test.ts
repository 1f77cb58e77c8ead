import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import {
  openByKey,
  openPanel,
  replyText,
  saveProfile,
  startWorld,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

let browser: Browser;
let helpdesk: Helpdesk;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ browser, helpdesk, stop } = await startWorld());
  await saveProfile(browser);
});
afterAll(() => stop());

async function open(id: string, query = ''): Promise<{ tab: Tab; panel: Panel }> {
  const tab = await browser.newTab(ticketUrl(helpdesk, id, query));
  return { tab, panel: await openPanel(tab) };
}

const hasReply = (): boolean => document.querySelector('[data-part=reply]') !== null;

describe('conditions', () => {
  test('a field of the page answers, and the agent may overrule it: reply and offer follow at once', async () => {
    const { tab, panel } = await open('1042');
    await suggestedCards(panel);
    await panel.press('1');
    await panel.waitFor(hasReply);
    const before = await panel.text('[data-part=reply]');
    expect(await panel.count('[data-part=offer]')).toBe(1);
    await panel.click({ role: 'radio', name: /Yes/u });
    await expect.poll(() => panel.text('[data-part=reply]')).not.toBe(before);
    expect(await panel.count('[data-part=offer]')).toBe(0);
    await panel.press('Escape');
    await panel.press('1');
    await panel.waitFor(hasReply);
    expect(await panel.text('[data-part=reply]')).not.toBe(before);
    await tab.close();
  });
});

describe('silence', () => {
  test('a message that only says thanks gets a kind word and no card', async () => {
    const { tab, panel } = await open('985');
    await panel.waitFor(() => /thank|nothing/iu.test(document.querySelector('main')?.textContent ?? ''));
    expect(await panel.count('article[data-card]')).toBe(0);
    await tab.close();
  });

  test('a ticket about something else is met with silence, and the search stays at hand', async () => {
    const { tab, panel } = await open('982');
    await panel.waitFor(() => document.querySelector('.face') !== null);
    expect(await panel.count('article[data-card]')).toBe(0);
    await tab.close();
  });
});

describe('where a reply goes', () => {
  test.each(['textarea', 'contenteditable', 'prosemirror'])(
    'never into the internal note (%s)',
    async (editor) => {
      const { tab, panel } = await open('1042', `?editor=${editor}`);
      await tab.click({ role: 'tab', name: /note/iu });
      await tab.type('For us only.');
      await suggestedCards(panel);
      await openByKey(browser, tab, panel);
      await panel.press('1');
      await panel.waitFor(hasReply);
      await panel.press('Enter');
      await panel.waitFor(() => document.querySelector('[role=status]')?.textContent !== '');
      expect(await panel.text('[role=status]')).toContain('internal note');
      expect(await replyText(tab)).not.toContain('#10482');
      await tab.close();
    },
  );
});

describe('lookup', () => {
  test('the shortcut puts the cursor into the search box, typing finds with a typo, Enter opens', async () => {
    const { tab, panel } = await open('1042');
    await suggestedCards(panel);
    await openByKey(browser, tab, panel);
    await panel.type('gift crad');
    await panel.waitFor(() => document.querySelector('[role=option]') !== null);
    await expect.poll(() => panel.text('[role=option]'), { timeout: 5000 }).toMatch(/gift card/iu);
    await panel.press('Escape');
    await panel.waitFor(() => document.querySelector('article[data-card]') !== null);
    await tab.close();
  });

  test('keys typed in the panel do nothing in the helpdesk', async () => {
    const { tab, panel } = await open('1042');
    await suggestedCards(panel);
    await openByKey(browser, tab, panel);
    await panel.type('away/jk');
    expect(await tab.url()).toContain('/tickets/1042');
    expect(await tab.evaluate(() => document.activeElement?.hasAttribute('data-cuecard'))).toBe(true);
    await tab.close();
  });
});
