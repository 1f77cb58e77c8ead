import { describe, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { useWorld } from './lib/use-world';
import {
  browserName,
  openByKey,
  openPanel,
  replyText,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* A reply is put in while an input method is still composing in its field. Chromium alone can be driven to compose. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

describe.runIf(browserName() === 'chromium').each(['textarea', 'contenteditable'])('in a %s', (editor) => {
  test('what was being composed stays, once, and the reply stands behind it, once and whole', async () => {
    const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET, `?editor=${editor}`));
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    await tab.click('.composer-editor');
    await tab.type('Hello ');
    await tab.compose('สวัสดี');
    expect(await replyText(tab)).toBe('Hello สวัสดี');
    await openByKey(browser, tab, panel);
    await tab.press('1');
    await focusIsOn(panel, /^Insert/u);
    const reply = await panel.text('[data-part=reply]');
    await tab.press('Enter');
    await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
    expect(lines(await replyText(tab))).toEqual(['Hello สวัสดี', ...lines(reply)]);
    // And the field is the agent's again, at the reply's end.
    await tab.click('.composer-editor');
    await tab.press('Control+End');
    await tab.type(' PS');
    expect(lines(await replyText(tab)).at(-1)).toMatch(/ PS$/u);
  });
});
