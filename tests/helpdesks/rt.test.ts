import { describe, expect, test } from 'vitest';
import type { Browser } from '../e2e/lib/driver';
import { useWorld } from '../e2e/lib/use-world';
import { answered, insertFirst, newTicket, press, sendForm, visit, wordsOf } from './story';

const SITE = 'http://127.0.0.1:8101';

let browser: Browser;

useWorld((world) => ({ browser } = world));

describe('Request Tracker', () => {
  test('a ticket gets its answer on the page of its reply, which shows no message, and it is stored', async () => {
    const number = newTicket('rt');
    const tab = await browser.newTab(SITE);
    await sendForm(tab, { '[name=user]': 'root', '[name=pass]': 'rtpassword' }, '#login [type=submit]');
    await visit(tab, `${SITE}/Ticket/Display.html?id=${number}`);
    await answered(tab);
    await visit(tab, `${SITE}/Ticket/Update.html?Action=Respond&id=${number}`);
    const panel = await answered(tab);
    expect(await panel.text('main')).toContain('This page shows no message of the ticket.');
    // Its editor says nowhere that it is the reply's: the agent's caret does.
    await tab.click('iframe.cke_wysiwyg_frame');
    const reply = await insertFirst(browser, tab, panel);
    await press(tab, '[name=SubmitTicket]');
    expect(wordsOf(await tab.text('.history-container'))).toContain(wordsOf(reply));
  });
});
