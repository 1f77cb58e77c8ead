import { expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { openCard, TICKET, type OwnPage } from './own-page';
import { openPanel, suggestedCards } from './support';

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

test('a subject that says “Order status: Processing” of a shipped order unlocks no offer', async () => {
  site.show({
    body: TICKET.replace('Cancel my order', 'Order status: Processing').replace(
      '<dd>Processing</dd>',
      '<dd>Shipped</dd>',
    ),
  });
  const { panel } = await openCard(browser, site.url('/tickets/1042'));
  expect(await panel.text('main')).toContain('Cancel an order before it ships');
  expect(await panel.count('[data-part=offer]')).toBe(0);
});

test.each(['attributes', 'getAttribute', 'checkVisibility'])(
  'a form with a field called %s somewhere on the page does not keep the ticket from being read',
  async (name) => {
    site.show({ body: `${TICKET}<form><input name="${name}" /><p>Colour and size</p></form>` });
    const tab = await browser.newTab(site.url('/tickets/1042'));
    expect((await suggestedCards(await openPanel(tab)))[0]).toBe('cancel-before-shipping');
  },
);

test('images that bear names of the document do not keep the ticket from being read', async () => {
  const names = ['body', 'documentElement', 'defaultView', 'title', 'elementFromPoint'];
  const images = names.map((name) => `<img name="${name}" src="/pixel.png" alt="" />`).join('');
  site.show({ body: `${TICKET}${images}` });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  expect((await suggestedCards(await openPanel(tab)))[0]).toBe('cancel-before-shipping');
});

test('a page that says it is in English, with labels in German, has their words brought', async () => {
  const german = TICKET.replace('Order status', 'Bestellstatus').replace(
    'Customer',
    'Kunde für Bestellungen',
  );
  site.show({ body: german });
  const { panel } = await openCard(browser, site.url('/tickets/1042'));
  expect(await panel.count('[data-part=offer]')).toBe(1);
});
