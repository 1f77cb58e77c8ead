import { setTimeout as sleep } from 'node:timers/promises';
import { poll } from '../../e2e/lib/poll';
import type { Tab } from '../../e2e/lib/driver';
import { devtoolsOf, type Call, type Devtools } from './devtools';
import type { Figure } from './figures';
import { addressOf, LONG_THREAD, type World } from './world';

/** How long each page is watched, in ms. */
const PERIOD = Number(process.env['BENCH_PERIOD'] ?? 60) * 1000;
const SHARE_GOAL = 0.5;
const PAGE_SCRIPTS = ['helpdesk.js', 'reader.js', 'words.js'];
/** What a browser calls a long task. */
const LONG_TASK = 50;

/**
 * What our script takes of the main thread of a page that is open for a minute, its first reading included: on a thread
 * of 1,000 messages in which a message comes every ten seconds and somebody types, and beside a list of which a line
 * changes 20 times a second. In time of the thread, where Chromium tells it: what else the machine did is not counted.
 */
export async function measurePageTime(world: World): Promise<Figure[]> {
  const devtools = await devtoolsOf(world.browser);
  if (!devtools) return []; // Firefox tells of no script how long it ran
  return [
    ...(await during(world, devtools, 'a ticket that nobody touches', '2000', () => Promise.resolve())),
    ...(await during(world, devtools, 'a thread of 1,000 messages', LONG_THREAD, liveThread)),
    ...(await during(world, devtools, 'a list that changes 20 times a second', '2001', liveList)),
  ];
}

async function during(
  world: World,
  devtools: Devtools,
  name: string,
  ticket: string,
  enliven: (tab: Tab) => Promise<void>,
): Promise<Figure[]> {
  const tab = await world.browser.newTab();
  // Not the background's: it is the same extension's, on a thread of its own.
  const ours = PAGE_SCRIPTS.map((file) => world.browser.extensionUrl(file));
  const calls = await devtools.callsDuring(ours, async () => {
    const start = performance.now();
    await tab.goto(addressOf(world, ticket, '?editor=contenteditable'));
    await poll('our element', () => tab.edgeTab().exists(), { timeout: 30_000 });
    await enliven(tab);
    await sleep(Math.max(0, PERIOD - (performance.now() - start)));
  });
  await tab.close();
  return figuresOf(name, calls);
}

function figuresOf(name: string, calls: readonly Call[]): Figure[] {
  const times = calls.map(({ wall, thread }) => thread ?? wall);
  const sum = times.reduce((total, time) => total + time, 0);
  const longest = Math.max(0, ...times);
  const clock = calls.every(({ thread }) => thread !== undefined) ? 'thread time' : 'wall time';
  const share = (100 * sum) / PERIOD;
  return [
    {
      name: `page script, ${name}: share of the main thread`,
      unit: '%',
      value: share,
      goal: SHARE_GOAL,
      ratio: share / SHARE_GOAL,
      note: `${sum.toFixed(0)} ms in ${times.length} calls in ${PERIOD / 1000} s, ${clock}`,
    },
    {
      name: `page script, ${name}: longest task`,
      unit: 'ms',
      value: longest,
      goal: LONG_TASK,
      ratio: longest / LONG_TASK,
      note: clock,
    },
  ];
}

/** A message every ten seconds, and somebody who types four letters a second into the reply. */
function liveThread(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const thread = document.querySelector('ol.thread');
    let next = 0;
    setInterval(() => {
      const copy = thread?.lastElementChild?.cloneNode(true) as HTMLElement | undefined;
      const body = copy?.querySelector('.message-body');
      if (!copy || !body) return;
      body.textContent = `And one thing more, number ${next++}: where is my order?`;
      thread?.append(copy);
    }, 10_000);
    const field = document.querySelector<HTMLElement>('[contenteditable=true]');
    setInterval(() => field?.append('a'), 250);
  });
}

/** A line of the list of tickets changes 20 times a second, as a clock or a count of new messages does. */
function liveList(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    let next = 0;
    setInterval(() => {
      const lines = document.querySelectorAll('.ticket-row-time');
      const line = lines[next++ % lines.length];
      if (line) line.textContent = `${next} s`;
    }, 50);
  });
}
