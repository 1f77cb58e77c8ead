// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace, type Pace } from '@/lib/helpdesks/pace';
import { scheduler, type Reading } from '@/lib/helpdesks/schedule';
import type { Ticket } from '@/lib/ticket/ticket';

/* When a ticket that somebody waits for is read, and what is told of it. A ticket is no more than its text here. */

/** What the page shows; undefined where nothing can be read. */
let text: string | undefined;
/** How long a reading is said to take, in milliseconds. */
let takes: number;
let readings: number;
let foretold: string[];
let told: string[];
let isUnread: boolean;
let pace: Pace;
let change: () => void;

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const textOf = ({ ticket }: Reading): string[] => (ticket ? [ticket.subject] : []);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  [text, takes, readings, foretold, told, isUnread] = ['Hello', 0, 0, [], [], true];
  const page = {
    isUnread: () => isUnread,
    read: (): Reading => {
      readings++;
      const ticket = text === undefined ? undefined : ({ subject: text } as Ticket);
      return { url: '', ticket, started: 0, took: takes };
    },
    foretell: (reading: Reading) => void foretold.push(...textOf(reading)),
    tell: (reading: Reading) => {
      told.push(...textOf(reading));
      if (reading.ticket) isUnread = false;
    },
  };
  pace = createPace();
  pace.begin(performance.now());
  change = scheduler(window, page, pace, new AbortController().signal);
  change();
});
afterEach(() => {
  vi.useRealTimers();
});

test('it is read ahead, and told of when it has settled as it was read', async () => {
  await pass(40);
  expect(readings).toBe(0);
  await pass(20);
  expect([readings, foretold, told]).toEqual([1, ['Hello'], []]);
  await pass(80);
  expect(told).toEqual([]);
  await pass(20);
  expect([readings, foretold, told]).toEqual([1, ['Hello'], ['Hello']]);
});

test('where the text has changed meanwhile it is read again: what was read before is told to nobody', async () => {
  await pass(120);
  text = 'Hello, where is it?';
  change();
  await pass(400);
  expect([readings, foretold, told]).toEqual([2, ['Hello', text], [text]]);
});

test('where it could not be read ahead it is read when it has settled', async () => {
  text = undefined;
  await pass(120);
  text = 'Hello';
  await pass(40);
  expect([readings, foretold, told]).toEqual([2, [], ['Hello']]);
});

test('a page that never rests for long is not read ahead for ever', async () => {
  takes = 30;
  for (let at = 0; at < 6; at++) {
    await pass(90);
    change();
  }
  expect(readings).toBe(4);
  await pass(200);
  expect([readings, told]).toEqual([5, ['Hello']]);
});

test('one that costs the page little is read ahead as often as it changes', async () => {
  takes = 5;
  for (let at = 0; at < 6; at++) {
    await pass(90);
    change();
  }
  expect(readings).toBe(6);
});

test('a ticket that is opened while the one before, which was long to read, is left alone is read promptly', async () => {
  takes = 500;
  await pass(200);
  change();
  await pass(1000);
  expect(told).toEqual(['Hello']);
  [text, isUnread] = ['Where is it?', true];
  pace.begin(performance.now());
  change();
  await pass(200);
  expect(told).toEqual(['Hello', 'Where is it?']);
});

test('a page that is left alone is looked at once for all its changes', async () => {
  takes = 500;
  await pass(200);
  const timers = vi.spyOn(window, 'setTimeout');
  for (let at = 0; at < 50; at++) {
    change();
    await pass(20);
  }
  expect(timers).toHaveBeenCalledTimes(1);
});
