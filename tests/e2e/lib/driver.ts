import type { RootElement } from './closed-root';
import { launchChromium } from './chromium/launch';
import { launchFirefox } from './firefox/launch';
import type { RecordedRequest } from './proxy';
import type { PageScript } from './script';
import type { WaitOptions } from './poll';

export type BrowserName = 'chromium' | 'firefox';
export type BuildKind = 'store' | 'demo' | 'test';
export type Preferences = Readonly<Record<string, string | number | boolean>>;

export interface LaunchOptions {
  /** Which build of the extension is loaded; default `test`. */
  build?: BuildKind;
  /** A folder with a manifest, in place of a build. */
  extension?: string;
  /** A profile folder to use; default a new one. */
  profile?: string;
  /** Leave the profile where it is when the browser closes; default true for a profile that was given. */
  keepProfile?: boolean;
  /** `false` opens a window: on this display, or on an X server of its own where there is none. Default true. */
  headless?: boolean;
  /** Cookies and storage of third parties are blocked, as by the browser's own switch. */
  blockThirdParties?: boolean;
  /**
   * The browser's own language, by its tag: what extensions are told, and in which of their languages they speak. A Chromium
   * without that language among its packets speaks English to itself, and the extension's own first language is this one.
   */
  language?: string;
  /** Preferences of Firefox, beside the driver's own. */
  prefs?: Preferences;
  /** Command line arguments of Chromium, beside the driver's own. */
  args?: readonly string[];
  /** What `storage.managed` answers. In Chromium a policy of the whole machine until close(): Linux and root only. */
  managed?: Readonly<Record<string, unknown>>;
  /** Names that lead to this machine, beside localhost and all names under `.test`. */
  hosts?: readonly string[];
}

/** An element by CSS, or by role and accessible name (the whole name where it is a string). */
export type Target = string | { role: string; name?: string | RegExp };

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A document that the tests read and use like a person: a tab's page, or the panel wherever it is shown. */
export interface Surface {
  /** Runs a function, or an expression given as text, in the document; waits for a promise; JSON in and out. */
  evaluate<Args extends readonly unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  evaluate(expression: string): Promise<unknown>;
  /** Evaluates until the answer is truthy, and returns it. */
  waitFor<Result>(script: () => Result, options?: WaitOptions): Promise<Awaited<Result>>;
  waitFor<Args extends readonly unknown[], Result>(
    script: (...args: Args) => Result,
    options: WaitOptions & { args: Args },
  ): Promise<Awaited<Result>>;
  waitFor(expression: string, options?: WaitOptions): Promise<unknown>;
  /** What a person reads in the first match (default: the whole body), once there is one. */
  text(css?: string, options?: WaitOptions): Promise<string>;
  /** How many elements match now. */
  count(css: string): Promise<number>;
  /** A real click in the middle of the element, once it is there and can be hit. */
  click(target: Target, options?: WaitOptions): Promise<void>;
  /** Moves the mouse to a point of the tab's viewport, and lets it rest there. */
  pointAt(x: number, y: number): Promise<void>;
  /** A real click at a point of the tab's viewport. */
  clickAt(x: number, y: number): Promise<void>;
  /** Real keys to whatever has the focus in the tab, so many times: `a`, `Enter`, `Control+z`. */
  press(chord: string, times?: number): Promise<void>;
  /** Text as typed, to whatever has the focus in the tab. */
  type(text: string): Promise<void>;
  /** What axe finds against WCAG 2.2 AA and its best practices, or against these rules alone: `rule: elements`. */
  axe(rules?: readonly string[]): Promise<string[]>;
  screenshot(path: string): Promise<void>;
}

/** What a person asks of the system to see better. */
export interface Wishes {
  /** The system's own few colours, black on white. In Firefox these come with `moreContrast`, which it has no other way to. */
  forcedColors?: boolean;
  /** `prefers-contrast: more`, with the page's own colours. */
  moreContrast?: boolean;
  lessMotion?: boolean;
}

/** The extension's page `panel.html`: in the frame inside our closed shadow root, in a tab, or in the side panel. */
export type Panel = Surface;

/** Our own element on the page, inside the closed shadow root that the page cannot reach. */
export interface EdgeTab {
  exists(): Promise<boolean>;
  text(): Promise<string>;
  /** An attribute's value, or null. */
  attribute(name: string): Promise<string | null>;
  /** Its place in the tab's viewport, in CSS pixels. */
  box(): Promise<Rectangle>;
  click(): Promise<void>;
}

