import { expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useWorld } from './lib/use-world';
import { openPanel, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

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
