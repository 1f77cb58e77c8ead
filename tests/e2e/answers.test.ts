import { describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useWorld } from './lib/use-world';
import { clickLikeAPerson, mainButton } from './own-page';
import { openByKey, openPanel, suggestedCards, ticketUrl, type Helpdesk } from './support';

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

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
  /** No card, and one can be searched for: in the box that is there, by typing. */
  async function staysAtHand(tab: Tab, panel: Panel): Promise<void> {
    expect(await panel.count('article[data-card]')).toBe(0);
    expect(await panel.count('[role=combobox]')).toBe(1);
    await openByKey(browser, tab, panel);
    await panel.type('gift card');
    await panel.waitFor(() => document.querySelector('[role=option]') !== null);
    await tab.close();
  }

  test('a message that only says thanks gets a kind word and no card', async () => {
    const { tab, panel } = await open('985');
    await panel.waitFor(() => document.querySelector('.face') !== null);
    const said = await panel.text('main');
    expect(said).toContain('Nothing to look up here');
    expect(said).toMatch(/\S+ asks nothing this time\. Enjoy it, or search for a card\./u);
    await staysAtHand(tab, panel);
  });

  test('a ticket about something else is met with silence, and the search stays at hand', async () => {
    const { tab, panel } = await open('982');
    await panel.waitFor(() => document.querySelector('.face') !== null);
    const said = await panel.text('main');
    expect(said).toContain('No card fits this ticket');
    expect(said).toContain('Search in your own words, or answer without a card.');
    await staysAtHand(tab, panel);
  });
});

/** What stands in each editor, shown or not, by its label. */
function fields(tab: Tab): Promise<Record<string, string>> {
  return tab.evaluate(() =>
    Object.fromEntries(
      [
        ...document.querySelectorAll<HTMLElement>(
          '.composer [aria-label]:is(textarea, [contenteditable="true"])',
        ),
      ].map((field) => [
        field.getAttribute('aria-label') ?? '',
        (field instanceof HTMLTextAreaElement ? field.value : field.textContent).trim(),
      ]),
    ),
  );
}

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
      await panel.waitFor(() => document.querySelector('[role=status][data-outcome]') !== null);
      expect(await panel.text('[data-outcome="refused"]')).toContain('You are in an internal note');
      expect(await fields(tab)).toEqual({ Reply: '', 'Internal note': 'For us only.' });

      // The agent opens the reply, and that is where it goes.
      await tab.click({ role: 'tab', name: 'Reply' });
      await clickLikeAPerson(tab, await mainButton(tab, panel));
      await expect.poll(async () => (await fields(tab)).Reply).toContain('#10482');
      expect((await fields(tab))['Internal note']).toBe('For us only.');
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
    const found = await panel.text('[role=option][aria-selected=true]');
    await panel.press('Enter');
    await panel.waitFor(() => document.querySelector('#card-title') !== null);
    const title = await panel.text('#card-title');
    expect(title).toMatch(/gift card/iu);
    expect(found).toContain(title);
    await panel.waitFor(() => document.querySelector('[data-part=reply], [data-part=guidance]') !== null);
    // Back to what was found, and from there to what was suggested.
    await panel.press('Escape');
    await panel.waitFor(() => document.querySelector('[role=option]') !== null);
    await panel.press('Escape');
    await panel.waitFor(() => document.querySelector('article[data-card]') !== null);
    await tab.close();
  });

  test('keys typed in the panel do nothing in the helpdesk', async () => {
    const { tab, panel } = await open('1042');
    await suggestedCards(panel);
    await openByKey(browser, tab, panel);
    const changes = (): number => helpdesk.requests.filter(({ method }) => method !== 'GET').length;
    const before = changes();
    await panel.type('away/jkr');
    await expect
      .poll(() => panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value))
      .toBe('away/jkr');
    // The helpdesk notes each of its hotkeys that did something.
    expect(await tab.evaluate(() => document.body.dataset.hotkeys ?? '')).toBe('');
    expect(changes()).toBe(before);
    expect(await tab.url()).toContain('/tickets/1042');
    expect(await tab.evaluate(() => document.activeElement?.hasAttribute('data-cuecard'))).toBe(true);
    // The same keys do act when the page has them: it is us who keep them.
    await tab.click('h1');
    await tab.press('w');
    await expect.poll(() => tab.evaluate(() => document.body.dataset.hotkeys ?? '')).toBe('w');
    await tab.close();
  });
});