export interface Tab extends Surface {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Brings the tab to the front of its window. */
  activate(): Promise<void>;
  /** The first button in our closed shadow root. */
  edgeTab(): EdgeTab;
  /** What else of ours stands in that root: the first match now, or null. */
  own(css: string): Promise<RootElement | null>;
  /** The panel in this tab: the frame in our closed shadow root, once it is there; or the tab's own page, where that is panel.html. */
  panel(options?: WaitOptions): Promise<Panel>;
  /** Is the panel's frame in the tab now? */
  hasPanel(): Promise<boolean>;
  viewport(width: number, height: number): Promise<void>;
  colorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** What the person asks of the system for all pages, until told otherwise; what is left out is as usual. */
  wishes(wishes: Wishes): Promise<void>;
  /** Has an input method compose this text at the caret, without an end to it. Rejects in Firefox, whose driver cannot. */
  compose(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: BrowserName;
  readonly extensionId: string;
  /**
   * Every request that left the browser since it started, whoever sent it: pages, frames, extension pages,
   * background, the browser itself. They all go through a proxy of this driver, which answers for the outside world
   * with 502 and hands on only what leads to this machine.
   */
  readonly requests: readonly RecordedRequest[];
  /** The address of one of the extension's own files. */
  extensionUrl(path: string): string;
  newTab(url?: string): Promise<Tab>;
  /** A tab in a window of its own; a private one only after allowPrivateWindows(). */
  newWindow(url: string, options?: { isPrivate: boolean }): Promise<Tab>;
  /** Lets the extension into private windows, as the browser's own list of extensions does. */
  allowPrivateWindows(): Promise<void>;
  /** All tabs that are open now, those that the extension opened too. */
  tabs(): Promise<Tab[]>;
  /** The tab whose address contains this part, once there is one. */
  waitForTab(urlPart: string, options?: WaitOptions): Promise<Tab>;
  /** A real click on the extension's button in the toolbar: grants activeTab. */
  clickToolbarButton(tab: Tab): Promise<void>;
  /**
   * The keyboard shortcut of one of the manifest's commands, while this tab is in front. In a Chromium without a
   * window the keys do not reach commands: there onCommand is called in the background, which grants no activeTab.
   */
  pressCommand(name: string, tab: Tab): Promise<void>;
  /**
   * Keys of the keyboard itself, as `g`, `Escape`, `Alt+Shift+J`, to whatever has it: a page, a panel, the browser's own bars.
   * No document is brought to the front for it. Chromium: only with a window.
   */
  pressAnywhere(...chords: string[]): Promise<void>;
  /** The panel in the browser's own side panel (Firefox: sidebar), once it is open there; of several, the one in the window of a tab. */
  sidePanel(options?: WaitOptions & { beside?: Tab }): Promise<Panel>;
  /** Closes it, as a person does; nothing happens where it is not open. */
  closeSidePanel(): Promise<void>;
  /** Stops the background, as the browser does when it is idle. Any message or event wakes it. */
  stopBackground(): Promise<void>;
  /** Runs a script in the background; wakes it if it sleeps. */
  backgroundEvaluate<Args extends readonly unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  backgroundEvaluate(expression: string): Promise<unknown>;
  /** Closes the browser and starts it again on the same profile, with the extension still installed. */
  restart(): Promise<void>;
  /** Grants an optional host without a prompt; an origin, or a match pattern. */
  grantHost(origin: string): Promise<void>;
  revokeHost(origin: string): Promise<void>;
  /** Says yes to the permission prompt that is open. Chromium: only with a window (`headless: false`). */
  acceptPermissionPrompt(): Promise<void>;
  /** Says no to it. Chromium: only with a window. */
  refusePermissionPrompt(): Promise<void>;
  /** Loads the extension anew under its open pages, as an update does. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off in the browser's own list. */
  disableExtension(): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /** The browser's complaints about the manifest, and the extension's uncaught errors. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a browser with the extension loaded. Every browser must be closed by its test. */
export function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

/** The browser that this run of the tests is about: E2E_BROWSER, by default Chromium. */
export function browserUnderTest(): BrowserName {
  const name = process.env['E2E_BROWSER'] ?? 'chromium';
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`E2E_BROWSER is "${name}": it can be chromium or firefox.`);
}

export type { PageScript, RecordedRequest };
