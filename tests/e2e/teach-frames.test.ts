import { expect, test } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, type OwnPage } from './own-page';
import { openPanel, suggestedCards } from './support';
import { openTeacher, pointAt, press, sheetText, STORY, type Desk } from './teaching';

/* A helpdesk whose messages and reply field stand in frames of its own. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const framed = ({ title, order, first, reply, last }: Desk): string => `
  <nav><p>Where is my parcel?</p><p>Broken cup, second time</p><p>Change my address</p></nav>
  <div class="k-top"><em>Desk</em> <strong class="k-what">${title}</strong></div>
  <div class="k-side"><div>Purchase</div><div class="k-nr">${order}</div></div>
  <dl><dt>Order status</dt><dd>Processing</dd></dl>
  <iframe id="talk" style="width:560px;height:180px;border:6px solid;padding:5px" srcdoc="${attribute(`<body class="k-flow">
    <div class="k-x k-in"><div>M</div><div class="k-y">${first}</div></div>
    <div class="k-x k-out"><div>S</div><div class="k-y">${reply}</div></div>
    <div class="k-x k-in"><div>M</div><div class="k-y">${last}</div></div></body>`)}"></iframe>
  <div><iframe id="a" style="width:400px;height:70px" srcdoc="<body contenteditable style='height:50px'></body>"></iframe></div>
  <div><iframe id="b" style="width:400px;height:70px" srcdoc="<body contenteditable style='height:50px'></body>"></iframe></div>`;

const writtenIn = (tab: Tab, id: string): Promise<string> =>
  tab.evaluate(
    (frame: string) =>
      document.querySelector<HTMLIFrameElement>(`#${frame}`)?.contentDocument?.body.innerText.trim() ?? '-',
    id,
  );

test('messages and a reply field in frames are pointed at, read, found on the next ticket, and written in', async () => {
  site.show({ body: framed(STORY) });
  const tab = await browser.newTab(site.url('/case/1042'));
  const panel = await openPanel(tab);
  await openTeacher(panel, tab);
  await pointAt(tab, 'subject', '.k-what');
  await pointAt(tab, 'customerMessage', '.k-in .k-y', '#talk');
  await pointAt(tab, 'agentMessage', '.k-out .k-y', '#talk');
  await pointAt(tab, 'order', '.k-nr');
  await pointAt(tab, 'editor', '#b');
  await expect.poll(() => sheetText(tab)).toMatch(/Customer\s+I ordered the blue sweater/u);
  const text = await sheetText(tab);
  expect(text).toMatch(/Your team\s+Let me look into it/u);
  expect(text).toMatch(/Customer\s+Please cancel order 10482/u);
  expect(text).toContain('10482');
  await press(tab, 'save');
  await poll('the panel again', () => tab.hasPanel());

  site.show({ body: framed({ ...STORY, order: '20777', last: 'Cancel 20777 please.' }) });
  const next = await browser.newTab(site.url('/case/1043'));
  const beside = await openPanel(next);
  expect((await suggestedCards(beside))[0]).toBe('cancel-before-shipping');
  await beside.waitFor(() => document.hasFocus());
  await beside.press('1');
  await beside.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  expect(await beside.text('[data-part=reply]')).toContain('#20777');
  await pause(500); // the panel has looked whether it can be seen
  await beside.press('Enter');
  await expect.poll(() => writtenIn(next, 'b')).toContain('#20777');
  expect(await writtenIn(next, 'a')).toBe('');
});
