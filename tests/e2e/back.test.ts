import { expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { openCard, pause, type OwnPage } from './own-page';
import { openPanel, replyText, suggestedCards } from './support';

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

test('a page that the browser brings back as it was (Back) is still answered', async () => {
  const { tab } = await openCard(browser, site.url('/tickets/1042'));
  await tab.goto(site.url('/tickets/1043'));
  await suggestedCards(await openPanel(tab));
  await tab.evaluate(() => void setTimeout(() => history.back(), 0));
  await tab.waitFor(() => location.pathname === '/tickets/1042');
  await pause(2500);
  await tab.evaluate(() => document.querySelector('textarea')?.focus());
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await panel.click('article[data-card] button');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await pause(500);
  await panel.click('.button-main');
  await expect.poll(() => replyText(tab), { timeout: 5000 }).toContain('#10482');
});
