// The drivers themselves, on an extension that has one of each thing they reach. When the product's tests fail and
// these pass, the fault is the product's.
import { join } from 'node:path';
import type { browser as Api } from 'wxt/browser';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserUnderTest, launchBrowser, type Browser, type Panel, type Tab } from './lib/driver';
import { serveFixtureSite, writeFixtureExtension, type FixtureSite } from './lib/fixture';
import { resultsFolder } from './lib/paths';

/** In the browser, where the scripts below run. */
declare const chrome: typeof Api;
declare const bootedAt: number;

const name = browserUnderTest();
const screens = resultsFolder('screens');
let site: FixtureSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveFixtureSite();
  browser = await launchBrowser(name, { extension: writeFixtureExtension(name) });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(async () => {
  for (const tab of (await browser.tabs()).slice(1)) await tab.close();
});

async function openPanel(tab: Tab): Promise<Panel> {
  await tab.edgeTab().click();
  return tab.panel();
}

const valueOf = (css: string) => document.querySelector<HTMLInputElement>(css)!.value;
const markOf = () => document.documentElement.dataset['fixture'];
const sendCount = () => chrome.runtime.sendMessage<unknown, number>({ type: 'count' });

describe('the closed shadow root and the panel in it', () => {
  test('what the page cannot see is read and clicked', async () => {
    const tab = await browser.newTab(site.url);
    expect(await tab.edgeTab().text()).toBe('3');
    expect(await tab.edgeTab().attribute('style')).toContain('fixed');
    expect(await tab.evaluate(() => document.querySelector('[data-cuecard]')!.shadowRoot)).toBeNull();
    expect(await tab.hasPanel()).toBe(false);
    const panel = await openPanel(tab);
    expect(await tab.hasPanel()).toBe(true);
    expect(await panel.text('h1')).toBe('Fixture panel');
    expect(await panel.count('button')).toBe(2);
    await panel.click({ role: 'button', name: 'Count' });
    await panel.waitFor(`document.querySelector('[role=status]').textContent.startsWith('count ')`);
  });

  test('a page on loopback is a secure context, as it is without the proxy', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const tab = await browser.newTab(site.url.replace('127.0.0.1', host));
      expect(await tab.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([true, true]);
    }
    const tab = await browser.newTab(site.url.replace('127.0.0.1', 'shop.test'));
    expect(await tab.evaluate(() => isSecureContext)).toBe(false);
  });

  test('a page without our element has none', async () => {
    const tab = await browser.newTab('about:blank');
    expect(await tab.edgeTab().exists()).toBe(false);
    await expect(tab.panel({ timeout: 200 })).rejects.toThrow('waited 200 ms for the panel');
  });

  test('keys go to what has the focus: the page, then the panel, and no key of the panel to the page', async () => {
    const tab = await browser.newTab(site.url);
    await tab.evaluate(() => {
      addEventListener('keydown', ({ key }) => (document.title += ` ${key}`), true);
    });
    await tab.click('textarea');
    await tab.type('Añ สวัสดี');
    expect(await tab.evaluate(valueOf, 'textarea')).toBe('Añ สวัสดี');
    await tab.press('Control+a');
    await tab.press('x');
    expect(await tab.evaluate(valueOf, 'textarea')).toBe('x');
    await tab.press('Control+z');
    expect(await tab.evaluate(valueOf, 'textarea')).toBe('Añ สวัสดี');

    const panel = await openPanel(tab);
    await panel.click('#search');
    const before = await tab.evaluate('document.title');
    await panel.type('ขอบคุณ');
    await panel.press('Enter');
    expect(await panel.text('[role=status]')).toBe('found ขอบคุณ');
    expect(await tab.evaluate('document.title')).toBe(before);
  });

  test('a click hits what lies on top, as a hand would', async () => {
    const tab = await browser.newTab(site.url);
    const panel = await openPanel(tab);
    await panel.text('h1');
    await tab.evaluate(() => {
      const cover = document.body.appendChild(document.createElement('div'));
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647';
      cover.addEventListener('click', ({ isTrusted }) => (document.title = `covered ${String(isTrusted)}`));
    });
    await panel.click('#count');
    await tab.waitFor(`document.title === 'covered true'`);
    expect(await panel.evaluate(() => document.querySelector('[role=status]')!.textContent)).toBe('');
    await expect(tab.click('#press', { timeout: 500 })).rejects.toThrow('it lies under div');
  });

  test('all of it works on a page with the strictest policies', async () => {
    const tab = await browser.newTab(`${site.url}strict`);
    const panel = await openPanel(tab);
    expect(await panel.text('h1')).toBe('Fixture panel');
    await tab.click({ role: 'button', name: /^press/i });
    expect(await tab.axe()).toEqual([]);
  });

  test('the panel page in a tab of its own', async () => {
    const tab = await browser.newTab(browser.extensionUrl('panel.html'));
    const panel = await tab.panel();
    await panel.click('#count');
    await panel.waitFor(`document.querySelector('[role=status]').textContent.startsWith('count ')`);
  });
});

