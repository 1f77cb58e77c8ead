import type { CDPSession } from 'playwright-core';
import type { Rectangle } from '../driver';
import { ScriptedSurface } from '../surface';
import { chordEvents, textEvents, type KeyEvent } from './keys';
import { TargetSession } from './target';

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** The extension's page in Chromium's side panel, by the bare DevTools protocol. */
export class ChromiumSidePanel extends ScriptedSurface {
  private constructor(private readonly target: TargetSession) {
    super();
  }

  /** Those that show this address now, each in a window of its own. */
  static async all(browser: CDPSession, start: string): Promise<ChromiumSidePanel[]> {
    const { targetInfos } = await browser.send('Target.getTargets');
    // Playwright holds all tabs, so what nobody is attached to, or we, is no tab.
    const found = targetInfos.filter(
      ({ type, url, attached, targetId }) =>
        type === 'page' && (!attached || known.has(targetId)) && url.startsWith(start),
    );
    return Promise.all(found.map(({ targetId }) => ChromiumSidePanel.of(browser, targetId)));
  }

  private static async of(browser: CDPSession, targetId: string): Promise<ChromiumSidePanel> {
    const panel = known.get(targetId) ?? new ChromiumSidePanel(await TargetSession.attach(browser, targetId));
    known.set(targetId, panel);
    await panel.target.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return panel;
  }

  /** The browser's number of the window that it stands in. */
  window(): Promise<number> {
    return this.run('chrome.windows.getCurrent().then(({ id }) => id)') as Promise<number>;
  }

  protected async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = (await this.target.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as Evaluated;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  protected async place(): Promise<Rectangle> {
    const size = (await this.run('({ width: innerWidth, height: innerHeight })')) as {
      width: number;
      height: number;
    };
    return { x: 0, y: 0, ...size };
  }

  async pointAt(x: number, y: number): Promise<void> {
    await this.target.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }

  async clickAt(x: number, y: number): Promise<void> {
    const button = { x, y, button: 'left', clickCount: 1 };
    await this.pointAt(x, y);
    await this.target.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    await this.target.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  }

  press(chord: string, times = 1): Promise<void> {
    return this.keys(Array.from({ length: times }, () => chordEvents(chord)).flat());
  }

  type(text: string): Promise<void> {
    return this.keys(textEvents(text));
  }

  private async keys(events: readonly KeyEvent[]): Promise<void> {
    for (const event of events) await this.target.send('Input.dispatchKeyEvent', event);
  }

  protected async picture(): Promise<Buffer> {
    const { data } = (await this.target.send('Page.captureScreenshot', { format: 'png' })) as {
      data: string;
    };
    return Buffer.from(data, 'base64');
  }
}

/** By target: a window's side panel stays the same one when its tab goes. */
const known = new Map<string, ChromiumSidePanel>();
