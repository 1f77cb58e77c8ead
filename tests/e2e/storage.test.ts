import { expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useWorld } from './lib/use-world';
import { poll } from './lib/poll';
import { LONG_ENOUGH, pause } from './own-page';
import { openPanel, replyText, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

/*
 * A browser whose database fails. Browsers give no switch for that which holds for extensions with unlimited storage,
 * so the database's own functions fail in the background, as they would.
 */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

test('blocked: packs answer from memory, and the panel says what to do', async () => {
  await browser.stopBackground();
  await browser.backgroundEvaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  expect(await panel.text('main')).toContain('blocks storage');

  // A reply goes in as ever; that its signature could not be kept is said beside it, and nobody is said to be dead.
  await panel.press('1');
  await panel.waitFor(() => document.activeElement?.matches('input[data-unknown]') === true);
  await panel.type('Noor');
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('[data-outcome]')?.textContent !== '');
  if ((await panel.count('[data-outcome=inserted]')) === 0) {
    await pause(LONG_ENOUGH);
    await panel.press('Enter');
  }
  await panel.waitFor(() => document.querySelector('[role=alert]') !== null);
  expect(await panel.text('[role=alert]')).toContain('could not be kept on this computer');
  expect(await panel.text('[data-outcome=inserted]')).toContain('Put into your reply');
  expect(await replyText(tab)).toContain('Noor');
  expect(await panel.text()).not.toContain('not answering');

  const options = await browser.newTab(browser.extensionUrl('options.html'));
  await poll('the settings', () => options.evaluate(() => document.querySelector('form') !== null));
  await options.evaluate(() => document.querySelector('form')?.requestSubmit());
  await poll('the sentence', () =>
    options.evaluate(
      () => document.querySelector('[role=alert]')?.textContent.includes('could not be kept') === true,
    ),
  );
  await browser.stopBackground();
});

test('full: a pack that finds no room is used from memory, and the panel says what to do', async () => {
  await browser.backgroundEvaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('cuecard-packs');
        request.onsuccess = request.onerror = () => resolve();
        // An open connection is told to close by itself.
        request.onblocked = () => undefined;
      }),
  );
  await browser.stopBackground();
  await browser.backgroundEvaluate(() => {
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  expect(await panel.text('main')).toContain('no room');
});
