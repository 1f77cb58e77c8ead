import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { openCard, pause, TICKET, type OwnPage } from './own-page';
import { replyText } from './support';

/* Editors that do not keep what they are given: nothing is said to be there that is not. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const RICH =
  '<div role="textbox" aria-label="Reply" contenteditable="true" style="min-height:120px"><p>Draft.</p></div>';
const FIELD = '<textarea name="reply" aria-label="Reply" style="width:400px;height:120px">Draft.</textarea>';

/** In the page: so many ms after a change, the editor is what it was. */
function setBack(wait: number): void {
  const field = document.querySelector('textarea');
  const editor = field ?? document.querySelector('[contenteditable]');
  const old = [...(editor?.childNodes ?? [])].map((node) => node.cloneNode(true));
  const back = (): void => {
    if (field) field.value = field.defaultValue;
    else editor?.replaceChildren(...old.map((node) => node.cloneNode(true)));
  };
  editor?.addEventListener('input', () => void setTimeout(back, wait));
}

/** In the page: an editor that takes nothing. In Chromium commands make no `beforeinput` that it could refuse. */
function swallow(): void {
  const editor = document.querySelector('[contenteditable]');
  const old = [...(editor?.childNodes ?? [])].map((node) => node.cloneNode(true));
  for (const type of ['beforeinput', 'paste'])
    editor?.addEventListener(type, (event) => event.preventDefault(), true);
  editor?.addEventListener('input', () => editor.replaceChildren(...old.map((node) => node.cloneNode(true))));
}

async function insertInto(
  editor: string,
  prepare: (tab: Tab) => Promise<void>,
): Promise<{ tab: Tab; panel: Panel }> {
  site.show({ body: TICKET.replace(/<form>.*<\/form>/su, editor) });
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  await prepare(tab);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
  await panel.press('Enter');
  await panel.waitFor(
    () => (document.querySelector('[role=status][data-outcome]')?.textContent ?? '') !== '',
  );
  return { tab, panel };
}

/** The panel says that the text is not there, and offers to copy it, with the focus on that. */
async function isRefused(panel: Panel): Promise<void> {
  expect(await panel.text('[data-outcome=refused]')).toContain('did not arrive in the reply field');
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('Copy');
}

test.each([
  ['a field', FIELD],
  ['an editable element', RICH],
])('%s that is set back a moment later is not said to hold the reply', async (_what, editor) => {
  const { tab, panel } = await insertInto(editor, (page) => page.evaluate(setBack, 40));
  await isRefused(panel);
  expect((await replyText(tab)).trim()).toBe('Draft.');
});

test('an editable element that swallows everything has its sentence, and the draft stays', async () => {
  const { tab, panel } = await insertInto(RICH, (page) => page.evaluate(swallow));
  await isRefused(panel);
  expect((await replyText(tab)).trim()).toBe('Draft.');
});

test('an editable element that keeps a half of the reply is said to have it', async () => {
  const { tab, panel } = await insertInto(RICH, (page) =>
    page.evaluate(() => {
      const editor = document.querySelector<HTMLElement>('[contenteditable]');
      editor?.addEventListener('input', () => {
        const { innerText } = editor;
        if (innerText.length > 60) editor.textContent = `${innerText.slice(0, 50)} Draft.`;
      });
    }),
  );
  expect(await panel.text('[data-outcome=refused]')).toContain('Only a part of the text');
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('Copy');
  expect(await replyText(tab)).toContain('Draft.');
});

test('a field that cuts the reply off in the middle is as it was before', async () => {
  const { tab, panel } = await insertInto(FIELD, (page) =>
    page.evaluate(() => {
      const field = document.querySelector('textarea');
      const cut = (): void => {
        if (field && field.value.length > 40) field.value = field.value.slice(0, 30) + field.value.slice(-6);
      };
      field?.addEventListener('input', cut);
    }),
  );
  await isRefused(panel);
  expect(await replyText(tab)).toBe('Draft.');
});

/** In the page: an editor that has a paste cleaned elsewhere, which is loaded when it is first needed. */
function cleansFor(wait: number): void {
  const editor = document.querySelector('[contenteditable]');
  editor?.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
    const show = (): void => {
      for (const line of text.split('\n'))
        editor.append(Object.assign(document.createElement('p'), { textContent: line }));
    };
    setTimeout(show, wait);
  });
}

test.each([100, 400, 900])(
  'an editor that takes a paste and shows it after %i ms gets the reply once',
  async (wait) => {
    const { tab, panel } = await insertInto(RICH, (page) => page.evaluate(cleansFor, wait));
    expect(await panel.evaluate(() => document.querySelector('[data-outcome=inserted]') !== null)).toBe(true);
    await pause(1500);
    expect((await replyText(tab)).split('#10482')).toHaveLength(2);
  },
);
