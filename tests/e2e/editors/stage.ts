import type { InsertOutcome } from '@/lib/messages/contract';
import type { Block } from '@/lib/policy/rich-text';
import type { browser as Api } from 'wxt/browser';
import type { Browser, Tab } from '../lib/driver';
import type { Editor } from './editors';
import type { EditorSite } from './site';

/* One editor in one tab, and the real inserter asked by the real background, as when the panel has asked it. */

/** In the page: see pages/page.js. */
declare const editorUnderTest: {
  show(draft: readonly string[]): Promise<void>;
  text(): string;
  html(): string;
  point(): { x: number; y: number };
  leave(): void;
  gap(upper: string, lower: string): number;
  caret(phrase: string): Promise<void>;
};
/** In the background. */
declare const chrome: typeof Api;

export class Stage {
  private constructor(
    private readonly browser: Browser,
    readonly tab: Tab,
    private readonly tabId: number,
  ) {}

  static async open(browser: Browser, site: EditorSite, editor: Editor): Promise<Stage> {
    const url = site.url(editor);
    const tab = await browser.newTab(url);
    await tab.activate();
    await tab.waitFor(() => typeof editorUnderTest === 'object');
    await tab.edgeTab().exists();
    const id = await browser.backgroundEvaluate(async (address: string) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((each) => each.url === address)?.id;
    }, url);
    if (id === undefined) throw new Error(`no tab at ${url}`);
    return new Stage(browser, tab, id);
  }

  /** The editor anew, with this draft in it. */
  show(draft: readonly string[]): Promise<void> {
    return this.tab.evaluate(async (lines: readonly string[]) => editorUnderTest.show(lines), draft);
  }

  /** The same, so many ms after the next look at the page. */
  replaceSoon(draft: readonly string[], wait: number): Promise<void> {
    return this.tab.evaluate(
      (lines: readonly string[], milliseconds: number) => {
        const replace = (): void => void setTimeout(() => void editorUnderTest.show(lines), milliseconds);
        addEventListener('paste', replace, { once: true, capture: true });
        addEventListener('input', replace, { once: true, capture: true });
      },
      draft,
      wait,
    );
  }

  /** A click into the field, and the caret behind a phrase of the draft; then the keyboard goes elsewhere. */
  async write(phrase: string): Promise<void> {
    await this.click();
    if (phrase !== '') await this.tab.evaluate(async (words: string) => editorUnderTest.caret(words), phrase);
  }

  async click(): Promise<void> {
    const { x, y } = await this.tab.evaluate(() => editorUnderTest.point());
    // The pointer comes from elsewhere, as from the panel, and never rests: Trix takes in no caret until it moves again.
    await this.tab.pointAt(4, 4);
    await this.tab.clickAt(x, y);
    await this.tab.pointAt(x + 5, y);
  }

  async insert(text: string, rich?: readonly Block[]): Promise<InsertOutcome> {
    await this.tab.evaluate(() => editorUnderTest.leave());
    const payload = { text, ...(rich ? { rich } : {}), caret: text.length, ticketKey: '', certain: true };
    return this.ask(payload);
  }

  /** In the place of what was just typed, with the keyboard still in the editor. */
  expand(text: string, over: string): Promise<InsertOutcome> {
    return this.ask({ text, caret: text.length, ticketKey: '', certain: true, over });
  }

  private ask(payload: object): Promise<InsertOutcome> {
    const ask = async (tabId: number, sent: object): Promise<InsertOutcome> => {
      const frame = { frameIds: [0] };
      await chrome.scripting.executeScript({ target: { tabId, ...frame }, files: ['/inserter.js'] });
      return chrome.tabs.sendMessage(tabId, { type: 'insertReply', payload: sent }, { frameId: 0 });
    };
    return this.browser.backgroundEvaluate(ask, this.tabId, payload);
  }

  /** How much stands between two phrases: pixels, or in a plain field line breaks. */
  gap(upper: string, lower: string): Promise<number> {
    return this.tab.evaluate((one: string, other: string) => editorUnderTest.gap(one, other), upper, lower);
  }

  text(): Promise<string> {
    return this.tab.evaluate(() => editorUnderTest.text());
  }

  html(): Promise<string> {
    return this.tab.evaluate(() => editorUnderTest.html());
  }
}
