import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { clickLikeAPerson, mainButton, openCard, TICKET, type OwnPage } from './own-page';

/* Where Cuecard cannot know which field is meant it asks: nothing goes into the wrong one. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const FIELD = /<form>.*<\/form>/su;
const twoFields = ['a', 'b']
  .map(
    (id) =>
      `<form><label>Reply <textarea id="${id}" style="width:400px;height:80px"></textarea></label></form>`,
  )
  .join('');

const valueOf = (tab: Tab, id: string): Promise<string | undefined> =>
  tab.evaluate((field: string) => document.querySelector<HTMLTextAreaElement>(`#${field}`)?.value, id);

async function insert(panel: Panel, outcome: string): Promise<string> {
  await panel.press('Enter');
  await panel.waitFor((kind: string) => document.querySelector(`[data-outcome="${kind}"]`) !== null, {
    args: [outcome],
  });
  return panel.text('[data-outcome]');
}

test('two fields that could be meant are marked on the page; the one that is clicked gets the reply', async () => {
  site.show({ body: TICKET.replace(FIELD, twoFields) });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  expect(await insert(panel, 'refused')).toMatch(/click/iu);
  const marked = await tab.evaluate(() =>
    ['a', 'b'].map((id) => document.querySelector(`#${id}`)?.getAnimations().length),
  );
  expect(marked).toEqual([1, 1]);
  expect([await valueOf(tab, 'a'), await valueOf(tab, 'b')]).toEqual(['', '']);

  await tab.click('#b');
  await clickLikeAPerson(tab, await mainButton(tab, panel));
  await expect.poll(() => valueOf(tab, 'b')).toContain('#10482');
  expect(await valueOf(tab, 'a')).toBe('');
});

test('a field that cannot be written in is said to be so, and the reply can be copied', async () => {
  site.show({ body: TICKET.replace('<textarea ', '<textarea readonly ') });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  expect(await insert(panel, 'refused')).toContain(
    'The reply field takes no text just now. Make it editable and press Insert again, or copy the text.',
  );
  expect(await panel.text('[data-outcome="refused"] button')).toMatch(/copy/iu);
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
});

test('a page without a reply field is said to have none', async () => {
  site.show({ body: TICKET.replace(FIELD, '<form><input type="search" aria-label="Search" /></form>') });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  expect(await insert(panel, 'refused')).toContain(
    'No reply field is open on the page. Open one and press Insert again, or copy the text.',
  );
  expect(await tab.evaluate(() => document.querySelector('input')?.value)).toBe('');
});
