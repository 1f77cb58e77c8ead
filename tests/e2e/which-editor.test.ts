import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { clickLikeAPerson, mainButton, openCard, openCardIn, TICKET, type OwnPage } from './own-page';

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

test('of editors in frames of their own, into which the focus comes from our frame, the one that is clicked gets the reply', async () => {
  const frames = ['a', 'b']
    .map(
      (id) =>
        `<iframe id="${id}" style="width:400px;height:90px" srcdoc="<body contenteditable style='height:60px'></body>"></iframe>`,
    )
    .join('');
  site.show({ body: TICKET.replace(FIELD, `<form>${frames}</form>`) });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  const textIn = (id: string): Promise<string> =>
    tab.evaluate(
      (frame: string) =>
        document.querySelector<HTMLIFrameElement>(`#${frame}`)?.contentDocument?.body.innerText.trim() ?? '-',
      id,
    );
  expect(await insert(panel, 'refused')).toMatch(/click/iu);
  await tab.click('#b');
  await clickLikeAPerson(tab, await mainButton(tab, panel));
  await expect.poll(() => textIn('b')).toContain('#10482');
  expect(await textIn('a')).toBe('');
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

/** A ticket's pane, with its own reply field. */
const pane = (id: string, field: string): string =>
  `<section class="pane" id="t${id}">${TICKET.replace(FIELD, field)}</section>`;
const RICH =
  '<div role="textbox" aria-label="Reply" contenteditable="true" style="width:300px;height:120px"></div>';
const PLAIN = '<textarea aria-label="Reply" style="width:300px;height:120px"></textarea>';

/** In the page: slides this ticket's pane into view, and the others out of it. */
function slideTo(id: string, inert: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.pane')];
  const track = document.querySelector<HTMLElement>('.track');
  if (track) track.style.transform = `translateX(-${50 * panes.findIndex((each) => each.id === `t${id}`)}%)`;
  for (const each of panes) {
    if (inert) each.inert = each.id !== `t${id}`;
    else each.setAttribute('aria-hidden', String(each.id !== `t${id}`));
  }
}

test.each([
  ['a field', PLAIN, false],
  ['a field, inert', PLAIN, true],
  ['an editor', RICH, false],
  ['an editor, inert', RICH, true],
])(
  'another ticket’s pane that was slid away gets nothing, though the agent wrote there last: %s',
  async (_what, field, inert) => {
    site.show({
      head: '<style>body{margin:0;overflow:hidden} .track{display:flex;width:200%} .pane{width:50%;flex:none;overflow:auto;height:700px}</style>',
      body: `<div class="track">${pane('1042', field)}${pane('1043', field)}</div>`,
    });
    const tab = await browser.newTab(site.url('/tickets/1042'));
    await tab.evaluate(slideTo, '1043', false);
    await tab.click('#t1043 :is(textarea, [contenteditable])');
    await tab.evaluate(slideTo, '1042', inert);
    const panel = await openCardIn(tab);
    await insert(panel, 'inserted');
    const texts = await tab.evaluate(() =>
      ['1042', '1043'].map((id) => {
        const editor = document.querySelector<HTMLElement>(`#t${id} :is(textarea, [contenteditable])`);
        return editor instanceof HTMLTextAreaElement ? editor.value : editor?.textContent;
      }),
    );
    expect(texts).toEqual([expect.stringContaining('#10482'), '']);
  },
);

test('a reply field that is scrolled away, in the page or in a box, is the agent’s all the same', async () => {
  const far = '<div style="height:2000px"></div>';
  site.show({
    head: '<style>body{margin:0;overflow:hidden} main{height:100vh;overflow:auto}</style>',
    body: `<main>${TICKET.replace(FIELD, `${far}${PLAIN}`)}</main>`,
  });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  await insert(panel, 'inserted');
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toContain('#10482');
});
