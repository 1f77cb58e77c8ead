import type { browser as Api } from 'wxt/browser';
import type { Panel, Tab } from '../../e2e/lib/driver';
import { within } from '../../e2e/lib/poll';
import { percentile, timing, type Figure } from './figures';
import { lastText, suggestionsPainted, watchText, yardstick } from './marks';
import { customerOf, openFromList, openTicket, type World } from './world';

/** In the browser, where scripts run. */
declare const chrome: typeof Api;

/** Milliseconds without a change after which the product takes a text for settled: QUIET in lib/helpdesks/watch.ts. */
const QUIET = 150;
const WARM = 40;
const COLD = 20;

interface Sample {
  /** From the last text that the page put in. */
  fromText: number;
  /** Of that, until the background heard of the ticket. */
  toBackground: number | undefined;
}

/** From "ticket text settled" to "suggestions painted", with the background awake and with one that was stopped. */
export async function measureSuggestions(world: World): Promise<Figure[]> {
  const { tab, panel } = await openTicket(world, '2000');
  await tab.evaluate(watchText);
  const rules = [await panel.evaluate(yardstick)];
  await listenInBackground(world);
  const warm: Sample[] = [];
  for (let at = 1; at <= WARM + 3; at++) {
    const sample = await oneTicket(world, tab, panel, String(2000 + at), true);
    if (at > 3) warm.push(sample); // the first ones find nothing compiled
  }
  rules.push(await panel.evaluate(yardstick));
  const cold: Sample[] = [];
  for (let at = 1; at <= COLD; at++) {
    await world.browser.stopBackground();
    cold.push(await oneTicket(world, tab, panel, String(2100 + at), false));
  }
  rules.push(await panel.evaluate(yardstick));
  const rule = percentile(rules, 0.5);
  await tab.close();
  const settled = (samples: Sample[]): number[] =>
    samples.map(({ fromText }) => Math.max(0, fromText - QUIET));
  const note = `settled: ${QUIET} ms without a change`;
  return [
    ...timing('settled to painted, warm', settled(warm), { goal: 100, yardstick: rule, note }),
    ...timing('settled to painted, cold', settled(cold), { goal: 300, yardstick: rule, note }),
    ...timing('last text to painted, warm', texts(warm), { yardstick: rule }),
    ...timing('last text to painted, cold', texts(cold), { yardstick: rule }),
    ...timing(
      'last text to background, warm',
      warm.flatMap(({ toBackground }) => toBackground ?? []),
      {
        yardstick: rule,
      },
    ),
  ];
}

const texts = (samples: Sample[]): number[] => samples.map(({ fromText }) => fromText);

async function oneTicket(
  world: World,
  tab: Tab,
  panel: Panel,
  id: string,
  isAwake: boolean,
): Promise<Sample> {
  const painted = within('suggestions', 60_000, panel.evaluate(suggestionsPainted, customerOf(id)));
  await openFromList(tab, id);
  const end = await painted;
  const text = await tab.evaluate(lastText);
  const heard = isAwake ? await world.browser.backgroundEvaluate(lastHeard) : 0;
  return { fromText: end - text, toBackground: heard > 0 ? heard - text : undefined };
}

/** Firefox's background has a document, and gives each script globals of its own. */
interface Kept {
  heard?: string;
}

/** In the background, beside the product's own listener: when the page last told of a ticket. */
function listenInBackground({ browser }: World): Promise<void> {
  return browser.backgroundEvaluate(() => {
    const kept: Kept =
      typeof document === 'undefined' ? (globalThis as Kept) : document.documentElement.dataset;
    chrome.runtime.onMessage.addListener((message: { type?: string }) => {
      if (message.type === 'ticketSeen') kept.heard ??= String(performance.timeOrigin + performance.now());
    });
  });
}

function lastHeard(): number {
  const kept: Kept =
    typeof document === 'undefined' ? (globalThis as Kept) : document.documentElement.dataset;
  const { heard = '0' } = kept;
  delete kept.heard;
  return Number(heard);
}
