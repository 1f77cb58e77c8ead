import type { Frame, Page } from 'playwright-core';
import { panelPlace, RootEdgeTab, type ClosedRoot, type RootElement } from '../closed-root';
import type { EdgeTab, Panel, Rectangle, Tab, Wishes } from '../driver';
import { PANEL_PAGE } from '../paths';
import { poll, type WaitOptions } from '../poll';
import { ChromiumClosedRoot } from './closed-root';
import { ChromiumSurface } from './surface';

export class ChromiumTab extends ChromiumSurface implements Tab {
  private readonly root: ClosedRoot;

  constructor(
    page: Page,
    private readonly extensionOrigin: string,
  ) {
    super(
      page,
      () => page.mainFrame(),
      () => viewportOf(page),
    );
    this.root = new ChromiumClosedRoot(page);
  }

  url(): Promise<string> {
    return Promise.resolve(this.page.url());
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async compose(text: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
    await session.detach();
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  edgeTab(): EdgeTab {
    return new RootEdgeTab(this.root, (x, y) => this.clickAt(x, y));
  }

  own(css: string): Promise<RootElement | null> {
    return this.root.read(css);
  }

  async panel(options?: WaitOptions): Promise<Panel> {
    const frame = await poll('the panel', () => Promise.resolve(this.panelFrame()), options);
    await frame.waitForLoadState('load');
    // The page can take its frame away and bring a new one: both are looked up whenever they are used.
    return new ChromiumSurface(
      this.page,
      () => this.panelFrame() ?? frame,
      () => (this.panelFrame() === this.page.mainFrame() ? viewportOf(this.page) : panelPlace(this.root)),
    );
  }

  hasPanel(): Promise<boolean> {
    return Promise.resolve(this.panelFrame() !== undefined);
  }

  private panelFrame(): Frame | undefined {
    return this.page.frames().find((frame) => frame.url().startsWith(this.extensionOrigin + PANEL_PAGE));
  }

  viewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  colorScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.page.emulateMedia({ colorScheme: scheme });
  }

  wishes({ forcedColors, moreContrast, lessMotion }: Wishes): Promise<void> {
    return this.page.emulateMedia({
      forcedColors: forcedColors ? 'active' : 'none',
      contrast: moreContrast ? 'more' : 'no-preference',
      reducedMotion: lessMotion ? 'reduce' : 'no-preference',
    });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

async function viewportOf(page: Page): Promise<Rectangle> {
  const size =
    page.viewportSize() ?? (await page.evaluate(() => ({ width: innerWidth, height: innerHeight })));
  return { x: 0, y: 0, ...size };
}
