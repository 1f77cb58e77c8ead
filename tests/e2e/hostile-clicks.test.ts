import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { clickLikeAPerson, mainButton, openCard, pause, type OwnPage } from './own-page';
import { replyText } from './support';

/* A page that wins a click which its user did not mean for "Insert". */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const styleHost = (tab: Tab, css: string): Promise<void> =>
  tab.evaluate((style: string) => {
    const host = [...document.documentElement.children].at(-1) as HTMLElement;
    host.style.cssText = style;
  }, css);

/** Longer than an insertion takes. */
const SETTLED = 1200;

/** The click reached the button, which asks for a second thought; and nothing went in, then or later. */
async function refused(tab: Tab, panel: Panel): Promise<void> {
  await panel.waitFor(() => document.querySelector('[data-outcome="unconfirmed"]') !== null);
  await pause(SETTLED);
  expect(await replyText(tab)).toBe('');
  expect(await panel.count('[data-outcome="inserted"]')).toBe(0);
}

test('one click on a panel that the page has faded inserts nothing', async () => {
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  const { x, y } = await mainButton(tab, panel);
  await styleHost(tab, 'opacity: 0.01 !important');
  await pause(600);
  // From a pointer that has rested: it is the fading that is noticed.
  await clickLikeAPerson(tab, { x, y });
  await refused(tab, panel);
});

test('nor does a double click: a second click is no second thought', async () => {
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  const { x, y } = await mainButton(tab, panel);
  await styleHost(tab, 'opacity: 0.01 !important');
  await pause(600);
  await Promise.all([tab.clickAt(x, y), tab.clickAt(x, y)]);
  await refused(tab, panel);
});

test('a panel that the page moves under the pointer between two clicks inserts nothing', async () => {
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  const button = await panel.evaluate(() => {
    const box = document.querySelector('.button-main')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  });
  await tab.evaluate((inPanel: { x: number; y: number }) => {
    const move = (event: MouseEvent): void => {
      const host = [...document.documentElement.children].at(-1) as HTMLElement;
      // No transform, no opacity: nothing that IntersectionObserver v2 minds.
      host.style.cssText = `position: fixed; contain: layout; width: 380px; height: ${innerHeight}px;
        left: ${event.clientX - inPanel.x}px; top: ${event.clientY - inPanel.y}px`;
    };
    addEventListener('click', move, { once: true });
  }, button);
  await tab.clickAt(300, 200);
  await pause(120);
  await tab.clickAt(300, 200);
  await refused(tab, panel);
});

test('a panel of which the page leaves no more than the button to be seen inserts nothing', async () => {
  const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
  const { x, y, height } = await mainButton(tab, panel);
  await styleHost(
    tab,
    `position: fixed; contain: strict; inset: 0;
     clip-path: inset(${y - 12}px 0 ${height - y - 12}px ${x - 40}px)`,
  );
  await pause(800);
  await clickLikeAPerson(tab, { x, y });
  await refused(tab, panel);
});
