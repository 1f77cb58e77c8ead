import { expect, test } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { pause, TICKET, type OwnPage } from './own-page';
import { openPanel, replyText, suggestedCards } from './support';

/* Some helpdesks open the reply in a window of its own, which shows the editor, and no message: those stand in the page that opened it. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

/** Longer than a page has to show its text before it is said to be unreadable, in ms. */
const FOR_GOOD = 8000;

const editor = (fields = ''): string =>
  `<h1>Compose</h1><form>${fields}<label>Reply <textarea style="width:400px;height:120px"></textarea></label></form>`;
const field = (id: string): string => `<input type="hidden" name="TicketID" value="${id}">`;

/** Opens a ticket, and from it what its button opens; `between` happens in the ticket's page as soon as the window is open. */
async function openWindow(
  path: string,
  body: string,
  { from = '/tickets/1042', between = '', features = 'width=1100,height=700' } = {},
): Promise<{ ticket: Tab; popup: Tab }> {
  const open = `window.open('${path}', '_blank', '${features}'); ${between}`;
  site.show({ body: `${TICKET}<button id="open" onclick="${open}">Reply in a window</button>` });
  const ticket = await browser.newTab(site.url(from));
  await suggestedCards(await openPanel(ticket));
  site.show({ body });
  await ticket.click('#open');
  return { ticket, popup: await browser.waitForTab(path) };
}

const knowsMaya = async (tab: Tab): Promise<boolean> => {
  const panel = await openPanel(tab);
  await pause(FOR_GOOD);
  return (await panel.text()).includes('Maya') || (await panel.count('article[data-card]')) > 0;
};

test.each([
  ['its address', '/tickets/1042/compose', editor()],
  ['its address, in other words', '/compose?ticket_id=1042', editor()],
  ['a hidden field of its form', '/compose', editor(field('1042'))],
])('a window of the same ticket, by %s, is answered, and gets the reply', async (_how, path, body) => {
  const { ticket, popup } = await openWindow(path, body);
  const panel = await openPanel(popup);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  expect(await panel.text()).toContain('For Maya');
  // What it knows it keeps, when the page that opened it has gone on.
  await ticket.evaluate(() => history.pushState(null, '', '/tickets/1099'));
  await pause(FOR_GOOD);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await panel.click('article[data-card] button');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await pause(500);
  await panel.click('.button-main');
  await expect.poll(() => replyText(popup)).toContain('#10482');
  expect(await replyText(ticket)).toBe('');
});

test.each([
  ['of another ticket', '/tickets/1043/compose', editor(), {}],
  ['of another ticket, by a hidden field', '/compose', editor(field('1043')), {}],
  ['that says of no ticket what it is of', '/new', editor(), {}],
  ['that has a number of another kind', '/chats/1042', editor(), {}],
  [
    'whose opener went on to another ticket at once',
    '/compose?ticket_id=1042',
    editor(),
    { between: "history.pushState(null, '', '/tickets/1099')".replaceAll("'", '&apos;') },
  ],
  ['that was cut off from its opener', '/tickets/1042/compose', editor(), { features: 'noopener' }],
])('a window %s is told nothing of the ticket', async (_which, path, body, how) => {
  const { popup } = await openWindow(path, body, how);
  expect(await knowsMaya(popup)).toBe(false);
});

test('a window that is used again for another ticket shows nothing of the one before', async () => {
  const { popup } = await openWindow('/compose', editor(field('1042')));
  const panel = await openPanel(popup);
  await suggestedCards(panel);
  await popup.evaluate(() => document.querySelector('[name=TicketID]')?.setAttribute('value', '1043'));
  await panel.waitFor(() => document.querySelector('article[data-card]') === null);
  expect(await panel.text()).not.toContain('Maya');
});
