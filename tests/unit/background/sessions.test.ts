import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keep, keptFor, Sessions } from '@/entrypoints/background/sessions';
import { ticketWith } from '../ticket/make';

const FRESH = { tab: 7, origin: 'https://desk.example', access: 'always', incognito: false } as const;
const kept = (ticketKey: string): Parameters<typeof keep>[1] => ({
  ticketKey,
  answers: { card: { q: 'yes' } },
  values: {},
  judged: [],
});

let sessions: Sessions;
beforeEach(() => {
  sessions = new Sessions(() => 1);
});

describe('a tab’s session', () => {
  test('is known again by a worker that slept', async () => {
    const begun = await sessions.begin(FRESH);
    const woken = new Sessions(() => 1);
    expect(await woken.get(7)).toEqual(begun);
    expect((await woken.get(7))?.token).toMatch(/^[0-9a-f]{32}$/u);
  });

  test('has no older ticket where the browser had no room for the newer one', async () => {
    const session = await sessions.begin(FRESH);
    session.ticket = ticketWith(['Cancel it please'], { key: 'old' });
    await sessions.put(session);
    session.ticket = ticketWith(['A longer one'], { key: 'new' });
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await sessions.put(session);
    const woken = await new Sessions(() => 1).get(7);
    expect(woken?.token).toBe(session.token);
    expect(woken?.ticket).toBeUndefined();
  });

  test('never has the token of another document', async () => {
    const first = await sessions.begin(FRESH);
    const second = await sessions.begin(FRESH);
    expect(second.token).not.toBe(first.token);
  });

  test('grows in revision with every change, over documents too', async () => {
    const first = await sessions.begin(FRESH);
    const { revision } = first;
    await sessions.put(first);
    expect((await sessions.begin(FRESH)).revision).toBeGreaterThan(revision + 1);
  });

  test('begins at the number that it is given, which grows over starts of the background', async () => {
    expect((await new Sessions(() => 5000).begin(FRESH)).revision).toBe(5001);
  });

  test('keeps its answers over a reload, and not for another site', async () => {
    const session = await sessions.begin(FRESH);
    keep(session, kept('a'));
    await sessions.put(session);
    expect((await sessions.begin(FRESH)).kept).toHaveLength(1);
    expect((await sessions.begin({ ...FRESH, origin: 'https://other.example' })).kept).toEqual([]);
  });

  test('is gone when its tab is', async () => {
    await sessions.begin(FRESH);
    await sessions.drop(7);
    expect(await new Sessions(() => 1).get(7)).toBeUndefined();
  });

  test('is not restored from what is no session', async () => {
    await fakeBrowser.storage.session.set({ 'tab:7': { tab: 7, token: 'short' }, other: 1 });
    expect(await sessions.all()).toEqual([]);
  });

  test('is waited for by who starts a reader, and not for ever', async () => {
    const next = sessions.nextOf(7, 1000);
    const begun = await sessions.begin(FRESH);
    expect(await next).toBe(begun);
    vi.useFakeTimers();
    const never = sessions.nextOf(7, 1000);
    vi.advanceTimersByTime(1000);
    expect(await never).toBeUndefined();
    vi.useRealTimers();
  });
});

describe('answers', () => {
  test('belong to their ticket', async () => {
    const session = await sessions.begin(FRESH);
    keep(session, kept('a'));
    expect(keptFor(session, 'a').answers).toEqual({ card: { q: 'yes' } });
    expect(keptFor(session, 'b').answers).toEqual({});
  });

  test('of the oldest tickets are forgotten', async () => {
    const session = await sessions.begin(FRESH);
    for (let n = 0; n < 30; n++) keep(session, kept(`ticket-${n}`));
    expect(session.kept).toHaveLength(20);
    expect(session.kept[0]?.ticketKey).toBe('ticket-29');
  });
});
