import { describe, expect, test } from 'vitest';
import { EDITORS, type Editor } from './draft';
import type { Browser, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { TICKET, type OwnPage } from './own-page';
import { serveHelpdesk } from '../demo-helpdesk/server';
import { STORY_TICKET, ticketUrl } from './support';
import { clickOwn, listed, marked, reply, staysAway, writeIn } from './typing';

/* The list at the caret: cards whose shortcuts begin as what is typed does. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

describe.each(EDITORS)('in a %s', (editor: Editor) => {
  test('is moved in by the arrows, and Enter puts in what is marked', async () => {
    const helpdesk = await serveHelpdesk();
    const tab = await writeIn(browser, ticketUrl(helpdesk, STORY_TICKET, `?editor=${editor}`));
    await tab.type('Hello /ca');
    await expect.poll(listed(tab)).toMatch(/^\/cancel Cancel an order before it ships \/cancel-late /u);
    expect(await marked(tab)()).toBe('/cancel Cancel an order before it ships');
    await tab.press('ArrowDown');
    await expect.poll(marked(tab)).toMatch(/^\/cancel-late/u);
    await tab.press('ArrowUp');
    await expect.poll(marked(tab)).toBe('/cancel Cancel an order before it ships');
    await tab.press('Enter');
    await expect.poll(reply(tab), { timeout: 10_000 }).toMatch(/^Hello .*#10482/u);
    expect(await reply(tab)()).not.toContain('/ca');
    expect(await listed(tab)()).toBe('');
    await helpdesk.close();
  });
});

const open = (): Promise<Tab> => writeIn(browser, site.url('/tickets/1042'));

test('a click puts in the line that is clicked, and the caret stays in the editor meanwhile', async () => {
  site.show({});
  const tab = await open();
  await tab.type('/can');
  await expect.poll(listed(tab)).toContain('/cancel ');
  await clickOwn(tab, '[role=option]');
  await expect.poll(reply(tab), { timeout: 10_000 }).toContain('#10482');
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('textarea');
});

test('a list that the page covers takes no click, and says so', async () => {
  site.show({});
  const tab = await open();
  await tab.type('/can');
  await expect.poll(listed(tab)).toContain('/cancel ');
  await tab.evaluate(() => (document.documentElement.style.opacity = '0.1'));
  await clickOwn(tab, '[role=option]');
  await expect.poll(async () => (await tab.own('[popover]'))?.text).toContain('clicks are not taken');
  expect(await reply(tab)()).toBe('/can');
  await tab.press('Enter');
  await expect.poll(reply(tab), { timeout: 10_000 }).toContain('#10482');
});

test('Escape closes it until another shortcut is begun, and Enter is the page’s again', async () => {
  site.show({});
  const tab = await open();
  await tab.type('/ca');
  await expect.poll(listed(tab)).not.toBe('');
  await tab.press('Escape');
  await expect.poll(listed(tab)).toBe('');
  await tab.type('n');
  await staysAway(tab);
  await tab.press('Enter');
  await tab.type('/re');
  await expect.poll(listed(tab)).toContain('/refund ');
});

test('it stands by the caret, in the window, and goes when what is typed begins no shortcut', async () => {
  site.show({});
  const tab = await open();
  await tab.type('Hello /re');
  await expect.poll(listed(tab)).not.toBe('');
  const { box } = (await tab.own('[popover]'))!;
  const field = await tab.evaluate(() => {
    const { x, y } = document.querySelector('textarea')!.getBoundingClientRect();
    return { x, y };
  });
  expect(box.x).toBeGreaterThan(field.x + 20);
  expect(box.x).toBeLessThan(field.x + 120);
  expect(Math.abs(box.y - field.y)).toBeLessThan(60);
  await tab.type('x');
  await expect.poll(listed(tab)).toBe('');
});

test('keys that a page makes up open nothing and choose nothing', async () => {
  site.show({});
  const tab = await open();
  const press = (key: string): Promise<void> =>
    tab.evaluate((name: string) => {
      const field = document.querySelector('textarea')!;
      for (const type of ['keydown', 'keyup'])
        field.dispatchEvent(
          new KeyboardEvent(type, { key: name, code: name, bubbles: true, composed: true }),
        );
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: name }));
    }, key);
  await tab.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.value = '/cancel';
    field.setSelectionRange(7, 7);
  });
  await press('l');
  await press('Tab');
  await staysAway(tab);
  expect(await reply(tab)()).toBe('/cancel');
});

test('an internal note is left alone, and its Tab is the page’s', async () => {
  site.show({
    body: TICKET.replace('<form>', '<form><label>Internal note <textarea id="note"></textarea></label>'),
  });
  const tab = await writeIn(browser, site.url('/tickets/1042'), 'Sam', '#note');
  await tab.type('/cancel');
  await staysAway(tab);
  await tab.press('Tab');
  await tab.waitFor(() => document.activeElement?.id !== 'note');
  expect(await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#note')?.value)).toBe(
    '/cancel',
  );
});

/** In the page: a menu of its own at a slash, with a role or without. */
const menuPage = (role: string): string =>
  `${TICKET}<script>document.querySelector('textarea').addEventListener('input', ({ target }) => {
    document.querySelector('#menu')?.remove();
    if (!/[/]\\w*$/.test(target.value)) return;
    const menu = document.createElement('div');
    menu.id = 'menu';
    ${role}
    menu.textContent = 'The page’s own commands';
    const { left, top } = target.getBoundingClientRect();
    menu.style.cssText = 'position:fixed;width:300px;height:90px;background:#eee;left:' + left + 'px;top:' + (top + 26) + 'px';
    document.body.append(menu);
  });</script>`;

test.each([
  ['with a role', "menu.setAttribute('role', 'listbox');"],
  ['without one', ''],
])(
  'where the page has a menu of its own at "/", %s, ours stays away, also from the next page',
  async (_what, role) => {
    site.show({ body: menuPage(role) });
    const tab = await open();
    await tab.type('/ca');
    await staysAway(tab);
    site.show({});
    const next = await open();
    await next.type('/ca');
    await staysAway(next);
    await next.type('ncel');
    await next.press('Tab');
    await expect.poll(reply(next), { timeout: 10_000 }).toContain('#10482');
  },
);
