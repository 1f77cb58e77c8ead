import { expect, test } from 'vitest';
import { cutOff } from '../gallery/checks';
import { escapeToEditor } from './draft';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn, walk } from './lib/focus';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, TICKET, WITHOUT_ORIGIN, type OwnPage } from './own-page';
import { openByKey, openPanel, replyText, suggestedCards } from './support';

/* By keyboard alone, where the panel is not alone with one editor: in the browser's side panel, and before a choice of fields. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const TWO_FIELDS = TICKET.replace(
  /<form>.*<\/form>/su,
  ['a', 'b']
    .map(
      (id) =>
        `<form><label>Reply ${id} <textarea id="${id}" style="width:400px;height:80px"></textarea></label></form>`,
    )
    .join(''),
);

test('“which editor?” is answered by keyboard: out of the panel, on to a field, back, and the reply is in it', async () => {
  site.show({ body: TWO_FIELDS });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await openByKey(browser, tab, panel);
  await openFirst(tab, panel);
  await tab.press('Enter');
  await panel.waitFor(() => document.querySelector('[data-outcome=refused]') !== null);
  expect(await panel.text('[data-outcome=refused]')).toMatch(/click/iu);
  await focusIsOn(panel, /\S/u);
  expect((await walk(tab, panel)).length).toBeGreaterThan(0);

  await openByKey(browser, tab, panel);
  await escapeToEditor(tab, panel);
  await poll('the second field', async () => {
    await tab.press('Tab');
    return tab.evaluate(() => document.activeElement?.id === 'b');
  });
  await openByKey(browser, tab, panel);
  await openFirst(tab, panel);
  await tab.press('Enter');
  const valueOf = (id: string) =>
    tab.evaluate((field: string) => document.querySelector<HTMLTextAreaElement>(`#${field}`)?.value, id);
  await expect.poll(() => valueOf('b')).toContain('#10482');
  expect(await valueOf('a')).toBe('');
});

/** The first suggestion's card, looked at for longer than a double press takes. */
async function openFirst(tab: Pick<Tab, 'press'>, panel: Panel): Promise<void> {
  await tab.press('1');
  await focusIsOn(panel, /^Insert/u);
  await pause(900);
}

test('the browser’s side panel is walked from the search box to the inserted reply, and axe finds nothing in it', async () => {
  site.show(WITHOUT_ORIGIN);
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await poll('the edge tab', () => tab.edgeTab().exists());
  await tab.edgeTab().click();
  await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'), { timeout: 15_000 });
  await browser.clickToolbarButton(tab);
  const panel = await browser.sidePanel();
  await suggestedCards(panel);
  await isSound(panel);
  await panel.evaluate(() => window.focus());
  await focusIsOn(panel, /search/iu);
  expect((await walk(panel, panel)).filter((name) => /cancel/iu.test(name)).length).toBeGreaterThan(0);

  // The walk may have ended in the browser's own bars, from where no key of ours leads back.
  await panel.evaluate(() => {
    window.focus();
    document.querySelector<HTMLElement>('[role=combobox]')?.focus();
  });
  await focusIsOn(panel, /search/iu);
  await panel.type('apology');
  await panel.waitFor(() => document.querySelector('[role=option][aria-selected=true]') !== null);
  await pause(600); // the answer to the last letter
  await panel.press('ArrowRight');
  await focusIsOn(panel, /Yes, they want an answer$/u);
  await isSound(panel);
  await panel.press('Escape');
  await focusIsOn(panel, /search/iu);
  await panel.press('Escape');
  await suggestedCards(panel);
  await panel.press('?');
  await focusIsOn(panel, /^Keys$/u);
  await isSound(panel);
  await panel.press('Escape');
  await focusIsOn(panel, /search/iu);

  await openFirst(panel, panel);
  await isSound(panel);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
  await isSound(panel);
});

async function isSound(panel: Panel): Promise<void> {
  expect(await panel.axe()).toEqual([]);
  expect(await panel.evaluate(cutOff)).toEqual([]);
}
