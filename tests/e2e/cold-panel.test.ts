import { expect, test } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import { openPanel, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

/* A panel that wakes the background: what it showed last is there before the index has been read. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { keepTabs: true });

/**
 * In a page of ours: nobody else reads the packs until they are let go. Firefox gives each script globals of its own: the
 * document keeps what is said.
 */
async function holdPacks(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cuecard-packs');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('no packs'));
  });
  const held = database.transaction([...database.objectStoreNames], 'readwrite').objectStore('packs');
  // A transaction lives as long as something is asked of it.
  const hold = (): void => {
    if (document.documentElement.dataset['letGo'] === undefined) held.count().onsuccess = hold;
  };
  hold();
}

function letGo(): void {
  document.documentElement.dataset['letGo'] = '';
}

async function openTicket(): Promise<Tab> {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  await poll('the count', async () => /\d/u.test(await tab.edgeTab().text()));
  return tab;
}

test('suggestions are shown while the packs cannot be read, and a card opens once they can', async () => {
  const holder = await browser.newTab(browser.extensionUrl('options.html'));
  const tab = await openTicket();
  const first = await openPanel(tab);
  const shown = await suggestedCards(first);
  await first.press('Escape');
  await poll('a closed panel', async () => !(await tab.hasPanel()));
  await browser.stopBackground();
  await holder.evaluate(holdPacks);

  const panel = await openPanel(tab);
  expect(await suggestedCards(panel)).toEqual(shown);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('#card-title') !== null);
  await pause(500);
  expect(await panel.count('[data-part=reply]')).toBe(0);

  await holder.evaluate(letGo);
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await holder.close();
  await tab.close();
});
