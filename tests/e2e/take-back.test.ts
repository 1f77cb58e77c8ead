import { describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { openCard, pause, TICKET, type OwnPage } from './own-page';
import { replyText } from './support';

/* A reply that is in and comes out again: by the panel, by the undo key, and what the panel says of it. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const DRAFT = 'Hello, and bye.';
const FIELD = `<input id="search" aria-label="Search"><textarea name="reply" aria-label="Reply" style="width:400px;height:120px">${DRAFT}</textarea>`;
const RICH = `<div role="textbox" aria-label="Reply" contenteditable="true" style="min-height:120px"><p>${DRAFT}</p></div>`;

/** In the page: the field gives the focus on unless it came by pointer: no command of the browser reaches it. */
function refuseCommands(): void {
  const field = document.querySelector('textarea');
  const search = document.querySelector<HTMLElement>('#search');
  let isPointed = false;
  field?.addEventListener('mousedown', () => (isPointed = true));
  field?.addEventListener('blur', () => (isPointed = false));
  field?.addEventListener('focus', () => isPointed || search?.focus());
  field?.setSelectionRange(6, 6);
}

async function inserted(editor: string, prepare?: () => void): Promise<{ tab: Tab; panel: Panel }> {
  site.show({ body: TICKET.replace(/<form>.*<\/form>/su, editor) });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  if (prepare) await tab.evaluate(prepare);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
  expect(await replyText(tab)).toContain('#10482');
  return { tab, panel };
}

const offers = (panel: Panel): Promise<boolean> =>
  panel.evaluate(() => document.querySelector('[data-outcome=inserted] button') !== null);
const takeBack = (panel: Panel): Promise<void> => panel.click('[data-outcome] button');
const says = (panel: Panel) => () => panel.text('[data-outcome]');
const caret = (tab: Tab): Promise<unknown> =>
  tab.evaluate(() => {
    const field = document.querySelector('textarea');
    return [field?.selectionStart, field?.selectionEnd];
  });
/** Into the field by pointer, behind all that is in it. */
async function clickField(tab: Tab): Promise<void> {
  const { x, y } = await tab.evaluate(() => {
    const box = document.querySelector('textarea, [contenteditable]')!.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height - 12 };
  });
  await tab.clickAt(x, y);
}

describe('in a field that no command of the browser reaches', () => {
  test('“Take back” brings back the text and the caret, and the page hears of it', async () => {
    const { tab, panel } = await inserted(FIELD, refuseCommands);
    await tab.evaluate(() => {
      document.querySelector('textarea')?.addEventListener('input', ({ target }) => {
        document.title = (target as HTMLTextAreaElement).value;
      });
    });
    expect(await offers(panel)).toBe(true);
    await takeBack(panel);
    await expect.poll(says(panel)).toContain('out of the field again');
    expect(await replyText(tab)).toBe(DRAFT);
    expect(await tab.evaluate(() => document.title)).toBe(DRAFT);
    expect(await caret(tab)).toEqual([6, 6]);
  });

  test('so does the undo key, pressed in the field', async () => {
    const { tab, panel } = await inserted(FIELD, refuseCommands);
    await clickField(tab);
    await tab.press('Control+z');
    await expect.poll(() => replyText(tab)).toBe(DRAFT);
    await expect.poll(says(panel)).toContain('out of the field again');
    expect(await offers(panel)).toBe(false);
  });

  test('what the agent has typed since stays, and the panel says that nothing was taken', async () => {
    const { tab, panel } = await inserted(FIELD, refuseCommands);
    await clickField(tab);
    await tab.press('Control+End');
    await tab.type(' More.');
    const now = await replyText(tab);
    expect(now).toContain(' More.');
    await takeBack(panel);
    await expect.poll(says(panel)).toContain('changed since, so nothing was taken back');
    expect(await replyText(tab)).toBe(now);
    expect(await offers(panel)).toBe(false);
  });

  test('a page that takes the field away, or changes its text, gets nothing done to it', async () => {
    const { tab, panel } = await inserted(FIELD, refuseCommands);
    await tab.evaluate(() => {
      const other = document.createElement('textarea');
      other.value = document.querySelector('textarea')!.value;
      document.querySelector('textarea')!.replaceWith(other);
    });
    const now = await replyText(tab);
    await takeBack(panel);
    await expect.poll(says(panel)).toContain('no longer open');
    expect(await replyText(tab)).toBe(now);
  });

  test('on the next ticket the same field is the next ticket’s', async () => {
    const { tab, panel } = await inserted(FIELD, refuseCommands);
    const now = await replyText(tab);
    // The button is pressed before the panel has heard of it.
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-outcome] button')?.focus());
    await tab.evaluate(() => history.pushState({}, '', '/tickets/2077'));
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-outcome] button')?.click());
    await pause(800);
    expect(await replyText(tab)).toBe(now);
  });
});

test('where a field gives the focus to another, the reply goes into none but its own', async () => {
  site.show({ body: TICKET.replace(/<form>.*<\/form>/su, FIELD) });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  await tab.evaluate(() => {
    const search = document.querySelector<HTMLElement>('#search');
    document.querySelector('textarea')?.addEventListener('focus', () => search?.focus());
  });
  await panel.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
  await panel.press('Enter');
  await panel.waitFor(
    () => (document.querySelector('[role=status][data-outcome]')?.textContent ?? '') !== '',
  );
  expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value)).toBe('');
  expect(await replyText(tab)).toContain('#10482');
});

test.each([
  ['a field', FIELD],
  ['an editable element', RICH],
])('undo in %s changes what the panel says, and no button is offered there', async (_what, editor) => {
  const { tab, panel } = await inserted(editor);
  expect(await offers(panel)).toBe(false);
  await tab.evaluate(() => document.querySelector<HTMLElement>('textarea, [contenteditable]')?.focus());
  await tab.press('Control+z');
  await expect.poll(() => replyText(tab)).not.toContain('#10482');
  await expect.poll(says(panel)).toContain('out of the field again');
});
