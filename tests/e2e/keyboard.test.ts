import { describe, expect, test } from 'vitest';
import { DRAFT, escapeToEditor, openFromDraft as openDraft, unhurried, type Opened } from './draft';
import type { Browser } from './lib/driver';
import { focusIsOn, tabTo, walk } from './lib/focus';
import { useWorld } from './lib/use-world';
import { caretSurroundings, openByKey, replyText, SHOTS, type Helpdesk } from './support';

/* Every screen by keyboard alone: nothing here is clicked, and the focus is on something seen and named at every step. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { signer: '' });

const openFromDraft = (): Promise<Opened> => openDraft(browser, helpdesk, 'contenteditable');

describe('the panel', () => {
  test('is walked from the draft through every screen and back to the caret', async () => {
    const { tab, panel } = await openFromDraft();
    await focusIsOn(panel, /search/iu);
    await tab.type('apology');
    await panel.waitFor(() => document.querySelector('[role=option][aria-selected=true]') !== null);
    await unhurried(); // the answer to the last letter
    await tab.press('ArrowDown');
    await tab.press('ArrowUp');
    await focusIsOn(panel, /search/iu);
    await tab.press('ArrowRight');

    // Its question, what is to be filled in, and the button that inserts.
    await focusIsOn(panel, /Yes, they want an answer$/u);
    await unhurried();
    await tab.press('Enter'); // gives no answer
    await focusIsOn(panel, /Yes, they want an answer$/u);
    await tab.press('1');
    await focusIsOn(panel, /^What went wrong/u);
    await tab.type('The parcel was late.');
    await tab.press('Tab');
    await focusIsOn(panel, /name/iu);
    await tab.type('Robin');
    await tab.press('Tab');
    await focusIsOn(panel, /^Insert/u);

    // What stands beside it.
    await tabTo(tab, panel, /favourite/iu);
    await tab.press('Space');
    await panel.waitFor(() => document.activeElement?.getAttribute('aria-pressed') === 'true');
    await tabTo(tab, panel, /^More/u);
    await tab.press('Enter');
    await focusIsOn(panel, /profile/iu);
    await tab.press('Escape');
    await focusIsOn(panel, /^More/u);
    await tab.press('Enter');
    await focusIsOn(panel, /profile/iu);
    await tab.press('Enter');

    // The profile, the keys over it, and one level back at a time.
    await panel.waitFor(() => document.querySelector('.profile-form') !== null);
    await focusIsOn(panel, /profile/iu);
    await tab.press('?');
    await focusIsOn(panel, /^Keys$/u);
    await tab.press('Escape');
    await focusIsOn(panel, /profile/iu);
    await tab.press('Escape');
    await focusIsOn(panel, /^Insert/u);
    await tab.press('?');
    await focusIsOn(panel, /^Keys$/u);
    await tab.screenshot(`${SHOTS}/${browser.name}-keys.png`);
    await tab.press('Escape');
    await focusIsOn(panel, /^Insert/u);

    // Another tone of the same reply.
    await tabTo(tab, panel, /^Plain$/u, 'Shift+Tab');
    const plain = await panel.text('[data-part=reply]');
    await tab.press('ArrowRight');
    await focusIsOn(panel, /^Formal$/u);
    expect(await panel.text('[data-part=reply]')).not.toBe(plain);

    expect(await escapeToEditor(tab, panel)).toBe(3); // the card, the results, the list
    expect(await caretSurroundings(tab)).toEqual(DRAFT);
    await tab.close();
  });

  test('inserts by key at the caret, and the caret is then behind the reply', async () => {
    const { tab, panel } = await openFromDraft();
    await tab.press('1');
    await focusIsOn(panel, /name/iu); // who signs is not known yet
    await tab.type('Robin');
    await tab.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
    // The reply is for reading over: the keyboard is with the editor at once.
    await tab.waitFor(() => document.activeElement?.matches('[contenteditable="true"]'));
    const caret = await caretSurroundings(tab);
    expect(caret.before.startsWith(DRAFT.before)).toBe(true);
    expect(caret.before).toContain('#10482');
    expect(caret.after).toBe(DRAFT.after);
    await tab.close();
  });

  test('leads on by Tab through each screen, in its order, and out of it', async () => {
    const { tab, panel } = await openFromDraft();
    const back = async (): Promise<void> => openByKey(browser, tab, panel);
    const list = await walk(tab, panel);
    expect(list.filter((name) => /cancel/iu.test(name)).length).toBeGreaterThan(0);
    await back();
    await tab.type('cancel');
    await panel.waitFor(() => document.querySelector('[role=option]') !== null);
    expect((await walk(tab, panel)).length).toBeGreaterThan(2);
    await back();
    await tab.press('Backspace');
    await panel.waitFor(() => document.querySelector('article[data-card]') !== null);
    await tab.press('?');
    await focusIsOn(panel, /^Keys$/u);
    expect(await walk(tab, panel)).toContain('Settings');
    await back();
    await tab.press('1');
    await focusIsOn(panel, /name|^Insert/iu);
    await tabTo(tab, panel, /Esc/u, 'Shift+Tab');
    const card = await walk(tab, panel);
    expect(card).toEqual(expect.arrayContaining(['Copy', 'Favourite', 'More']));
    expect(card.length).toBeGreaterThan(5);
    await tab.close();
  });

  test('opens the settings, and has the keyboard still when one comes back from there', async () => {
    const { tab, panel } = await openFromDraft();
    await tab.press('?');
    await tabTo(tab, panel, /^Settings$/u);
    await tab.press('Enter');
    const options = await browser.waitForTab('options.html');
    await options.close();
    await tab.activate();
    await focusIsOn(panel, /^Settings$/u);
    expect(await escapeToEditor(tab, panel)).toBe(2);
    expect(await caretSurroundings(tab)).toEqual(DRAFT);
    await tab.close();
  });
});

describe('the pages beside it', () => {
  test('the settings are walked from the first field to the last link', async () => {
    const tab = await browser.newTab(browser.extensionUrl('options.html'));
    await tab.waitFor(() => document.querySelector('.key-editor') !== null);
    const stops = await walk(tab, tab);
    expect(stops[0]).toMatch(/name/iu);
    expect(stops.filter((name) => /change the key/u.test(name))).toHaveLength(11);
    expect(stops.at(-1)).toMatch(/First steps/u);
    await tab.close();
  });

  test('the welcome is walked to its end', async () => {
    const tab = await browser.newTab(`${browser.extensionUrl('options.html')}#welcome`);
    await tab.waitFor(() => document.querySelector('article[data-card]') !== null);
    const stops = await walk(tab, tab);
    expect(stops.length).toBeGreaterThan(5);
    await tab.close();
  });
});
