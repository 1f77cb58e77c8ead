import { expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { openCard, pause, TICKET, type OwnPage } from './own-page';
import { openPanel, replyText, suggestedCards } from './support';

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

test('the reply goes into the open ticket’s editor, not into the last one used, of a ticket that lies under it', async () => {
  const pane = (id: string): string =>
    `<section id="pane-${id}" style="position: absolute; inset: 0; background: #fff">
      ${TICKET.replace('name="reply"', `id="reply-${id}"`)}</section>`;
  site.show({
    body: `<div style="position: relative; width: 800px; height: 700px">${pane('1')}${pane('2')}</div>`,
  });
  const tab = await browser.newTab(site.url('/tickets/1'));
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('#pane-1')?.style.setProperty('z-index', '2');
    document.querySelector<HTMLElement>('#reply-1')?.focus();
  });
  await tab.type('For customer one.');
  await pause(1500);
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('#pane-1')?.style.setProperty('z-index', '0');
    document.querySelector<HTMLElement>('#pane-2')?.style.setProperty('z-index', '2');
    (document.activeElement as HTMLElement | null)?.blur();
    const last = document.querySelector('#pane-2 article:last-of-type .body');
    if (last) last.textContent = 'I am another customer. Please cancel my order before it ships.';
    history.pushState({}, '', '/tickets/2');
  });
  await pause(1500);
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await pause(500);
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('[data-outcome]') !== null);
  const [first, second] = await tab.evaluate(() =>
    ['#reply-1', '#reply-2'].map((id) => document.querySelector<HTMLTextAreaElement>(id)?.value),
  );
  expect(first).toBe('For customer one.');
  expect(
    await panel.evaluate(() => document.querySelector('[data-outcome]')?.getAttribute('data-outcome')),
  ).toBe('inserted');
  expect(second).toContain('#10482');
});

test('a form with a field called parentNode around an editor does not stop the page', async () => {
  site.show({
    body: `${TICKET}<form><input name="parentNode" /><div id="note" contenteditable="true"
      style="width: 200px; height: 50px">x</div></form>`,
  });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await suggestedCards(await openPanel(tab));
  const alive = tab
    .evaluate(() => document.querySelector<HTMLElement>('#note')?.focus())
    .then(() => pause(200))
    .then(() => tab.evaluate(() => true));
  const outcome = await Promise.race([alive, pause(8000).then(() => false)]);
  expect(outcome).toBe(true);
});

test('a page that shows another ticket while the reply is going in does not get it', async () => {
  site.show({
    body: TICKET.replace(
      /<textarea.*<\/textarea>/u,
      '<div id="editor" aria-label="Reply" contenteditable="true" style="width:400px;height:120px"></div>',
    ),
  });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1'));
  await tab.evaluate(() => {
    // The helpdesk goes on to the next ticket just as the editor gets the focus, and uses the same editor for it.
    const next = (): void => void setTimeout(() => history.pushState({}, '', '/tickets/2'), 10);
    document.querySelector('#editor')?.addEventListener('focus', next, { once: true });
  });
  await panel.press('Enter');
  await pause(1500);
  expect(await tab.url()).toContain('/tickets/2');
  expect(await replyText(tab)).toBe('');
});
