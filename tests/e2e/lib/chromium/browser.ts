import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import type { browser as Api } from 'wxt/browser';
import type { Display } from '../display';
import type { Browser, Panel, Tab } from '../driver';
import { hostPattern, PANEL_PAGE, suggestedKey } from '../paths';
import { poll, within, type WaitOptions } from '../poll';
import type { RecordingProxy } from '../proxy';
import { toExpression } from '../script';
import { BrowserProtocol } from './protocol';
import { ChromiumTab } from './tab';

/** In the browser, where the scripts below run. */
declare const chrome: typeof Api;

/** How long Chromium takes at most to show a prompt. */
const PROMPT_OPENS_MS = 1_000;

interface Parts {
  id: string;
  folder: string;
  proxy: RecordingProxy;
  display: Display | undefined;
  start(): Promise<BrowserContext>;
  release(): Promise<void>;
}

const XDOTOOL_NAMES: Readonly<Record<string, string>> = { ' ': 'space', '?': 'question' };

/** `Alt+Shift+J` as xdotool writes it. */
function xdotoolKeys(chord: string): string {
  const names = chord.split('+').map((name) => XDOTOOL_NAMES[name] ?? name);
  return names
    .map((name, at) => (at < names.length - 1 || name.length === 1 ? name.toLowerCase() : name))
    .join('+');
}

/** Chromium by Playwright and the DevTools protocol. */
export class ChromiumBrowser implements Browser {
  readonly name = 'chromium';
  private current: BrowserContext | undefined;
  private readonly known = new WeakMap<Page, ChromiumTab>();

  constructor(private readonly parts: Parts) {}

  get extensionId(): string {
    return this.parts.id;
  }

  get requests(): Browser['requests'] {
    return this.parts.proxy.requests;
  }

  private get context(): BrowserContext {
    if (!this.current) throw new Error('this browser is closed');
    return this.current;
  }

  private get protocol(): BrowserProtocol {
    return new BrowserProtocol(this.context, this.extensionUrl(''));
  }

  /** The DevTools protocol of the whole browser, for measurements. */
  devtools(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('this browser is closed');
    return browser.newBrowserCDPSession();
  }

