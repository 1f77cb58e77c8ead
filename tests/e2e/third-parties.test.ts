import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import {
  openPanel,
  replyText,
  saveProfile,
  startWorld,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/*
 * A browser that blocks the cookies and the storage of third parties, as many companies set it. The panel's frame is a
 * third party in the helpdesk's page; it keeps nothing itself, and asks the background.
 */

let browser: Browser;
let helpdesk: Helpdesk;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ browser, helpdesk, stop } = await startWorld({ blockThirdParties: true }));
  await saveProfile(browser);
});
afterAll(() => stop());

/** What a frame of another site can do with storage, by its own word. */
async function storageOfThirdParty(): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const frame = `<script>
      let kept = 'kept';
      try { localStorage.setItem('seen', 'yes'); } catch (error) { kept = error.name; }
      document.hasStorageAccess().then((has) => parent.postMessage(kept + ', cookies ' + has, '*'));
    </script>`;
    const page = `<title>Waiting</title><script>
      addEventListener('message', ({ data }) => (document.title = 'Left: ' + data));
    </script><iframe src="http://127.0.0.1:${port()}/frame"></iframe>`;
    response.end(request.url === '/frame' ? frame : page);
  });
  const port = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const tab = await browser.newTab(`http://localhost:${port()}/`);
    await tab.waitFor(() => document.title.startsWith('Left: '));
    const title = await tab.evaluate(() => document.title);
    await tab.close();
    return title.replace('Left: ', '');
  } finally {
    server.close();
  }
}

test('the story plays as ever where third parties are blocked', async () => {
  // Chromium leaves a third party a storage of its own for each site, and no cookie; Firefox leaves it nothing.
  const left = { chromium: 'kept, cookies false', firefox: 'SecurityError, cookies false' };
  expect(await storageOfThirdParty()).toBe(left[browser.name]);
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  expect(await replyText(tab)).toContain('Sam');
  expect(await browser.errors()).toEqual([]);
  await tab.close();
});
