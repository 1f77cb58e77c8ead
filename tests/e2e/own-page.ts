import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { openPanel, replyText, suggestedCards } from './support';

/** A ticket as any helpdesk might show it; pages that attack are built around it. */
export const TICKET = `<main><h1>Cancel my order</h1>
<aside><dl><dt>Customer</dt><dd>Maya Lindqvist</dd><dt>Order number</dt><dd>#10482</dd>
<dt>Order status</dt><dd>Processing</dd></dl></aside>
<section><article class="message customer"><header><b>Maya Lindqvist</b>
<time datetime="2026-12-31T10:00">31 Dec</time></header><div class="body">Hi, is it too late to cancel the order
I placed yesterday, before it ships? Order 10482.</div></article>
<article class="message agent"><header><b>Sam Rivers</b> <time datetime="2026-12-31T11:00">31 Dec</time></header>
<div class="body">Hello Maya, I am having a look at this for you right now.</div></article>
<article class="message customer"><header><b>Maya Lindqvist</b> <time datetime="2027-01-01T10:00">1 Jan</time>
</header><div class="body">Any news? I want to cancel my order before it ships please.</div></article></section>
<form><label>Reply <textarea name="reply" style="width:400px;height:120px"></textarea></label></form></main>`;

export interface OwnPage {
  /** What every address of it answers from now on. */
  show(page: { head?: string; body?: string; headers?: Record<string, string> }): void;
  url(path: string): string;
  close(): void;
}

/** A site of one page, written by the test. */
export async function serveOwnPage(): Promise<OwnPage> {
  let html = '';
  let extra: Record<string, string> = {};
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...extra });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    show({ head = '', body = TICKET, headers = {} }) {
      extra = headers;
      html = `<!doctype html><html lang="en"><head><title>Cancel my order</title>${head}</head><body>${body}</body></html>`;
    },
    url: (path) => `http://127.0.0.1:${port}${path}`,
    close: () => void server.close(),
  };
}

/** Opens a ticket and its first suggestion, ready to be inserted. */
export async function openCard(browser: Browser, url: string): Promise<{ tab: Tab; panel: Panel }> {
  const tab = await browser.newTab(url);
  return { tab, panel: await openCardIn(tab) };
}

/** The first suggestion for the ticket that a tab shows, ready to be inserted. */
export async function openCardIn(tab: Tab): Promise<Panel> {
  const panel = await openPanel(tab);
  await openFirstCard(panel);
  return panel;
}

/** By key, once the keyboard has come to the panel: what is pressed before goes to the page. */
async function openFirstCard(panel: Panel): Promise<void> {
  await suggestedCards(panel);
  await panel.waitFor(() => document.hasFocus() && document.activeElement?.role === 'combobox');
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await pause(500); // animations end, and the panel has looked whether it can be seen
}

/** Where the panel's main button is in the tab's viewport while the panel is in its own place. */
export async function mainButton(
  tab: Tab,
  panel: Panel,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const own = await panel.evaluate(() => {
    const box = document.querySelector('.button-main')?.getBoundingClientRect();
    if (!box) throw new Error('The panel shows no card.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: innerWidth, height: innerHeight };
  });
  const left = (await tab.evaluate(() => innerWidth)) - own.width;
  return { ...own, x: own.x + left };
}

/** A page with scripts, but without an origin: its frames are those of a page that is nobody's, and no panel lives in it. */
export const WITHOUT_ORIGIN = {
  headers: { 'content-security-policy': 'sandbox allow-scripts allow-forms' },
} as const;

/** From the suggestions to the inserted reply, by key, wherever the panel is shown. */
export async function wholeStory(tab: Tab, panel: Panel): Promise<void> {
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await openFirstCard(panel);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  expect(await panel.text('[data-outcome]')).toContain('Put into your reply');
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds: longer than a pointer must have been in the panel, and than a sentence must have stood. */
export const LONG_ENOUGH = 900;

/** Comes into the panel, looks, and clicks. */
export async function clickLikeAPerson(tab: Tab, { x, y }: { x: number; y: number }): Promise<void> {
  await tab.pointAt(x + 20, y - 80);
  await pause(LONG_ENOUGH / 2);
  await tab.pointAt(x - 3, y - 2);
  await pause(LONG_ENOUGH);
  await tab.clickAt(x, y);
}