  async start(): Promise<void> {
    this.current = await this.parts.start();
    this.current.setDefaultTimeout(10_000);
    await this.worker();
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.parts.id}/${path}`;
  }

  async newTab(url?: string): Promise<Tab> {
    const tab = this.tabOf(await this.context.newPage());
    if (url !== undefined) await tab.goto(url);
    return tab;
  }

  async newWindow(url: string, { isPrivate } = { isPrivate: false }): Promise<Tab> {
    const opened = this.context.waitForEvent('page', { predicate: (page) => page.url() === url });
    await this.backgroundEvaluate(
      async (address: string, incognito: boolean) => {
        await chrome.windows.create({ url: address, incognito });
      },
      url,
      isPrivate,
    );
    return this.tabOf(await opened);
  }

  async allowPrivateWindows(): Promise<void> {
    await this.protocol.allowPrivateWindows(this.parts.id);
    await this.worker();
  }

  private tabOf(page: Page): ChromiumTab {
    const tab = this.known.get(page) ?? new ChromiumTab(page, this.extensionUrl(''));
    this.known.set(page, tab);
    return tab;
  }

  tabs(): Promise<Tab[]> {
    return Promise.resolve(this.context.pages().map((page) => this.tabOf(page)));
  }

  async waitForTab(urlPart: string, options?: WaitOptions): Promise<Tab> {
    const find = () => this.context.pages().find((page) => page.url().includes(urlPart));
    return this.tabOf(await poll(`a tab at ${urlPart}`, () => Promise.resolve(find()), options));
  }

  async clickToolbarButton(tab: Tab): Promise<void> {
    await tab.activate();
    await this.protocol.triggerAction(this.parts.id, await tab.url());
  }

  async pressCommand(name: string, tab: Tab): Promise<void> {
    await tab.activate();
    if (this.parts.display) {
      await this.pressAnywhere(suggestedKey(this.parts.folder, name));
      return;
    }
    // Chromium drops keys that come by the protocol before it looks for an extension's commands.
    await this.backgroundEvaluate(async (command: string) => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event: unknown = chrome.commands.onCommand;
      (event as { dispatch(name: string, tab: unknown): void }).dispatch(command, front);
    }, name);
  }

  pressAnywhere(...chords: string[]): Promise<void> {
    const { display } = this.parts;
    if (!display) throw new Error('Chromium has a keyboard only with a window: use headless: false');
    const { xdotool } = display;
    const window = xdotool('search', '--onlyvisible', '--class', 'chromium').split('\n').at(-1) ?? '';
    xdotool('windowfocus', '--sync', window);
    for (const chord of chords) xdotool('key', '--clearmodifiers', xdotoolKeys(chord));
    return Promise.resolve();
  }

  async sidePanel({ beside, ...options }: WaitOptions & { beside?: Tab } = {}): Promise<Panel> {
    const window = beside && (await this.windowOf(await beside.url()));
    return this.protocol.sidePanel(this.extensionUrl(PANEL_PAGE), window, options);
  }

  /** The browser's number of the window with this page. */
  private windowOf(address: string): Promise<number | undefined> {
    return this.backgroundEvaluate(async (url: string) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)?.windowId;
    }, address);
  }

  async closeSidePanel(): Promise<void> {
    await this.backgroundEvaluate(async () => {
      // The only way that a Chromium of before 141 has: https://developer.chrome.com/docs/extensions/reference/api/sidePanel
      for (const enabled of [false, true]) await chrome.sidePanel.setOptions({ enabled });
    });
  }

  stopBackground(): Promise<void> {
    return this.protocol.stopWorker();
  }

  async backgroundEvaluate<Args extends readonly unknown[], Result>(
    script: ((...args: Args) => Result) | string,
    ...args: Args
  ): Promise<Awaited<Result>> {
    await this.protocol.wakeWorker();
    const worker = await this.worker();
    return worker.evaluate<Awaited<Result>>(toExpression(script, args));
  }

  private worker(): Promise<Worker> {
    const find = () =>
      this.context.serviceWorkers().find((worker) => worker.url().startsWith(this.extensionUrl('')));
    return poll('the service worker', () => Promise.resolve(find()), { timeout: 20_000 });
  }

  async restart(): Promise<void> {
    await within('closing Chromium', 20_000, this.context.close());
    this.current = undefined;
    await this.start();
  }

  async grantHost(origin: string): Promise<void> {
    const host = hostPattern(origin);
    await this.protocol.onExtensionsPage(this.parts.id, 'developerPrivate.addHostPermission', host);
    // Recorded as granted before; it becomes active when the extension asks, which then needs no prompt.
    const granted = await this.protocol.onOwnPage(
      async (origins: string[]) => chrome.permissions.request({ origins }),
      [host],
    );
    if (!granted)
      throw new Error(`Chromium did not grant ${host}: is it among the manifest's optional hosts?`);
  }

  async revokeHost(origin: string): Promise<void> {
    await this.protocol.onExtensionsPage(
      this.parts.id,
      'developerPrivate.removeHostPermission',
      hostPattern(origin),
    );
  }

  async refusePermissionPrompt(): Promise<void> {
    const { xdotool } = this.displayOfPrompt();
    await sleep(PROMPT_OPENS_MS);
    xdotool('key', 'Escape');
  }

  private displayOfPrompt(): Display {
    const { display } = this.parts;
    if (!display)
      throw new Error('Chromium shows its permission prompt only in a window: use headless: false');
    return display;
  }

  async acceptPermissionPrompt(): Promise<void> {
    const { xdotool } = this.displayOfPrompt();
    const permissions = () =>
      this.backgroundEvaluate(async () => JSON.stringify(await chrome.permissions.getAll()));
    const before = await permissions();
    await sleep(PROMPT_OPENS_MS); // nothing outside the window tells when it is there
    xdotool('key', 'Tab'); // from Deny to Allow
    xdotool('key', 'Return');
    await poll('the permission', async () => (await permissions()) !== before);
  }

  async reloadExtension(): Promise<void> {
    await this.protocol.onExtensionsPage(this.parts.id, 'developerPrivate.reload');
    await this.worker();
  }

  async disableExtension(): Promise<void> {
    await this.protocol.onExtensionsPage(this.parts.id, 'management.setEnabled', false);
  }

  async setOffline(offline: boolean): Promise<void> {
    this.parts.proxy.offline = offline;
    await this.context.setOffline(offline);
  }

  async errors(): Promise<string[]> {
    const info = await this.protocol.onExtensionsPage(this.parts.id, 'developerPrivate.getExtensionInfo');
    const { manifestErrors, runtimeErrors } = info as Record<
      'manifestErrors' | 'runtimeErrors',
      { message: string }[]
    >;
    return [...manifestErrors, ...runtimeErrors].map(({ message }) => message);
  }

  async close(): Promise<void> {
    const context = this.current;
    this.current = undefined;
    try {
      if (context) await within('closing Chromium', 20_000, context.close());
    } finally {
      await this.parts.release();
    }
  }
}
