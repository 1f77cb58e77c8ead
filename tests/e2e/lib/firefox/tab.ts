import { panelPlace, READ_ELEMENT, RootEdgeTab, type ClosedRoot, type RootElement } from '../closed-root';
import type { EdgeTab, Panel, Tab, Wishes } from '../driver';
import { HOST_ELEMENT, PANEL_PAGE } from '../paths';
import { poll, type WaitOptions } from '../poll';
import type { Session } from './session';
import { FirefoxSurface } from './surface';

const LOAD_TIMEOUT_MS = 30_000;

export class FirefoxTab extends FirefoxSurface implements Tab {
  private readonly root: ClosedRoot;

  constructor(
    session: () => Session,
    readonly id: number,
    private readonly extensionOrigin: () => string,
  ) {
    super(session, { tab: id });
    this.root = {
      read: async (css) => {
        // With the browser's rights, since closed roots are open to those alone.
        const body = `const host = document.querySelector(${JSON.stringify(HOST_ELEMENT)});
          return (${READ_ELEMENT})(host && host.openOrClosedShadowRoot, ${JSON.stringify(css)});`;
        return (await session().call('evaluate', { tab: id }, body, true)) as RootElement | null;
      },
    };
  }

  async url(): Promise<string> {
    return (await this.session().call('documentState', this.id)).url;
  }

  /** A new tab changes its document once by itself: until then nothing is done with it. */
  async settle(): Promise<void> {
    const settled = async () => {
      const { initial, loading } = await this.session().call('documentState', this.id);
      return !initial && !loading;
    };
    // A version that keeps the first document costs this time and no more.
    await poll('the new tab', settled, { timeout: 2_000 }).catch(() => undefined);
  }

  async goto(url: string): Promise<void> {
    const { url: before } = await this.session().call('documentState', this.id);
    const go = () => this.session().call('load', this.id, url);
    if (!url.includes('#') || url.split('#')[0] !== before.split('#')[0]) {
      await this.untilLoaded(url, go);
      return;
    }
    await go();
    await poll(url, async () => (await this.url()) === url);
  }

  reload(): Promise<void> {
    return this.untilLoaded('the page again', () => this.session().call('reload', this.id));
  }

  /**
   * Waits for another document than the one before, and for its end of loading. On its way to another process a tab shows
   * an empty document for some ms, which is neither.
   */
  private async untilLoaded(what: string, action: () => Promise<void>): Promise<void> {
    const before = await this.session().call('documentState', this.id);
    await action();
    const after = await poll(
      what,
      async () => {
        const now = await this.session().call('documentState', this.id);
        const isThere = now.document !== before.document && !now.loading && !now.initial;
        const isError = now.shownUrl.startsWith('about:neterror');
        return isThere && (isError || now.shownUrl === now.url) && now;
      },
      { timeout: LOAD_TIMEOUT_MS },
    );
    if (after.shownUrl.startsWith('about:neterror')) throw new Error(`Firefox could not load ${what}`);
  }

  edgeTab(): EdgeTab {
    return new RootEdgeTab(this.root, (x, y) => this.clickAt(x, y));
  }

  own(css: string): Promise<RootElement | null> {
    return this.root.read(css);
  }

  async panel(options?: WaitOptions): Promise<Panel> {
    const start = this.extensionOrigin() + PANEL_PAGE;
    const isPage = (await this.url()).startsWith(start);
    const panel = isPage
      ? new FirefoxSurface(this.session, this.document)
      : new FirefoxSurface(this.session, { tab: this.id, frame: start }, () => panelPlace(this.root));
    await poll('the panel', () => panel.evaluate(`document.readyState === 'complete'`), options);
    return panel;
  }

  async hasPanel(): Promise<boolean> {
    const start = this.extensionOrigin() + PANEL_PAGE;
    return (
      (await this.url()).startsWith(start) || this.session().call('isThere', { tab: this.id, frame: start })
    );
  }

  viewport(width: number, height: number): Promise<void> {
    return this.session().call('setViewport', this.id, width, height);
  }

  colorScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.session().call('setColorScheme', this.id, scheme);
  }

  compose(): Promise<void> {
    return Promise.reject(new Error('Firefox’s driver has no input method.'));
  }

  wishes(wishes: Wishes): Promise<void> {
    return this.session().call('setWishes', wishes);
  }

  async close(): Promise<void> {
    await this.session().leaveWindow();
    await this.session().call('closeTab', this.id);
  }
}
