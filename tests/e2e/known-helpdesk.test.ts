import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Panel } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { serveOwnPage, type OwnPage } from './own-page';
import { openPanel } from './support';

/*
 * A helpdesk that we know, at a company's own address: known by what is on its page, with another ticket kept in it, laid
 * out as the open one is.
 */

const FIXTURE = join(import.meta.dirname, '../fixtures/helpdesks/zendesk/page.html');
const BODY = /<body>(.*)<\/body>/su.exec(readFileSync(FIXTURE, 'utf8'))?.[1] ?? '';
const ASKING = BODY.replace(
  'Yes, second floor. Thank you!',
  'I want to cancel my order before it ships please.',
).replace(
  'Can you send me an invoice',
  'Is it too late to cancel my order before it ships? Or send me an invoice',
);

let browser: Browser;
let site: OwnPage;

useWorld((world) => ({ browser } = world));
beforeAll(async () => {
  site = await serveOwnPage();
});
afterAll(() => site.close());

const says = (panel: Panel, words: string): Promise<unknown> =>
  poll(`"${words}" in the panel`, async () => (await panel.text('main')).includes(words), {
    timeout: 15_000,
  });

test('shows the ticket in front, and the other one when that comes to the front', async () => {
  site.show({ body: ASKING });
  const tab = await browser.newTab(site.url('/agent/tickets/8123'));
  const panel = await openPanel(tab);
  await says(panel, 'For Noor Haddad’s last message');
  expect(await panel.text('main')).not.toContain('looks different');
  await tab.evaluate(() => {
    history.pushState(null, '', '/agent/tickets/8100');
    for (const pane of document.querySelectorAll('.ticket-panes-grid-layout'))
      pane.setAttribute(
        'data-is-active',
        String(pane.querySelector('[data-side-conversations-anchor-id="8100"]') !== null),
      );
  });
  await says(panel, 'For Bruno Keller’s last message');
  expect(await panel.text('main')).not.toContain('looks different');
  await tab.close();
});

test('reads a page that has changed all the same, says that it looks different, and where', async () => {
  site.show({ body: ASKING.replaceAll('omni-log-comment-item', 'log-entry') });
  const tab = await browser.newTab(site.url('/agent/tickets/8123'));
  const panel = await openPanel(tab);
  await says(panel, 'Cuecard knows the pages of Zendesk, but this one looks different');
  await says(panel, 'For Noor Haddad’s last message');
  // Folded: for those who want to know.
  const where = await panel.evaluate(() => document.querySelector('.notice-more')?.textContent);
  expect(where).toContain('[data-test-id=omni-log-comment-item]');
  await tab.close();
});
