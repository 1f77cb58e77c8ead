import { describe, expect, test } from 'vitest';
import { EDITORS, type Editor } from './draft';
import type { Browser, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { useWorld } from './lib/use-world';
import { caretSurroundings, STORY_TICKET, ticketUrl, type Helpdesk } from './support';
import { reply, writeIn } from './typing';

/* A shortcut typed in the reply, and its key: the reply takes its place, or nothing changes and the panel says why. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { signer: '' });

const openReply = (editor: Editor, signer?: string): Promise<Tab> =>
  writeIn(browser, ticketUrl(helpdesk, STORY_TICKET, `?editor=${editor}`), signer);
const undo = (tab: Tab): Promise<void> => tab.press('Control+z');

describe.each(EDITORS)('in a %s', (editor) => {
  test('a shortcut and Tab become the reply behind the draft, and undo brings the shortcut back', async () => {
    const tab = await openReply(editor);
    await tab.type('Hello Maya, /cancel');
    await tab.press('Tab');
    await expect.poll(reply(tab), { timeout: 10_000 }).toContain('#10482');
    expect(await reply(tab)()).toMatch(/^Hello Maya, /u);
    expect(await reply(tab)()).not.toContain('/cancel');
    expect(await tab.hasPanel()).toBe(false);
    await undo(tab);
    await expect.poll(reply(tab)).toBe('Hello Maya, /cancel');
  });

  test('where something is missing, the card asks for it in the panel, and what was typed stays', async () => {
    const tab = await openReply(editor, '');
    await tab.type('Hello /cancel');
    await tab.press('Tab');
    const panel = await tab.panel();
    await focusIsOn(panel, /name/iu);
    expect(await panel.text('#card-title')).toBe('Cancel an order before it ships');
    expect(await panel.text('[data-outcome]')).not.toBe('');
    expect(await reply(tab)()).toBe('Hello /cancel');
  });

  test('Tab behind anything else leaves the field, as ever', async () => {
    const tab = await openReply(editor);
    await tab.type('and/cancel, /cancelled');
    await tab.press('Tab');
    await tab.waitFor(() => document.activeElement?.closest('textarea, [contenteditable="true"]') === null);
    expect(await reply(tab)()).toBe('and/cancel, /cancelled');
    expect(await tab.hasPanel()).toBe(false);
  });
});

test('the caret stands where the reply has it, and what stood behind the shortcut stays behind it', async () => {
  const tab = await openReply('textarea');
  await tab.type('/cancel Bye.');
  await tab.press('ArrowLeft', 5);
  await tab.press('Tab');
  await expect.poll(reply(tab), { timeout: 10_000 }).toMatch(/#10482.*Bye\.$/u);
  expect((await caretSurroundings(tab)).after).toMatch(/Bye\.$/u);
});
