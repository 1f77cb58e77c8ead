// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HelpdeskAdapter } from '@/lib/helpdesks/types';
import { watchTickets } from '@/lib/helpdesks/watch';
import { ticketWith } from '../ticket/make';
import { giveNavigation, holdTime, letTimeGo, pass } from './page-time';

/* The text that stands while one ticket follows another: whose it is taken for. */

let navigation: EventTarget;
let life: AbortController;
/** The page's messages; undefined where nothing can be read. */
let shown: string[] | undefined;
/** Milliseconds that a reading takes. */
let cost: number;
let spent: number;
/** What was reported: a ticket's id and its messages. */
let seen: string[];

const adapter: HelpdeskAdapter = {
  name: 'test',
  recognises: () => true,
  ticketId: (url) => /\/tickets\/(\d+)/u.exec(url.pathname)?.[1],
  read: (_page, url) => {
    spent += cost;
    const id = url.pathname.split('/').at(-1) ?? '';
    return shown && ticketWith(shown, { key: id, id });
  },
};
const nothing = (): void => undefined;
const hooks = { gone: nothing, expected: nothing, unreadable: nothing };

beforeEach(async () => {
  holdTime();
  history.replaceState(null, '', '/tickets/7');
  navigation = giveNavigation();
  [cost, spent] = [0, 0];
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent);
  document.body.innerHTML = '<p id="text">Hello</p>';
  seen = [];
  life = new AbortController();
  shown = ['Where is it?'];
  memory = watch();
  await pass(1000);
});
afterEach(() => {
  life.abort();
  letTimeGo();
});

let memory: ReturnType<typeof watchTickets>;
const watch = (before?: typeof memory): typeof memory =>
  watchTickets(
    document,
    adapter,
    {
      ...hooks,
      seen: ({ id, messages }) => seen.push(`${id}: ${messages.map(({ text }) => text).join(' ')}`),
    },
    life.signal,
    before,
  );
const show = (...messages: string[]): void => {
  shown = messages;
  document.getElementById('text')?.append('!');
};
const goTo = (path: string): void => {
  history.pushState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
};

test('a message that came just before the switch is the old ticket’s, however long the new one is awaited', async () => {
  show('Where is it?', 'Cancel it.');
  await pass(100);
  goTo('/tickets/8');
  await pass(30_000);
  expect(seen).toEqual(['7: Where is it?']);
  show('I love it.');
  await pass(1000);
  expect(seen).toEqual(['7: Where is it?', '8: I love it.']);
});

test('so is one that the old ticket, long to read, was not read for', async () => {
  cost = 400;
  show('Where is it?', 'Hello?');
  await pass(3000);
  show('Where is it?', 'Hello?', 'Cancel it.');
  await pass(3000);
  expect(seen.at(-1)).toBe('7: Where is it? Hello?');
  goTo('/tickets/8');
  await pass(30_000);
  expect(seen.at(-1)).toBe('7: Where is it? Hello?');
});

test('and one that came in the same breath as the switch', async () => {
  show('Where is it?', 'Cancel it.');
  goTo('/tickets/8');
  await pass(30_000);
  expect(seen).toEqual(['7: Where is it?']);
});

test('a page that changes its text first and its URL after it has the new ticket shown at once', async () => {
  show('I love it.');
  goTo('/tickets/8');
  await pass(300);
  expect(seen.at(-1)).toBe('8: I love it.');
});

test('of a ticket that was left before it was read the text is not the next one’s, for three seconds', async () => {
  goTo('/tickets/8');
  show('I love it.');
  await pass(20);
  goTo('/tickets/9');
  await pass(2500);
  expect(seen).toHaveLength(1);
  await pass(1500);
  expect(seen.at(-1)).toBe('9: I love it.');
});

test('a watch that takes another’s place knows what it knew', async () => {
  life.abort();
  history.pushState(null, '', '/tickets/8');
  life = new AbortController();
  const second = watch(memory);
  await pass(30_000);
  expect(seen).toHaveLength(1);
  life.abort();
  life = new AbortController();
  watch(second);
  show('I love it.');
  await pass(1000);
  expect(seen.at(-1)).toBe('8: I love it.');
});

test('a ticket that an attribute alone reveals is read', async () => {
  shown = undefined;
  goTo('/tickets/8');
  await pass(2000);
  shown = ['I love it.'];
  await pass(2000);
  expect(seen.at(-1)).toBe('8: I love it.');
});

test('a page that notes in its URL where one has scrolled to has its ticket read no more often for it', async () => {
  cost = 40;
  await pass(60_000);
  spent = 0;
  for (let second = 0; second < 60; second++) {
    goTo(`/tickets/7#message-${second}`);
    await pass(1000);
  }
  expect(spent).toBeLessThan(60_000 * 0.01);
  expect(seen).toHaveLength(1);
});
