import { describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, type OwnPage } from './own-page';
import { openPanel, replyText, SHOTS, suggestedCards } from './support';

/* A helpdesk that somebody made at home: what is its ticket, an agent shows on one of them. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

interface Desk {
  title: string;
  order: string;
  first: string;
  reply: string;
  last: string;
}

const STORY: Desk = {
  title: 'Too late to cancel?',
  order: '10482',
  first:
    'I ordered the blue sweater yesterday and took the wrong size. Can I still cancel it before it ships?',
  reply: 'Let me look into it for you.',
  last: 'Please cancel order 10482 before it is sent.',
};

/** Nothing of it is called what it is: a queue beside the ticket, drawers, two fields. */
const desk = ({ title, order, first, reply, last }: Desk, css = 'k'): string => `
  <nav><p>Where is my parcel?</p><p>Broken cup, second time</p><p>Change my address</p></nav>
  <div class="${css}-top"><em>Desk</em> <strong class="${css}-what">${title}</strong></div>
  <div class="${css}-side"><div>Purchase</div><div class="${css}-nr">${order}</div><div>Who</div><div class="${css}-who">Maya Lindqvist</div></div>
  <dl><dt>Order status</dt><dd>Processing</dd></dl>
  <div class="${css}-flow">
    <div class="${css}-x ${css}-in"><div>M</div><div class="${css}-y">${first}</div></div>
    <div class="${css}-x ${css}-out"><div>S</div><div class="${css}-y">${reply}</div></div>
    <div class="${css}-x ${css}-in"><div>M</div><div class="${css}-y">${last}</div></div>
  </div>
  <textarea id="a" rows="4" cols="40"></textarea>
  <textarea id="b" rows="4" cols="40"></textarea>`;

async function openTeacher(panel: Panel, tab: Tab): Promise<void> {
  await panel.click({ role: 'button', name: 'Keys' });
  await panel.click({ role: 'button', name: 'Show Cuecard this page' });
  await poll('the sheet', async () => (await tab.own('[role=dialog]')) !== null);
  await poll('the panel gone', async () => !(await tab.hasPanel()));
}

async function middleOf(tab: Tab, css: string): Promise<[number, number]> {
  const { x, y, width, height } = await tab.evaluate((selector: string) => {
    const element = document.querySelector(selector)!;
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    return { x: box.x, y: box.y, width: box.width, height: box.height };
  }, css);
  return [x + Math.min(width, 60) / 2, y + Math.min(height, 20) / 2];
}

async function press(tab: Tab, key: string): Promise<void> {
  const { box } = await poll(`the button ${key}`, () => tab.own(`[data-key="${key}"]`));
  await tab.clickAt(box.x + box.width / 2, box.y + box.height / 2);
}

async function pointAt(tab: Tab, name: string, css: string): Promise<void> {
  await press(tab, `point-${name}`);
  await poll('the shield', () => tab.own('[data-key="stop"]'));
  const [x, y] = await middleOf(tab, css);
  await tab.pointAt(x, y);
  await tab.clickAt(x, y);
  await poll('the overview', () => tab.own('[data-key="save"]'));
}

const sheetText = async (tab: Tab): Promise<string> => (await tab.own('[role=dialog]'))?.text ?? '';

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
