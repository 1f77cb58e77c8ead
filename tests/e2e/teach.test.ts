import { describe, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, type OwnPage } from './own-page';
import { desk, openTeacher, pointAt, press, sheetText, STORY } from './teaching';
import { openPanel, replyText, SHOTS, suggestedCards } from './support';

/* A helpdesk that somebody made at home: what is its ticket, an agent shows on one of them. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

describe('a page is shown by pointing at it', () => {
  test('what is pointed at is read at once, kept for the site, and found on its next ticket', async () => {
    site.show({ body: desk(STORY) });
    const tab = await browser.newTab(site.url('/case/1042'));
    const panel = await openPanel(tab);
    await openTeacher(panel, tab);
    await pointAt(tab, 'subject', '.k-what');
    await pointAt(tab, 'customerMessage', '.k-in .k-y');
    await pointAt(tab, 'agentMessage', '.k-out .k-y');
    await pointAt(tab, 'customerName', '.k-who');
    await pointAt(tab, 'order', '.k-nr');
    await pointAt(tab, 'editor', '#b');
    await expect.poll(() => sheetText(tab)).toContain('Maya Lindqvist · 10482');
    const text = await sheetText(tab);
    expect(text).toMatch(/Customer\s+I ordered the blue sweater/u);
    expect(text).toMatch(/Your team\s+Let me look into it/u);
    expect(text).toMatch(/Customer\s+Please cancel order 10482/u);
    expect(text).not.toContain('Broken cup');
    await tab.screenshot(`${SHOTS}/${browser.name}-teach.png`);
    await press(tab, 'save');

    const again = await tab.panel();
    expect((await suggestedCards(again))[0]).toBe('cancel-before-shipping');
    // The page is read anew by what was kept, and told.
    await poll('the order', async () =>
      String(
        await browser.backgroundEvaluate(
          '(globalThis.browser ?? chrome).storage.session.get().then(JSON.stringify)',
        ),
      ).includes('"number":"10482"'),
    );
    await again.waitFor(() => document.hasFocus());
    await again.press('1');
    await again.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    expect(await again.text('[data-part=reply]')).toContain('#10482');
    expect(await again.text('[data-part=reply]')).toContain('Maya');
    await pause(500); // the panel has looked whether it can be seen
    await again.press('Enter');
    const written = () => tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#b')!.value);
    await expect.poll(written).toContain('#10482');
    expect(await replyText(tab)).toBe('');

    // Another ticket of the site, in a background that has begun anew.
    await browser.stopBackground();
    site.show({
      body: desk({ ...STORY, order: '20777', title: 'Cancel it please', last: 'Cancel 20777 please.' }),
    });
    const other = await browser.newTab(site.url('/case/1043'));
    const beside = await openPanel(other);
    await suggestedCards(beside);
    await beside.press('1');
    await beside.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    expect(await beside.text('[data-part=reply]')).toContain('#20777');
    await other.close();
    await tab.close();
  });

  test('by keyboard alone; the page hears none of its keys', async () => {
    site.show({
      body: `${desk(STORY)}<script>window.heard=[];document.addEventListener('keydown',({key})=>heard.push(key));</script>`,
    });
    const tab = await browser.newTab(site.url('/case/2042'));
    const panel = await openPanel(tab);
    await openTeacher(panel, tab);
    await press(tab, 'point-subject');
    await poll('the words', async () => (await sheetText(tab)).includes('left and right'));
    // From the start: three of the queue, "Desk", the subject.
    await tab.press('ArrowRight', 5);
    await expect.poll(() => sheetText(tab)).toContain(STORY.title);
    await tab.press('ArrowUp');
    await expect.poll(() => sheetText(tab)).toContain(`Desk ${STORY.title}`);
    await tab.press('ArrowDown');
    // A key that the page makes up takes nothing.
    await tab.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })));
    expect(await tab.own('[data-key="stop"]')).not.toBeNull();
    await tab.press('Tab');
    await tab.press('Tab');
    await expect.poll(() => sheetText(tab)).not.toContain(`Desk ${STORY.title}`);
    await tab.press('Escape');
    await poll('the overview', () => tab.own('[data-key="save"]'));
    expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await tab.press('Escape');
    await poll('the panel again', () => tab.hasPanel());
    await tab.close();
  });

  test('a page that has changed is read in the general way, and the panel says so', async () => {
    site.show({ body: desk(STORY, 'new') });
    const tab = await browser.newTab(site.url('/case/3042'));
    const panel = await openPanel(tab);
    await panel.waitFor(() => document.querySelector('main') !== null);
    await expect.poll(() => panel.text(), { timeout: 10_000 }).toMatch(/shown/u);
    await tab.close();
  });
});
