import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { HAS_AXE, loadAxe, runAxe } from './axe';
import type { Rectangle, Surface, Target } from './driver';
import { describeTarget, locateExpression, type Hindrance, type Point } from './locate';
import { poll, type WaitOptions } from './poll';
import { toExpression } from './script';

/** What the documents of both browsers have in common: all but a few primitives. */
export abstract class ScriptedSurface implements Surface {
  /** Evaluates an expression in the document; a promise is waited for. */
  protected abstract run(expression: string): Promise<unknown>;
  /** Where the document lies in the tab's viewport now. */
  protected abstract place(): Promise<Rectangle>;
  /** A click at a point of the tab's viewport, by the browser's own mouse: it hits what a person would hit. */
  abstract clickAt(x: number, y: number): Promise<void>;
  abstract pointAt(x: number, y: number): Promise<void>;
  abstract press(chord: string, times?: number): Promise<void>;
  abstract type(text: string): Promise<void>;
  /** A PNG of a part of the tab's viewport. */
  protected abstract picture(part: Rectangle): Promise<Buffer>;

  evaluate<Args extends readonly unknown[], Result>(
    script: ((...args: Args) => Result) | string,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.run(toExpression(script, args)) as Promise<Awaited<Result>>;
  }

  waitFor<Args extends readonly unknown[], Result>(
    script: ((...args: Args) => Result) | string,
    options: WaitOptions & { args?: Args } = {},
  ): Promise<Awaited<Result>> {
    const expression = toExpression(script, options.args);
    return poll(expression, () => this.run(expression), options) as Promise<Awaited<Result>>;
  }

  async text(css = 'body', options?: WaitOptions): Promise<string> {
    const read = (selector: string) => {
      const element = document.querySelector<HTMLElement>(selector);
      return element && { text: element.innerText };
    };
    const found = await poll(css, () => this.evaluate(read, css), options);
    return found.text.trim();
  }

  count(css: string): Promise<number> {
    return this.evaluate((selector: string) => document.querySelectorAll(selector).length, css);
  }

  async click(target: Target, options?: WaitOptions): Promise<void> {
    const { x, y } = await poll(describeTarget(target), () => this.middleOf(target), options);
    await this.clickAt(x, y);
  }

  /** In the tab's viewport. @throws while something is in the way of a click. */
  private async middleOf(target: Target): Promise<Point> {
    const before = await this.place();
    const found = (await this.run(locateExpression(target))) as Point | Hindrance;
    if ('hindrance' in found) throw new Error(found.hindrance);
    const after = await this.place();
    if (before.x !== after.x || before.y !== after.y) throw new Error('its frame moves');
    return { x: after.x + found.x, y: after.y + found.y };
  }

  async axe(rules?: readonly string[]): Promise<string[]> {
    if (!(await this.run(HAS_AXE))) await this.run(loadAxe());
    return (await this.run(runAxe(rules))) as string[];
  }

  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await this.picture(await this.place()));
  }
}
