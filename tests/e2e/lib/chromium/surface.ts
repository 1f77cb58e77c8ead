import type { Frame, Page } from 'playwright-core';
import type { Rectangle } from '../driver';
import { callExpression, framesDrawn } from '../script';
import { ScriptedSurface } from '../surface';

/** A frame of a Chromium tab. Keys and clicks go to the tab, and the browser hands them on. */
export class ChromiumSurface extends ScriptedSurface {
  constructor(
    protected readonly page: Page,
    private readonly frame: () => Frame,
    protected readonly place: () => Promise<Rectangle>,
  ) {
    super();
  }

  protected run(expression: string): Promise<unknown> {
    return this.frame().evaluate(expression);
  }

  async clickAt(x: number, y: number): Promise<void> {
    // What lies on top is known to the browser from the frame that it drew last.
    await this.page.mainFrame().evaluate(callExpression(framesDrawn, '2'));
    await this.page.mouse.click(x, y);
  }

  pointAt(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  async press(chord: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(chord);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  protected picture(part: Rectangle): Promise<Buffer> {
    return this.page.screenshot({ clip: part });
  }
}
