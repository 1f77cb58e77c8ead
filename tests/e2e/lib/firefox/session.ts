import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as InBrowser from './in-browser';
import type { KeyAction } from './keys';
import { Marionette } from './marionette';

type Functions = typeof InBrowser;
export type Place = Parameters<Functions['evaluate']>[0];

const SOURCE = readFileSync(
  join(dirname(fileURLToPath(import.meta.url)), 'in-browser.js'),
  'utf8',
).replaceAll(/^export /gm, '');

const moveTo = (x: number, y: number) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 0,
  origin: 'viewport',
});

/** A connection to one running Firefox: our functions inside it, and its keyboard and mouse. */
export class Session {
  /** Where keys and clicks go. */
  private window: string | undefined;

  private constructor(private readonly marionette: Marionette) {}

  static async open(port: number): Promise<Session> {
    const marionette = await Marionette.connect(port);
    await marionette.send('WebDriver:NewSession', { capabilities: {} });
    await marionette.send('WebDriver:SetTimeouts', { script: 120_000 });
    // All is done from the browser's window: keys and clicks then take the way of a person's.
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return new Session(marionette);
  }

  /** Calls a function of in-browser.js. */
  call<Name extends keyof Functions>(
    name: Name,
    ...args: Parameters<Functions[Name]>
  ): Promise<Awaited<ReturnType<Functions[Name]>>> {
    const script = `${SOURCE}\nreturn ${name}(...arguments);`;
    return this.marionette.send('WebDriver:ExecuteScript', { script, args }) as Promise<
      Awaited<ReturnType<Functions[Name]>>
    >;
  }

  install(path: string, temporary: boolean): Promise<unknown> {
    return this.marionette.send('Addon:Install', { path, temporary });
  }

  /** Brings a document to the front: keys and clicks go to its window from now on. */
  async activate(place: Place): Promise<void> {
    await this.switchTo(await this.call('activate', place));
  }

  /** Back to the window that was there first, before another one is closed. */
  async leaveWindow(): Promise<void> {
    await this.switchTo(await this.call('firstWindow'));
  }

  private async switchTo(handle: string): Promise<void> {
    this.window ??= handle;
    if (handle === this.window) return;
    await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    this.window = handle;
  }

  async keys(actions: readonly KeyAction[]): Promise<void> {
    await this.perform({ type: 'key', id: 'keyboard', actions });
  }

  /** A click at a point of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void> {
    return this.mouse([moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  pointAt(x: number, y: number): Promise<void> {
    return this.mouse([moveTo(x, y)]);
  }

  private mouse(actions: readonly object[]): Promise<void> {
    return this.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  private async perform(source: Readonly<Record<string, unknown>>): Promise<void> {
    await this.marionette.send('WebDriver:PerformActions', { actions: [source] });
    await this.call('inputHandled');
  }

  async quit(): Promise<void> {
    // The connection may go before the answer comes: that Firefox ends is seen at its process.
    await this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    this.marionette.close();
  }
}
