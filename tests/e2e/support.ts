import type { Browser, BrowserName, LaunchOptions, Panel, Tab } from './lib/driver';
import { launchBrowser } from './lib/driver';
import { poll } from './lib/poll';
import { serveHelpdesk } from '../demo-helpdesk/server';
import { STORY_TICKET } from '../demo-helpdesk/tickets';

export { STORY_TICKET };
export type Helpdesk = Awaited<ReturnType<typeof serveHelpdesk>>;

/** Where failing tests and the README's pictures look. */
export const SHOTS = '.test-results/screens';

export function browserName(): BrowserName {
  return process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';
}

/** A browser with the extension and a demo helpdesk, for one test file. */
export async function startWorld(options: LaunchOptions = {}): Promise<{
  browser: Browser;
  helpdesk: Helpdesk;
  stop: () => Promise<void>;
}> {
  const helpdesk = await serveHelpdesk();
  const browser = await launchBrowser(browserName(), options);
  return {
    browser,
    helpdesk,
    stop: async () => {
      await browser.close();
      await helpdesk.close();
    },
  };
}

/** The address of a ticket; `query` as the demo helpdesk's options. */
export function ticketUrl(helpdesk: Helpdesk, id: string, query = ''): string {
  return `${helpdesk.url.replace(/\/$/u, '')}/tickets/${id}${query}`;
}

/** Waits until the edge tab says how many suggestions there are, and opens the panel by a click on it. */
export async function openPanel(tab: Tab): Promise<Panel> {
  await poll('the edge tab', () => tab.edgeTab().exists(), { timeout: 15_000 });
  if (!(await tab.hasPanel())) await tab.edgeTab().click();
  const panel = await tab.panel();
  await panel.waitFor(() => document.querySelector('main') !== null);
  return panel;
}

/**
 * The shortcut, and the wait until keys go to the panel's search box: until its message has come, which leads back to the list,
 * also where the box has the keyboard before.
 */
export async function openByKey(browser: Browser, tab: Tab, panel: Panel): Promise<void> {
  // Where the panel is closed there is nothing to blur.
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()).catch(() => undefined);
  await browser.pressCommand('open-panel', tab);
  await panel.waitFor(
    () => document.hasFocus() && document.activeElement?.getAttribute('role') === 'combobox',
  );
}

/** Ids of the cards suggested, best first, once there are any. */
export async function suggestedCards(panel: Panel): Promise<string[]> {
  await panel.waitFor(() => document.querySelector('article[data-card]') !== null);
  return panel.evaluate(() =>
    [...document.querySelectorAll('article[data-card]')].map((card) => card.getAttribute('data-card') ?? ''),
  );
}

/** What the reply field that is shown holds, lines kept. */
export function replyText(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')].find(
      (element) => element.getBoundingClientRect().height > 0,
    );
    return shown instanceof HTMLTextAreaElement ? shown.value : (shown?.innerText ?? '');
  });
}

/** The caret's visible surroundings in the field that has the focus: text before it and after it, white space folded. */
export function caretSurroundings(tab: Tab): Promise<{ before: string; after: string }> {
  return tab.evaluate(() => {
    const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement) {
      const { value, selectionStart } = field;
      return { before: fold(value.slice(0, selectionStart)), after: fold(value.slice(selectionStart)) };
    }
    const selection = getSelection();
    if (!field || !selection?.rangeCount) return { before: '', after: '' };
    const caret = selection.getRangeAt(0);
    const range = document.createRange();
    range.selectNodeContents(field);
    range.setEnd(caret.startContainer, caret.startOffset);
    const before = range.toString();
    range.selectNodeContents(field);
    range.setStart(caret.endContainer, caret.endOffset);
    return { before: fold(before), after: fold(range.toString()) };
  });
}

/** Says to the background what the grant tab says when the browser has answered yes. */
export async function chooseSite(browser: Browser, origin: string): Promise<void> {
  const options = await browser.newTab(browser.extensionUrl('options.html'));
  await options.evaluate(async (site: string) => {
    const world = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const message = { type: 'siteGranted', payload: { origin: site } };
    await (world.browser ?? world.chrome).runtime.sendMessage(message);
  }, origin);
  await options.close();
}

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Fills in who the agent is, so that replies can be signed. */
export async function saveProfile(browser: Browser, name = 'Sam', languages = ['en']): Promise<void> {
  const tab = await browser.newTab(browser.extensionUrl('options.html'));
  await tab.evaluate(
    async (agent: string, spoken: string[]) => {
      const world = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const profile = { name: agent, team: 'Care', brand: '', channel: '', region: '', languages: spoken };
      await (world.browser ?? world.chrome).runtime.sendMessage({
        type: 'storeProfile',
        payload: { profile },
      });
    },
    name,
    languages,
  );
  await tab.close();
}

/** The browser's own zoom of a tab, which comes to the front; browsers keep it for all tabs of its site. */
export async function zoom(browser: Browser, tab: Tab, factor: number): Promise<void> {
  await tab.activate();
  const before = await tab.evaluate(() => devicePixelRatio);
  // Without a host's permission a tab's address is not told: it is found by its place.
  const was = (await browser.backgroundEvaluate(`(async () => {
    const { tabs } = globalThis.browser ?? chrome;
    const [{ id }] = await tabs.query({ active: true, currentWindow: true });
    const was = await tabs.getZoom(id);
    await tabs.setZoom(id, ${factor});
    return was;
  })()`)) as number;
  await tab.waitFor((ratio: number) => Math.abs(devicePixelRatio - ratio) < 0.01, {
    args: [(before / was) * factor],
  });
}
