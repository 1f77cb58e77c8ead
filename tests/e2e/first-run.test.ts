import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import type { Browser, Tab } from './lib/driver';
import {
  openByKey,
  openPanel,
  replyText,
  SHOTS,
  startWorld,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* The first minutes of an agent, from the installed extension to the first signed reply. */

describe('the welcome', () => {
  let browser: Browser;
  let stop: () => Promise<void>;
  let tab: Tab;

  beforeAll(async () => {
    ({ browser, stop } = await startWorld({ build: 'store' }));
    tab = await browser.waitForTab('options.html#welcome');
  });
  afterAll(() => stop());

  test('opens by itself after installing, and axe finds nothing', async () => {
    await expect.poll(() => tab.text('main, body'), { timeout: 5000 }).toMatch(/helpdesk/iu);
    expect(await tab.axe()).toEqual([]);
    await tab.screenshot(`${SHOTS}/${browser.name}-welcome.png`);
  });

  test('says in three steps how to choose a helpdesk, what the story is, and how to pin the button here', async () => {
    const pin = browser.name === 'firefox' ? en.welcome_pin_firefox : en.welcome_pin_chrome;
    await tab.waitFor(() => document.querySelectorAll('.steps > .step').length === 3);
    const steps = await tab.evaluate(() =>
      [...document.querySelectorAll('.steps > .step')].map((step) =>
        [...step.querySelectorAll(':scope > h2, :scope > p')].map(({ textContent }) => textContent),
      ),
    );
    expect(steps).toEqual([
      [en.welcome_helpdesk_title.message, en.welcome_helpdesk.message],
      [en.welcome_story_title.message, en.welcome_story.message],
      [en.welcome_pin_title.message, pin.message],
    ]);
  });

  test('plays the story with two keys, and the reply is in the made-up editor', async () => {
    await tab.waitFor(() => document.querySelector('article[data-card]') !== null);
    await tab.press('1');
    await tab.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    const preview = await tab.text('[data-part=reply]');
    await tab.press('Enter');
    await tab.waitFor(() => document.querySelector<HTMLTextAreaElement>('.story-editor')?.value !== '');
    const draft = await tab.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('.story-editor')?.value,
    );
    expect(draft?.replace(/\s+/gu, ' ').trim()).toBe(preview.replace(/\s+/gu, ' ').trim());
  });

  test('leads on to the settings, where the profile is stored', async () => {
    await tab.evaluate(() => document.querySelector<HTMLElement>('a[href="#settings"]')?.focus());
    await tab.press('Enter');
    await tab.waitFor(() => document.querySelector('.profile-form input') !== null);
    expect(await tab.axe()).toEqual([]);
    await tab.click('.profile-form input');
    await tab.type('Robin');
    await tab.press('Enter');
    await expect.poll(() => tab.text('.profile-form [role=status]')).not.toBe('');
    await tab.reload();
    await tab.waitFor(
      () => document.querySelector<HTMLInputElement>('.profile-form input')?.value === 'Robin',
    );
  });

  test('does not come a second time', async () => {
    await tab.close();
    await browser.restart();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const open = await Promise.all((await browser.tabs()).map((each) => each.url()));
    expect(open.filter((url) => url.includes('#welcome'))).toEqual([]);
  });
});

describe('the first ticket', () => {
  let browser: Browser;
  let helpdesk: Helpdesk;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ browser, helpdesk, stop } = await startWorld());
  });
  afterAll(() => stop());

  test('asks once who signs, in the panel, and the reply then goes in signed', async () => {
    const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    await panel.click('.profile-ask input');
    await panel.type('Robin');
    await panel.press('Enter');
    await panel.waitFor(() => document.querySelector('.profile-ask') === null);
    await openByKey(browser, tab, panel);
    await panel.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    expect(await panel.text('[data-part=reply]')).toContain('Robin');
    await panel.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('Robin');
    await tab.close();
  });
});
