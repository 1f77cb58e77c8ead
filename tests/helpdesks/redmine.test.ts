import { describe, expect, test } from 'vitest';
import type { Browser } from '../e2e/lib/driver';
import { useWorld } from '../e2e/lib/use-world';
import { answered, insertFirst, newTicket, press, sendForm, visit, wordsOf } from './story';

const SITE = 'http://127.0.0.1:8102';

let browser: Browser;

useWorld((world) => ({ browser } = world));

describe('Redmine', () => {
  test('an issue gets its answer, which is stored with it', async () => {
    const number = newTicket('redmine');
    const tab = await browser.newTab(`${SITE}/login`);
    await sendForm(tab, { '#username': 'admin', '#password': 'labpassword' }, '#login-submit');
    await visit(tab, `${SITE}/issues/${number}`);
    const panel = await answered(tab);
    // Its form holds the description's field, too, which is no reply.
    await tab.click('.contextual a.icon-edit');
    await tab.waitFor(
      () => (document.querySelector('#issue_notes')?.getBoundingClientRect().height ?? 0) > 0,
    );
    const reply = await insertFirst(browser, tab, panel);
    const field = (css: string): Promise<string> =>
      tab.evaluate((id: string) => document.querySelector<HTMLTextAreaElement>(id)?.value ?? '', css);
    expect(wordsOf(await field('#issue_notes'))).toBe(wordsOf(reply));
    expect(await field('#issue_description')).toContain('picked the wrong size');
    await press(tab, '#issue-form input[name=commit]');
    expect(wordsOf(await tab.text('#history'))).toContain(wordsOf(reply));
  });
});
