import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { browser as Api } from 'wxt/browser';
import type { PanelState } from '../lib/messages/views';
import { introduceAgent, startDemo } from '../tests/e2e/lib/demo';
import { launchBrowser, type Browser, type BrowserName, type Panel, type Tab } from '../tests/e2e/lib/driver';
import { poll } from '../tests/e2e/lib/poll';
import type { Lifetime } from './lib/lifetime.mjs';
import { hasDisplay } from './lib/window.mjs';
import { tellStory, type SeenSuggestion, type SeenTicket, type Story } from './lib/tell';

/** In the browser, where the scripts below run. */
declare const chrome: typeof Api;

const AGENT = 'Sam';
const PICTURES = join('.output', 'story');
/** A first start reads the pack in; a slow machine takes its time. */
const PATIENCE_MS = 30_000;
/** What reading one sentence takes. */
const READING_MS = 1000;

/** Plays the story in a browser without a window, and prints what the agent saw. 0 when the reply is in the field. */
export async function showStory(name: BrowserName, lifetime: Lifetime): Promise<number> {
  const demo = await startDemo();
  lifetime.add(() => demo.close());
  console.log(`${hasDisplay() ? '' : 'There is no display. '}The story plays in ${name}, without a window:`);
  const launching = launchBrowser(name, { build: 'demo' });
  lifetime.add(() => launching.then((browser) => browser.close(), ignore));
  const browser = await launching;
  const story = await playStory(browser, demo.ticketUrl(), resolve(PICTURES, name));
  console.log(tellStory(story));
  return story.outcome.kind === 'inserted' ? 0 : 1;
}

/** A start that failed has said why, and left nothing to end. */
const ignore = (): undefined => undefined;

async function playStory(browser: Browser, url: string, folder: string): Promise<Story> {
  mkdirSync(folder, { recursive: true });
  await introduceAgent(browser, AGENT);

  const tab = await browser.newTab();
  await tab.viewport(1280, 800);
  const opened = performance.now();
  await tab.goto(url);
  const panel = await openPanel(tab);
  await panel.waitFor(() => document.querySelector('article[data-card]') !== null, { timeout: PATIENCE_MS });
  const suggested = performance.now();
  const ticket = await panel.evaluate(readTicket);
  const suggestions = await panel.evaluate(readSuggestions);
  await tab.screenshot(join(folder, 'suggestions.png'));

  await panel.press('1');
  await panel.text('[data-part=reply]');
  const shown = performance.now();
  await tab.screenshot(join(folder, 'card.png'));

  const chosen = performance.now();
  const outcome = await insert(panel);
  const inserted = performance.now();
  const reply = await tab.evaluate(readReplyField);
  await tab.screenshot(join(folder, 'reply.png'));
  return {
    ticket,
    suggestions,
    reply,
    outcome,
    times: {
      'ticket opened to suggestions shown': suggested - opened,
      'key 1 to reply shown': shown - suggested,
      'Enter to reply in the field': inserted - chosen,
    },
    pictures: folder,
  };
}

/** Enter inserts; where the browser cannot tell that the panel is in full view, a second Enter confirms. */
async function insert(panel: Panel): Promise<Story['outcome']> {
  await panel.press('Enter');
  const outcomeBut = (kind: string) =>
    poll(
      'what became of the reply',
      async () => {
        const outcome = await panel.evaluate(readOutcome);
        return outcome && outcome.kind !== kind && outcome;
      },
      { timeout: PATIENCE_MS },
    );
  const outcome = await outcomeBut('');
  if (outcome.kind !== 'unconfirmed') return outcome;
  // A key that comes before anybody can have read the question does not answer it.
  await new Promise((resolve) => setTimeout(resolve, READING_MS));
  await panel.press('Enter');
  return outcomeBut('unconfirmed');
}

async function openPanel(tab: Tab): Promise<Panel> {
  await poll('the edge tab', () => tab.edgeTab().exists(), { timeout: PATIENCE_MS });
  if (!(await tab.hasPanel())) await tab.edgeTab().click();
  return tab.panel({ timeout: PATIENCE_MS });
}

/** What the reader took from the page: the panel's own question to the background, asked once more. */
async function readTicket(): Promise<SeenTicket | undefined> {
  const payload = { token: location.hash.slice(1) };
  const state = await chrome.runtime.sendMessage<unknown, PanelState | null>({
    type: 'panelOpened',
    payload,
  });
  return state?.ticket;
}

function readSuggestions(): SeenSuggestion[] {
  const textOf = (element: HTMLElement | null): string => {
    const lines = (element?.innerText ?? '').split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').join(' / ');
  };
  return Array.from(document.querySelectorAll('article[data-card]'), (card) => ({
    title: textOf(card.querySelector('h3')),
    score: card.getAttribute('data-score') ?? '',
    why: textOf(card.querySelector('[data-part=why]')),
  }));
}

function readOutcome(): Story['outcome'] | undefined {
  const status = document.querySelector<HTMLElement>('[role=status][data-outcome]');
  return status ? { kind: status.dataset['outcome'] ?? '', sentence: status.innerText.trim() } : undefined;
}

/** What stands in the reply field that is to be seen. */
function readReplyField(): string {
  const fields = document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]');
  const shown = Array.from(fields).find((field) => field.getBoundingClientRect().height > 0);
  return shown instanceof HTMLTextAreaElement ? shown.value : (shown?.innerText ?? '');
}
