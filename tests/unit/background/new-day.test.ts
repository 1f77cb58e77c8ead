import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { onLifecycle } from '@/entrypoints/background/lifecycle';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import type { MatchResult } from '@/lib/match/types';
import { found, grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

/* A panel that stays open overnight: another day may bring another revision into force. */

const HOUR = 3_600_000;
let now: number;
let match: ReturnType<typeof vi.fn<() => MatchResult>>;
let hub: Hub;

beforeEach(async () => {
  now = new Date(2027, 0, 1, 21).getTime();
  match = vi.fn(() => found(now < new Date(2027, 0, 2).getTime() ? 'old' : 'new'));
  hub = hubWith({ load: () => Promise.resolve(knowledgeWith({ match })) }, () => now);
  grantSite();
  const handlers = pageHandlers(hub);
  onLifecycle(hub);
  await handlers.pageReady({}, PAGE);
  await handlers.ticketSeen({ ticket: lateTicket('k') }, PAGE);
  match.mockClear();
});

/** The hourly alarm, so many hours later. */
async function alarm(hours: number, name = 'new-day'): Promise<void> {
  now += hours * HOUR;
  await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: now } as never);
}
const shown = async (): Promise<string[]> =>
  (await hub.sessions.get(7))?.matches.map(({ ref }) => ref.card) ?? [];

describe('a new day', () => {
  test('is looked for every hour, since each pack has a day of its own', async () => {
    await vi.waitFor(async () => expect((await fakeBrowser.alarms.get('new-day'))?.periodInMinutes).toBe(60));
  });

  test('brings what holds on it to tickets that are open', async () => {
    await alarm(1);
    await vi.waitFor(() => expect(match).toHaveBeenCalledOnce());
    expect(await shown()).toEqual(['old']);
    await alarm(4);
    await vi.waitFor(async () => expect(await shown()).toEqual(['new']));
  });

  test('also where the background has slept and wakes by it', async () => {
    await alarm(4);
    await vi.waitFor(async () => expect(await shown()).toEqual(['new']));
  });

  test('is no matter of other alarms', async () => {
    await alarm(5, 'another');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(match).not.toHaveBeenCalled();
  });
});
