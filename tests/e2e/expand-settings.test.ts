import { expect, test } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import type { OwnPage } from './own-page';
import { listed, reply, staysAway, writeIn } from './typing';

/* Whether, where and how shortcuts turn into replies is the agent's choice, and holds in open tabs at once. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world), { own: {} });

const open = (): Promise<Tab> => writeIn(browser, site.url('/tickets/1042'));

/** In the settings, with the labels of a person. */
async function settings(act: (tab: Tab) => Promise<void>): Promise<void> {
  const tab = await browser.newTab(browser.extensionUrl('options.html'));
  await tab.waitFor(() => document.querySelector('.expand-choices') !== null);
  await act(tab);
  await expect.poll(() => tab.text()).toContain('Saved. It holds in open tabs, too.');
  await tab.close();
}

const choose = (tab: Tab, at: number, option: string): Promise<void> =>
  tab.evaluate(
    (index: number, value: string) => {
      const select = document.querySelectorAll<HTMLSelectElement>('.expand-choices select')[index]!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    at,
    option,
  );

test('off on a site: Tab and the list are the page’s there, and on again they are ours', async () => {
  const tab = await open();
  const box = { role: 'checkbox', name: site.url('') };
  await settings((options) => options.click(box));
  await tab.activate();
  await tab.type('/cancel');
  await staysAway(tab);
  await tab.press('Tab');
  await tab.waitFor(() => document.activeElement?.localName !== 'textarea');
  expect(await reply(tab)()).toBe('/cancel');
  await settings((options) => options.click(box));
  await tab.activate();
  await tab.click('textarea');
  await tab.press('End');
  await tab.press('Tab');
  await expect.poll(reply(tab), { timeout: 10_000 }).toContain('#10482');
});

test('another sign and another key, and no list', async () => {
  const tab = await open();
  await settings(async (options) => {
    await choose(options, 0, ';');
    await choose(options, 1, 'Alt+Enter');
    await options.click({ role: 'checkbox', name: /^List the cards/u });
  });
  await tab.activate();
  await tab.type('/cancel ;cancel');
  await staysAway(tab);
  await tab.press('Alt+Enter');
  await expect.poll(reply(tab), { timeout: 10_000 }).toMatch(/^\/cancel .*#10482/u);
  expect(await reply(tab)()).not.toContain(';cancel');
  expect(await listed(tab)()).toBe('');
});

test('the settings have no fault that axe finds', async () => {
  const tab = await browser.newTab(browser.extensionUrl('options.html'));
  await tab.waitFor(() => document.querySelector('.expand-choices') !== null);
  expect(await tab.axe()).toEqual([]);
});
