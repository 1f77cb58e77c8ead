import { describe, expect, test } from 'vitest';
import { type Browser, type Panel, type Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, TICKET, type OwnPage } from './own-page';
import { openPanel, replyText, suggestedCards } from './support';

/* Pages that fight over the focus: no key that was typed for the panel does anything in the page. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

/** A page with hotkeys, as helpdesks have them, and an editor that wants the focus. */
const page = (script: string): { body: string } => ({
  body: `${TICKET}<script>
    const editor = document.querySelector('textarea');
    window.hotkeys = [];
    document.addEventListener('keydown', ({ key }) => hotkeys.push(key));
    ${script}
  </script>`,
});
const hotkeys = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => (window as unknown as { hotkeys: string[] }).hotkeys);
const query = (panel: Panel): Promise<string> =>
  panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value ?? '');

async function typeLikeAPerson(tab: Tab, text: string): Promise<void> {
  for (const letter of text) {
    await tab.type(letter);
    await pause(60);
  }
}

async function open(script: string): Promise<{ tab: Tab; panel: Panel }> {
  site.show(page(script));
  const tab = await browser.newTab(site.url('/tickets/1042'));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await pause(1200); // the page has done what it does
  return { tab, panel };
}

describe('a page that takes the focus back', () => {
  // Of the page that takes it in the middle, the first key is nobody's: it brings the keyboard back.
  test.each([
    [
      'when its editor loses it',
      'xrefund',
      `editor.addEventListener('blur', () => setTimeout(() => editor.focus())); editor.focus();`,
    ],
    [
      'wherever else it goes',
      'xrefund',
      `document.addEventListener('focusin', ({ target }) => target === editor || editor.focus()); editor.focus();`,
    ],
    ['once, after a while', 'refund', `setTimeout(() => editor.focus(), 1900);`],
  ])('%s: what is typed goes to the panel, %s of xrefund', async (_when, heard, script) => {
    const { tab, panel } = await open(script);
    await pause(1200);
    await typeLikeAPerson(tab, 'xrefund');
    await expect.poll(() => query(panel), { timeout: 5000 }).toBe(heard);
    expect(await hotkeys(tab)).toEqual([]);
    expect(await replyText(tab)).toBe('');
    expect(await panel.text()).not.toContain('takes the keyboard');
  });

  test('for ever: the panel says so, no key gets through, and the side panel is one click away', async () => {
    const { tab, panel } = await open(`setInterval(() => editor.focus(), 100);`);
    await expect.poll(() => panel.text(), { timeout: 5000 }).toContain('takes the keyboard away');
    await typeLikeAPerson(tab, 'refund');
    expect(await hotkeys(tab)).toEqual([]);
    expect(await replyText(tab)).toBe('');
    await browser.stopBackground();
    await browser.clickToolbarButton(tab);
    const side = await browser.sidePanel();
    await suggestedCards(side);
    expect(await side.text()).not.toContain('takes the keyboard');
    await poll('one panel alone', async () => !(await tab.hasPanel()));
    // The side panel is open already when the next page does the same.
    const next = await open(`setInterval(() => editor.focus(), 100);`);
    await expect.poll(() => next.panel.text(), { timeout: 5000 }).toContain('takes the keyboard away');
    await browser.clickToolbarButton(next.tab);
    await poll('one panel alone again', async () => !(await next.tab.hasPanel()));
    await suggestedCards(await browser.sidePanel());
  });

  test('what remains: its listener on the window, older than our script, hears what is typed blindly; nothing comes of it', async () => {
    const { tab, panel } = await open(`window.heard = [];
      window.addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
      setInterval(() => editor.focus(), 100);`);
    await expect.poll(() => panel.text(), { timeout: 5000 }).toContain('takes the keyboard away');
    await typeLikeAPerson(tab, 'refund');
    expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain('d');
    expect(await hotkeys(tab)).toEqual([]);
    expect(await replyText(tab)).toBe('');
  });

  test('loses nothing of its own: after a click in its editor, the agent types there', async () => {
    const { tab } = await open(`setInterval(() => editor.focus(), 100);`);
    await tab.click('textarea');
    await tab.type('Dear Maya');
    expect(await replyText(tab)).toBe('Dear Maya');
  });
});

test('a modal dialog that is open over the page leaves no room for the panel: the edge tab says so, the side panel opens', async () => {
  site.show(
    page(`const dialog = document.createElement('dialog');
      dialog.innerHTML = '<p>Merge tickets?</p><button>Merge</button>';
      document.body.append(dialog);
      setTimeout(() => dialog.showModal(), 1500);`),
  );
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await poll('the edge tab', () => tab.edgeTab().exists());
  await tab.waitFor(() => document.querySelector('dialog')?.open === true);
  await browser.clickToolbarButton(tab);
  await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'));
  await browser.clickToolbarButton(tab);
  await suggestedCards(await browser.sidePanel());
});

test('a page that fights with nobody is told of the focus as ever', async () => {
  const { tab, panel } = await open(
    `window.seen = []; document.addEventListener('focusin', ({ target }) => seen.push(target.localName));`,
  );
  await tab.click('textarea');
  await tab.type('Dear');
  await pause(400); // no hand is faster from the one to the other
  await panel.click('[role=combobox]');
  await panel.type('gift');
  await expect.poll(() => query(panel), { timeout: 5000 }).toBe('gift');
  await tab.click('textarea');
  await tab.type(' Maya');
  expect(await replyText(tab)).toBe('Dear Maya');
  const seen = await tab.evaluate(() => (window as unknown as { seen: string[] }).seen);
  // Firefox tells nobody of a frame that gets the focus.
  expect(seen.filter((name) => name === 'textarea')).toHaveLength(2);
  if (browser.name === 'chromium') expect(seen).toContain('div');
});
