import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Panel } from '../driver';
import { poll, type WaitOptions } from '../poll';
import { toExpression } from '../script';
import { ChromiumSidePanel } from './side-panel';

type ExtensionsAction =
  | 'developerPrivate.addHostPermission'
  | 'developerPrivate.removeHostPermission'
  | 'developerPrivate.getExtensionInfo'
  | 'developerPrivate.reload'
  | 'developerPrivate.updateExtensionConfiguration'
  | 'management.setEnabled';

/** What only the browser itself can do, by the DevTools protocol and by Chromium's own extensions page. */
export class BrowserProtocol {
  constructor(
    private readonly context: BrowserContext,
    private readonly extensionOrigin: string,
  ) {}

  /** A page of the extension's origin that runs nothing of its own. */
  private get inertPage(): string {
    return `${this.extensionOrigin}manifest.json`;
  }

  /** A click on the extension's toolbar button over the tab that shows this address. */
  triggerAction(id: string, url: string): Promise<void> {
    return this.send(async (session) => {
      // A tab is a target beside its page: only the former takes the action.
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.find((info) => info.url === url);
      if (!target) throw new Error(`no tab shows ${url}`);
      await session.send('Extensions.triggerAction', { id, targetId: target.targetId });
    });
  }

  stopWorker(): Promise<void> {
    return this.send(async (session) => {
      // An event that was under way may start it once more.
      await poll('the end of the service worker', async () => {
        const workers = await this.workers(session);
        for (const targetId of workers) await session.send('Target.closeTarget', { targetId });
        return workers.length === 0;
      });
    });
  }

  /** Starts the service worker if it does not run: a script for a stopped worker would wait for ever. */
  async wakeWorker(): Promise<void> {
    if ((await this.send((session) => this.workers(session))).length > 0) return;
    await this.onPage(this.inertPage, async (page) => {
      const session = await this.context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: this.extensionOrigin });
      await this.send((browser) =>
        poll('the start of the service worker', async () => (await this.workers(browser)).length > 0),
      );
    });
  }

  private async workers(session: CDPSession): Promise<string[]> {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin))
      .map(({ targetId }) => targetId);
  }

  /** The page in the side panel, of this window where one is named, once it is open. The protocol's session lives as long as the browser. */
  async sidePanel(start: string, window: number | undefined, options: WaitOptions): Promise<Panel> {
    const session = await this.newSession();
    const find = async () => {
      for (const panel of await ChromiumSidePanel.all(session, start))
        if (window === undefined || (await panel.window()) === window) return panel;
      return undefined;
    };
    const panel = await poll('the side panel', find, options);
    await poll('its page', () => panel.evaluate(`document.readyState === 'complete'`), options);
    return panel;
  }

  /** Calls what the switches on chrome://extensions call. */
  onExtensionsPage(id: string, action: ExtensionsAction, ...args: (string | boolean)[]): Promise<unknown> {
    return this.callOnExtensionsPage(action, id, ...args);
  }

  async allowPrivateWindows(extensionId: string): Promise<void> {
    const settings = { extensionId, incognitoAccess: true };
    await this.callOnExtensionsPage('developerPrivate.updateExtensionConfiguration', settings);
  }

  private callOnExtensionsPage(
    action: ExtensionsAction,
    ...args: (string | boolean | object)[]
  ): Promise<unknown> {
    const call = `chrome.${action}(${args.map((value) => JSON.stringify(value)).join(', ')})`;
    return this.onPage('chrome://extensions/', (page) => page.evaluate(call));
  }

  /** Runs a script with the extension's rights and a person's gesture, on a page of its own without scripts. */
  onOwnPage<Args extends readonly unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const expression = toExpression(script, args);
    return this.onPage(this.inertPage, (page) => page.evaluate<Awaited<Result>>(expression));
  }

  /** A tab behind the others, so that the page under test keeps its focus. */
  private async onPage<T>(url: string, action: (page: Page) => Promise<T>): Promise<T> {
    const opened = this.context.waitForEvent('page', (page) => page.url() === 'about:blank');
    await this.send((session) =>
      session.send('Target.createTarget', { url: 'about:blank', background: true }),
    );
    const page = await opened;
    try {
      await page.goto(url);
      return await action(page);
    } finally {
      await page.close();
    }
  }

  private newSession(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('this browser is closed');
    return browser.newBrowserCDPSession();
  }

  private async send<T>(action: (session: CDPSession) => Promise<T>): Promise<T> {
    const session = await this.newSession();
    try {
      return await action(session);
    } finally {
      await session.detach();
    }
  }
}
