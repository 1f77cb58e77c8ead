// The drivers again, on what lies outside of a page: the network, the browser's complaints, its prompts and its restart.
import type { browser as Api } from 'wxt/browser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserUnderTest, launchBrowser, type Browser } from './lib/driver';
import { serveFixtureSite, writeFixtureExtension, type FixtureSite } from './lib/fixture';

/** In the browser, where the scripts below run. */
declare const chrome: typeof Api;

const name = browserUnderTest();
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

const markOf = () => document.documentElement.dataset['fixture'];
const sendCount = () => chrome.runtime.sendMessage<unknown, number>({ type: 'count' });

describe('the request log', () => {
  const canary = 'canary-7f3a';
  let before = 0;
  beforeEach(() => {
    before = browser.requests.length;
  });
  const logged = () => browser.requests.slice(before);
  const loggedWith = (marker: string) =>
    logged().filter(({ url, postData }) => `${url} ${postData}`.includes(marker));

  test('has what pages, panel and background send, with the body', async () => {
    const tab = await browser.newTab(site.url);
    await tab.edgeTab().click();
    const panel = await tab.panel();
    const post = (url: string, body: string) =>
      fetch(url, { method: 'POST', body }).then(({ status }) => status);
    expect(await tab.evaluate(post, `${site.url}page`, `${canary} page`)).toBe(200);
    await tab.evaluate(
      (url: string) => void navigator.sendBeacon(url, 'beacon'),
      `${site.url}?${canary}-beacon`,
    );
    await tab.evaluate((url: string) => {
      new Image().src = url;
    }, `${site.url}?${canary}-image`);
    expect(await panel.evaluate(post, `${site.url}panel`, `${canary} panel`)).toBe(200);
    const send = (url: string, body: string) =>
      chrome.runtime.sendMessage<unknown, number>({ type: 'send', url, body });
    expect(await panel.evaluate(send, `${site.url}background`, `${canary} background`)).toBe(200);
    await expect.poll(() => loggedWith(`${canary}-`).length).toBe(2);
    expect(
      loggedWith(`${canary} `).map(
        ({ method, url, postData }) => `${method} ${new URL(url).pathname} ${postData}`,
      ),
    ).toEqual([
      `POST /page ${canary} page`,
      `POST /panel ${canary} panel`,
      `POST /background ${canary} background`,
    ]);
  });

  test('nothing reaches the outside world, and the attempt is there', async () => {
    const tab = await browser.newTab(site.url);
    const failed = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        ({ status }) => status === 0,
        () => true,
      );
    expect(await tab.evaluate(failed, `http://example.com/${canary}-out`)).toBe(true);
    expect(await tab.evaluate(failed, 'https://example.com/')).toBe(true);
    await tab.evaluate(() => {
      new WebSocket('ws://example.org/socket').onerror = null;
    });
    const refused = () =>
      logged()
        .filter((request) => request.refused)
        .map(({ method, url }) => `${method} ${url}`);
    await expect
      .poll(refused)
      .toEqual([`GET http://example.com/${canary}-out`, 'CONNECT example.com:443', 'CONNECT example.org:80']);
  });

  test('a quiet browser sends nothing of its own', async () => {
    await browser.newTab(site.url);
    before = browser.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(logged()).toEqual([]);
  });
});

describe('faults and prompts', () => {
  test('errors() tells what goes wrong in the extension', async () => {
    expect(await browser.errors()).toEqual([]);
    const tab = await browser.newTab(browser.extensionUrl('panel.html#fail'));
    await tab.evaluate(() => chrome.runtime.sendMessage({ type: 'fail' }).catch(() => undefined));
    await browser.newTab(`${site.url}?fail`);
    const parts = ['fixture', 'fixture panel', 'fixture content script'];
    const expected = parts.map((part) => expect.stringContaining(`the ${part} fails as asked`) as string);
    await expect.poll(() => browser.errors(), { timeout: 10_000 }).toEqual(expect.arrayContaining(expected));
  });

  test('in a window: the real shortcut grants activeTab, and the permission prompt is accepted', async () => {
    const seen =
      name === 'firefox'
        ? browser
        : await launchBrowser(name, { extension: writeFixtureExtension(name), headless: false });
    try {
      const tab = await seen.newTab(site.url.replace('127.0.0.1', 'shop.test'));
      await seen.pressCommand('open-panel', tab);
      expect(await tab.waitFor(markOf)).toBe('open-panel');

      const page = seen.extensionUrl('panel.html?origin=http%3A%2F%2Fprompt.test%2F*');
      const panel = await (await seen.newTab(page)).panel();
      await panel.click({ role: 'button', name: 'Grant' });
      await seen.acceptPermissionPrompt();
      await panel.waitFor(`document.querySelector('[role=status]').textContent === 'granted'`);
    } finally {
      if (seen !== browser) await seen.close();
    }
  });
});

test('a restart keeps the extension, its data and its id; managed settings come from the policy', async () => {
  const own = await launchBrowser(name, {
    extension: writeFixtureExtension(name),
    managed: { team: 'Returns' },
  });
  try {
    const page = own.extensionUrl('panel.html');
    const before = await own.newTab(page);
    expect(
      await before.evaluate(() => chrome.runtime.sendMessage<unknown, unknown>({ type: 'managed' })),
    ).toEqual({ team: 'Returns' });
    const count = await before.evaluate(sendCount);
    await own.restart();
    expect(own.extensionUrl('panel.html')).toBe(page);
    expect(await (await own.newTab(page)).evaluate(sendCount)).toBe(count + 1);
  } finally {
    await own.close();
  }
});
