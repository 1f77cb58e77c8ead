import { expect, test } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, TICKET, type OwnPage } from './own-page';
import { clickOwn, listed, reply, writeIn } from './typing';

/* Where editors stand: in frames, in components, in dialogs, in pages from right to left; and fields that take nothing. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const FORM = /<form>.*<\/form>/su;
const withForm = (form: string): string => TICKET.replace(FORM, form);

/** A ticket that has been read, and a click into its editor. */
async function open(body: string, into: string | ((tab: Tab) => Promise<void>)): Promise<Tab> {
  site.show({ body });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await poll('the count', async () => /\d/u.test(await tab.edgeTab().text()), { timeout: 15_000 });
  await (typeof into === 'string' ? tab.click(into) : into(tab));
  await pause(600);
  return tab;
}

test('an editor in a frame of its own', async () => {
  const frame =
    '<iframe id="f" title="Reply" style="width:400px;height:120px" srcdoc="<body contenteditable style=\'min-height:90px\'></body>"></iframe>';
  const tab = await open(withForm(`<form>${frame}</form>`), '#f');
  const text = (): Promise<string> =>
    tab.evaluate(
      () => document.querySelector<HTMLIFrameElement>('#f')?.contentDocument?.body.innerText.trim() ?? '-',
    );
  await tab.type('Hello /can');
  await expect.poll(listed(tab)).toContain('/cancel ');
  const list = (await tab.own('[popover]'))!.box;
  const box = await tab.evaluate(() => document.querySelector('#f')!.getBoundingClientRect().top);
  expect(list.y).toBeGreaterThan(box - 260);
  expect(list.y).toBeLessThan(box + 120);
  await tab.type('cel');
  await tab.press('Tab');
  await expect.poll(text, { timeout: 10_000 }).toMatch(/^Hello\s.*#10482/su);
  expect(await text()).not.toContain('/cancel');
});

test.each([
  ['a field', '<textarea aria-label="Reply" style="width:300px;height:90px"></textarea>'],
  [
    'an editable element',
    '<div contenteditable="true" aria-label="Reply" style="width:300px;height:90px"></div>',
  ],
])('%s in a component', async (_what, field) => {
  const script = `<script>document.querySelector('#c').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(field)};</script>`;
  const tab = await open(
    withForm(`<form><div id="c" style="width:320px;height:110px"></div></form>${script}`),
    '#c',
  );
  const text = (): Promise<string> =>
    tab.evaluate(() => {
      const editor = document.querySelector('#c')?.shadowRoot?.querySelector<HTMLElement>('textarea, div');
      return (editor instanceof HTMLTextAreaElement ? editor.value : (editor?.innerText ?? '')).trim();
    });
  await tab.type('Hello /cancel');
  expect(await text()).toBe('Hello /cancel');
  await tab.press('Tab');
  await expect.poll(text, { timeout: 10_000 }).toMatch(/^Hello\s.*#10482/su);
  expect(await text()).not.toContain('/cancel');
});

test('an editor in a dialog that lets nothing else be pressed: by key', async () => {
  const dialog = `<dialog><label>Reply <textarea style="width:300px;height:90px"></textarea></label></dialog>
    <button type="button" onclick="document.querySelector('dialog').showModal()">Write</button>`;
  const tab = await open(withForm(dialog), 'button');
  await tab.type('/can');
  await expect.poll(listed(tab)).toContain('/cancel ');
  await tab.press('Enter');
  await expect.poll(reply(tab), { timeout: 10_000 }).toContain('#10482');
});

test('in a page from right to left the list ends where the shortcut begins', async () => {
  const tab = await open(TICKET.replace('<form>', '<form dir="rtl">'), 'textarea');
  await tab.type('/can');
  await expect.poll(listed(tab)).toContain('/cancel ');
  const { box } = (await tab.own('[popover]'))!;
  const right = await tab.evaluate(() => document.querySelector('textarea')!.getBoundingClientRect().right);
  expect(box.x + box.width).toBeLessThan(right + 12);
  expect(box.x + box.width).toBeGreaterThan(right - 40);
});

test('in a window as narrow and low as at 200 %, the list is in view and a click on its last line counts', async () => {
  site.show({});
  const tab = await writeIn(browser, site.url('/tickets/1042'));
  await tab.viewport(640, 400);
  await tab.evaluate(() => document.querySelector('textarea')?.scrollIntoView({ block: 'end' }));
  await tab.type('/ca');
  await expect.poll(listed(tab)).toContain('/cancel-late ');
  const { box } = (await tab.own('[popover]'))!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(400);
  await clickOwn(tab, '[role=option]:last-child');
  // What is asked for that card in the panel, or its reply: either way the click was heard.
  await expect.poll(async () => (await reply(tab)()) !== '/ca' || (await tab.hasPanel())).toBe(true);
});

test('a field that the page sets back keeps what was typed, and the panel offers to copy the reply', async () => {
  const stubborn = `<script>document.querySelector('textarea').addEventListener('input', ({ target }) => {
    if (target.value.length > 20) target.value = '/cancel';
  });</script>`;
  const tab = await open(`${TICKET}${stubborn}`, 'textarea');
  await tab.type('/cancel');
  await tab.press('Tab');
  const panel = await tab.panel();
  expect(await panel.text('[data-outcome=refused]', { timeout: 10_000 })).toMatch(/copy/iu);
  expect(await panel.text('#card-title')).toBe('Cancel an order before it ships');
  expect(await reply(tab)()).toBe('/cancel');
});