describe('what a tab can be told', () => {
  test('address, size, colours', async () => {
    const tab = await browser.newTab(site.url);
    await tab.goto(`${site.url}#part`);
    expect(await tab.url()).toBe(`${site.url}#part`);
    await tab.goto(`${site.url}other`);
    await tab.reload();
    expect(await tab.url()).toBe(`${site.url}other`);
    await tab.viewport(360, 640);
    await tab.waitFor('innerWidth === 360 && innerHeight === 640');
    await tab.colorScheme('dark');
    const panel = await openPanel(tab);
    await panel.waitFor(`matchMedia('(prefers-color-scheme: dark)').matches`);
    await tab.colorScheme('light');
    await panel.waitFor(`matchMedia('(prefers-color-scheme: light)').matches`);
  });

  test('pictures of the tab and of the panel alone', async () => {
    const tab = await browser.newTab(site.url);
    const panel = await openPanel(tab);
    await panel.text('h1');
    const sizes = [];
    for (const [part, surface] of Object.entries({ tab, panel })) {
      const path = join(screens, `harness-${name}-${part}.png`);
      await surface.screenshot(path);
      sizes.push(await pngSize(path));
    }
    const viewport = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(sizes).toEqual([viewport, { width: 320, height: 300 }]);
  });

  test('axe finds faults where there are some', async () => {
    const panel = await (await browser.newTab(browser.extensionUrl('panel.html'))).panel();
    expect(await panel.axe()).toEqual([]);
    await panel.evaluate(() => {
      const pale = document.createElement('p');
      pale.textContent = 'pale';
      pale.style.cssText = 'color: #999; background: #fff';
      document.querySelector('main')!.append(document.createElement('button'), pale);
    });
    const rules = (await panel.axe()).map((violation) => violation.split(':')[0]);
    expect(rules).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
  });
});

describe('the browser around the page', () => {
  test('the toolbar button grants activeTab on a page that the extension has no access to', async () => {
    const tab = await browser.newTab(site.url.replace('127.0.0.1', 'shop.test'));
    expect(await tab.edgeTab().exists()).toBe(false);
    await browser.clickToolbarButton(tab);
    expect(await tab.waitFor(markOf)).toBe('action');
  });

  test('the command', async () => {
    const tab = await browser.newTab(site.url);
    await browser.pressCommand('open-panel', tab);
    expect(await tab.waitFor(markOf)).toBe('open-panel');
  });

  test('a host is granted and taken away', async () => {
    const there = site.url.replace('127.0.0.1', 'desk.test');
    const has = () =>
      browser.backgroundEvaluate(
        (origins: string[]) => chrome.permissions.contains({ origins }),
        ['http://desk.test/*'],
      );
    expect(await has()).toBe(false);
    await browser.grantHost(there);
    expect(await has()).toBe(true);
    await browser.revokeHost(there);
    expect(await has()).toBe(false);

    await browser.revokeHost(site.url);
    const tab = await browser.newTab(site.url);
    await expect(
      tab.waitFor(() => document.querySelector('[data-cuecard]'), { timeout: 300 }),
    ).rejects.toThrow();
    await browser.grantHost(site.url);
    await tab.reload();
    expect(await tab.edgeTab().text()).toBe('3');
  });

  test('the background stops, stays stopped, and wakes at a message with its data kept', async () => {
    const tab = await browser.newTab(browser.extensionUrl('panel.html'));
    const before = await tab.evaluate(sendCount);
    const booted = await browser.backgroundEvaluate('bootedAt');
    await browser.stopBackground();
    expect(await tab.evaluate(sendCount)).toBe(before + 1);
    const rebooted = await browser.backgroundEvaluate(() => bootedAt);
    expect(rebooted).toBeGreaterThan(Number(booted));
    await browser.stopBackground();
    expect(await browser.backgroundEvaluate(() => bootedAt)).toBeGreaterThan(rebooted); // woken by the driver
  });

  test('offline, and back', async () => {
    const tab = await browser.newTab(site.url);
    const reach = () =>
      fetch('/', { cache: 'no-store' }).then(
        () => true,
        () => false,
      );
    await browser.setOffline(true);
    await tab.waitFor('!navigator.onLine');
    expect(await tab.evaluate(reach)).toBe(false);
    await browser.setOffline(false);
    await tab.waitFor('navigator.onLine');
    expect(await tab.evaluate(reach)).toBe(true);
  });
});

describe('the side panel', () => {
  test('opened by the toolbar button, it is read, clicked and typed into like the panel in the page', async () => {
    const tab = await browser.newTab(`${site.url}side`);
    await browser.clickToolbarButton(tab);
    const panel = await browser.sidePanel();
    await panel.click('#count');
    await panel.waitFor(`document.querySelector('[role=status]').textContent.startsWith('count ')`);
    await panel.click('#search');
    await panel.type('กX');
    await panel.press('Backspace');
    await panel.press('Shift+A');
    await panel.press('Enter');
    await panel.waitFor(`document.querySelector('[role=status]').textContent === 'found กA'`);
    expect(await panel.axe()).toEqual([]);
    await panel.screenshot(join(screens, `harness-${name}-side.png`));
    await browser.closeSidePanel();
    await expect.poll(() => browser.sidePanel({ timeout: 100 }).catch(() => 'closed')).toBe('closed');
    await browser.closeSidePanel();
  });
});

async function pngSize(path: string): Promise<{ width: number; height: number }> {
  const { readFile } = await import('node:fs/promises');
  const png = await readFile(path);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
