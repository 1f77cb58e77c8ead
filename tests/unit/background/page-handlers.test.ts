import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import type { MatchResult } from '@/lib/match/types';
import { DiskFullError, PackRefusedError, StorageBlockedError } from '@/lib/store/errors';
import type { Ticket } from '@/lib/ticket/ticket';
import { found, grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
let match: ReturnType<typeof vi.fn<(seen: Ticket) => MatchResult>>;
let load: ReturnType<typeof vi.fn<() => Promise<unknown>>>;
const card = vi.fn(() => Promise.resolve(undefined));
let learnMeanings: ReturnType<typeof vi.fn<() => Promise<boolean>>>;
let hub: Hub;
let handlers: ReturnType<typeof pageHandlers>;

beforeEach(async () => {
  match = vi.fn((seen) => found(seen.key));
  learnMeanings = vi.fn(() => Promise.resolve(false));
  load = vi.fn(() => Promise.resolve(knowledgeWith({ match, languages: ['en', 'th'], card, learnMeanings })));
  hub = hubWith({ load }, () => NOW);
  grantSite();
  handlers = pageHandlers(hub);
  await handlers.pageReady({}, PAGE);
});

const session = async () => (await hub.sessions.get(7))!;

describe('a page that says it is there', () => {
  test('is given a token on a granted site', async () => {
    expect(await handlers.pageReady({}, PAGE)).toEqual({ token: (await session()).token });
  });

  test('is told to stop elsewhere', async () => {
    expect(await handlers.pageReady({}, { ...PAGE, origin: 'https://other.example' })).toBeNull();
  });

  test('is let in by the agent’s click on this very page', async () => {
    hub.thisPage.set(8, 'https://other.example');
    expect(await handlers.pageReady({}, { ...PAGE, tab: 8, origin: 'https://other.example' })).not.toBeNull();
    expect((await hub.sessions.get(8))?.access).toBe('thisPage');
    expect(await handlers.pageReady({}, { ...PAGE, tab: 8, origin: 'https://third.example' })).toBeNull();
  });
});

test('a page learns whether it is known', async () => {
  expect(await handlers.pageKnown({}, PAGE)).toBe(true);
  expect(await handlers.pageKnown({}, { ...PAGE, documentId: 'another' })).toBe(false);
  await hub.sessions.drop(PAGE.tab);
  expect(await handlers.pageKnown({}, PAGE)).toBe(false);
});

describe('a page that was forgotten', () => {
  const executeScript = vi.fn(() => Promise.resolve([]));
  beforeEach(() => {
    executeScript.mockClear();
    Object.assign(fakeBrowser, { scripting: { executeScript } });
  });

  test('is asked to say anew that it is there', async () => {
    await hub.sessions.drop(PAGE.tab);
    await handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    expect(executeScript.mock.calls).toEqual([
      [{ target: { tabId: PAGE.tab, frameIds: [0] }, files: ['/helpdesk.js'] }],
    ]);
  });

  test('is not where its tab shows another document by now', async () => {
    await handlers.ticketSeen({ ticket: lateTicket('a') }, { ...PAGE, documentId: 'doc-0' });
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('a ticket', () => {
  test('gets its suggestions', async () => {
    await handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    expect(await session()).toMatchObject({ phase: 'suggestions', matches: [{ ref: { card: 'a' } }] });
  });

  test('that is expected has its answer prepared, and shows nothing of it', async () => {
    await handlers.ticketGone({ reading: true }, PAGE);
    await handlers.ticketExpected({ ticket: lateTicket('a') }, PAGE);
    await vi.waitFor(() => expect(card).toHaveBeenCalledWith({ pack: 'care', card: 'a' }));
    expect(await session()).toMatchObject({ phase: 'reading', matches: [] });
    await handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    expect(match).toHaveBeenCalledTimes(1);
    expect(await session()).toMatchObject({ phase: 'suggestions', matches: [{ ref: { card: 'a' } }] });
  });

  test('that comes with another text than was expected is matched anew', async () => {
    await handlers.ticketExpected({ ticket: lateTicket('a') }, PAGE);
    await handlers.ticketSeen({ ticket: { ...lateTicket('a'), subject: 'Cancel it!' } }, PAGE);
    expect(match.mock.lastCall?.[0].subject).toBe('Cancel it!');
    expect(match).toHaveBeenCalledTimes(2);
  });

  test('that was expected, and left, is answered anew when it is opened again', async () => {
    await handlers.ticketExpected({ ticket: lateTicket('a') }, PAGE);
    await vi.waitFor(() => expect(match).toHaveBeenCalled());
    await handlers.ticketGone({ reading: true }, PAGE);
    await handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    expect(match).toHaveBeenCalledTimes(2);
  });

  test('of which only one was expected is answered once while the index is loading', async () => {
    let release = (): void => undefined;
    load.mockImplementationOnce(
      () => new Promise((resolve) => (release = () => resolve({ match, packs: [], card }))),
    );
    const first = handlers.ticketExpected({ ticket: lateTicket('a') }, PAGE);
    await handlers.ticketExpected({ ticket: lateTicket('b') }, PAGE);
    release();
    await first;
    await handlers.ticketSeen({ ticket: lateTicket('b') }, PAGE);
    expect(match.mock.calls.map(([{ key }]) => key)).toEqual(['b']);
  });

  test('is kept with our word for its channel, or the page’s own where it means none of ours', async () => {
    for (const [shown, channel] of [
      ['Via e-mail', 'mail'],
      ['Drums', 'Drums'],
    ] as const) {
      await handlers.ticketSeen({ ticket: { ...lateTicket('a'), channel: shown } }, PAGE);
      expect((await session()).ticket?.channel).toBe(channel);
    }
  });

  test('of a document that has been replaced is nobody’s', async () => {
    await handlers.ticketSeen({ ticket: lateTicket('a') }, { ...PAGE, documentId: 'doc-0' });
    expect((await session()).ticket).toBeUndefined();
  });

  test('that is gone takes everything with it at once', async () => {
    await handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    await handlers.ticketGone({ reading: true }, PAGE);
    const { phase, matches, ticket: left } = await session();
    expect({ phase, matches, left }).toEqual({ phase: 'reading', matches: [], left: undefined });
  });

  test('never shows answers that were found for the one before', async () => {
    let release = (): void => undefined;
    load.mockImplementationOnce(
      () => new Promise((resolve) => (release = () => resolve({ match, packs: [], card: () => undefined }))),
    );
    const first = handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await handlers.ticketSeen({ ticket: lateTicket('b') }, PAGE);
    release();
    await first;
    expect((await session()).matches.map(({ ref }) => ref.card)).toEqual(['b']);
  });

  test.each([
    [new StorageBlockedError('blocked'), 'storageBlocked'],
    [new DiskFullError('full'), 'diskFull'],
    [new PackRefusedError('no'), 'packRefused'],
    [new TypeError('surprise'), 'internal'],
  ])('when the packs cannot be read (%s) the panel is told why', async (error, trouble) => {
    load.mockRejectedValue(error);
    await handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    expect(await session()).toMatchObject({ phase: 'trouble', trouble, matches: [] });
  });

  test.each([
    [
      'otherLanguage',
      () => Promise.resolve({ isReliable: true, languages: [{ language: 'de', percentage: 98 }] }),
    ],
    [
      'noCardFits',
      () => Promise.resolve({ isReliable: true, languages: [{ language: 'en', percentage: 98 }] }),
    ],
    ['noCardFits', undefined],
  ])('that no card fits is %s, as the browser tells its language: %#', async (silence, detectLanguage) => {
    match.mockReturnValue({ matches: [], silence: 'noCardFits' });
    Object.assign(fakeBrowser, { i18n: { ...fakeBrowser.i18n, detectLanguage } });
    const text = 'Mein Rucksack ist nach fünf Monaten an der Naht aufgegangen';
    const german = {
      ...lateTicket('german'),
      messages: [{ author: '', direction: 'customer' as const, text }],
    };
    await handlers.ticketSeen({ ticket: german }, PAGE);
    expect(await session()).toMatchObject({ phase: 'silent', silence });
  });

  test('with nothing sure enough is met with silence and its reason', async () => {
    match.mockReturnValue({ matches: [], silence: 'asksNothing' });
    await handlers.ticketSeen({ ticket: lateTicket('a') }, PAGE);
    expect(await session()).toMatchObject({ phase: 'silent', silence: 'asksNothing' });
  });
});

describe('what words mean', () => {
  test('is brought in after the first answer, which is then given again', async () => {
    learnMeanings.mockImplementationOnce(() => {
      expect(match).toHaveBeenCalledTimes(1); // the first answer does not wait for it
      return Promise.resolve(true);
    });
    await handlers.ticketSeen({ ticket: lateTicket('1') }, PAGE);
    expect(match).toHaveBeenCalledTimes(2);
    await handlers.ticketSeen({ ticket: lateTicket('2') }, PAGE);
    expect(match).toHaveBeenCalledTimes(3);
  });
});
