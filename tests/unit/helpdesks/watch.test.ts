// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LIMITS } from '@/lib/helpdesks/limits';
import type { HelpdeskAdapter } from '@/lib/helpdesks/types';
import { watchTickets } from '@/lib/helpdesks/watch';
import { TicketSchema, type Ticket } from '@/lib/ticket/ticket';
import { ticketWith } from '../ticket/make';
import { giveNavigation, holdTime, letTimeGo, pass } from './page-time';

/* When a page is read. What is read from it is proved in real browsers. */

let readings: number;
let life: AbortController;
let seen: Ticket[];
/** What was said to be seen soon. */
let expected: Ticket[];
/** What the page's one message says; undefined where nothing can be read. */
let message: string | undefined;
/** What the hooks heard of the URL, in order: `reading` of each `gone`. */
let gone: boolean[];
let unreadable: [key: string, isLasting: boolean][];
/** The browser's Navigation API, which jsdom has not. */
let navigation: EventTarget;

const adapter: HelpdeskAdapter = {
  name: 'test',
  recognises: () => true,
  ticketId: (url) => /\/tickets\/(\d+)/u.exec(url.pathname)?.[1],
  read: (_page, url) => {
    readings++;
    return ticketAt(url);
  },
  isLeftOut: (node) => node.parentElement?.id === 'list',
};

function ticketAt(url: URL): Ticket | undefined {
  const id = url.pathname.split('/').at(-1) ?? '';
  return message === undefined ? undefined : ticketWith([message], { key: id, id });
}

beforeEach(async () => {
  holdTime();
  history.replaceState(null, '', '/tickets/7');
  navigation = giveNavigation();
  document.body.innerHTML =
    '<p id="text">Hello</p><div contenteditable="true"><p id="reply">Dear</p></div><i contenteditable="false" id="fixed">x</i><p id="list">Others</p>';
  readings = 0;
  seen = [];
  expected = [];
  gone = [];
  unreadable = [];
  message = 'Hello';
  life = new AbortController();
  const hooks = {
    gone: (reading: boolean) => void gone.push(reading),
    expected: (ticket: Ticket) => void expected.push(ticket),
    seen: (ticket: Ticket) => void seen.push(ticket),
    unreadable: (...told: [string, boolean]) => void unreadable.push(told),
  };
  watchTickets(document, adapter, hooks, life.signal);
  await pass(1000);
});
afterEach(() => {
  life.abort();
  letTimeGo();
});

const change = (id: string): void => {
  const text = document.getElementById(id)?.firstChild;
  if (text) text.nodeValue = `${text.nodeValue ?? ''}!`;
};

test('a ticket that is there is read once', () => {
  expect(readings).toBe(1);
});

test('a change of the page has it read again when it has come to rest', async () => {
  change('text');
  await pass(100);
  expect(readings).toBe(1);
  await pass(200);
  expect(readings).toBe(2);
});

test('a ticket that is opened while the one before, which is long to read, waits for its turn is read promptly', async () => {
  const clock = performance.now.bind(performance);
  let late = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + late);
  const read = vi.spyOn(adapter, 'read').mockImplementation((_page, url) => {
    late += 500;
    return ticketAt(url);
  });
  change('text');
  await pass(2000);
  change('text');
  await pass(2000);
  expect(read).toHaveBeenCalledTimes(1);
  history.replaceState(null, '', '/tickets/8');
  message = 'Where is my order?';
  change('text');
  await pass(1000);
  expect(seen.at(-1)?.key).toContain('8');
});

test('what somebody types into a reply has nothing read', async () => {
  change('reply');
  document.getElementById('reply')?.append(' Ann');
  await pass(2000);
  expect(readings).toBe(1);
});

test('what cannot be typed into is part of the page', async () => {
  change('fixed');
  await pass(2000);
  expect(readings).toBe(2);
});

test('typing does not hide a change beside it', async () => {
  change('reply');
  change('text');
  await pass(2000);
  expect(readings).toBe(2);
});

test('a change of what the last reading left out has nothing read', async () => {
  change('list');
  await pass(2000);
  expect(readings).toBe(1);
});

test('whatever an adapter reads is handed on within the limits of messages', async () => {
  message = 'a'.repeat(LIMITS.message + 1);
  change('text');
  await pass(2000);
  expect(TicketSchema.parse(seen.at(-1))).toMatchObject({ truncated: true });
});

describe('a ticket that somebody waits for', () => {
  beforeEach(() => {
    history.pushState(null, '', '/tickets/8');
    navigation.dispatchEvent(new Event('currententrychange'));
    message = 'Another';
    readings = 0;
    seen = [];
    expected = [];
    change('text');
  });
  const textsOf = (tickets: readonly Ticket[]): (string | undefined)[] =>
    tickets.map(({ messages }) => messages[0]?.text);

  test('is read and announced before its text has settled, and told of once it has', async () => {
    await pass(40);
    expect(readings).toBe(0);
    await pass(20);
    expect([readings, textsOf(expected), seen]).toEqual([1, ['Another'], []]);
    await pass(80);
    expect(seen).toEqual([]);
    await pass(20);
    expect([readings, textsOf(seen)]).toEqual([1, ['Another']]);
  });

  test('is not announced while the page still shows the ticket before', async () => {
    message = 'Hello';
    await pass(400);
    expect([expected, seen]).toEqual([[], []]);
    message = 'Another';
    change('text');
    await pass(60);
    expect(textsOf(expected)).toEqual(['Another']);
  });
});

/** The page's script changes the address, and nobody says so. */
const goTo = (path: string): void => history.pushState(null, '', path);

describe('a switch of tickets is noticed', () => {
  beforeEach(() => {
    expect(gone).toEqual([true]);
  });

  test.each(['currententrychange', 'navigatesuccess'])('at once by the Navigation API: %s', (type) => {
    goTo('/tickets/8');
    navigation.dispatchEvent(new Event(type));
    expect(gone).toEqual([true, true]);
  });

  test.each(['popstate', 'hashchange'])('at once by %s, where there is no such API', (type) => {
    goTo('/tickets/8');
    window.dispatchEvent(new Event(type));
    expect(gone).toEqual([true, true]);
  });

  test('by looking now and then, where no event comes and nothing changes', async () => {
    goTo('/tickets/8');
    await pass(1000);
    expect(gone).toEqual([true, true]);
  });

  test('by the first change of the page after it', async () => {
    goTo('/tickets/8');
    change('reply');
    await pass(0);
    expect(gone).toEqual([true, true]);
  });

  test('once, though all of them tell of it', async () => {
    goTo('/tickets/8');
    navigation.dispatchEvent(new Event('currententrychange'));
    window.dispatchEvent(new Event('popstate'));
    change('text');
    await pass(5000);
    expect(gone).toEqual([true, true]);
  });

  test('and no other change of the address is taken for one', async () => {
    goTo('/tickets/7?tab=notes#last');
    navigation.dispatchEvent(new Event('currententrychange'));
    await pass(2000);
    expect(gone).toEqual([true]);
  });

  test('no more after the end', async () => {
    life.abort();
    goTo('/tickets/8');
    navigation.dispatchEvent(new Event('currententrychange'));
    window.dispatchEvent(new Event('popstate'));
    await pass(5000);
    expect(gone).toEqual([true]);
  });
});

describe('what is told of it', () => {
  const switchTo = (path: string): void => {
    goTo(path);
    navigation.dispatchEvent(new Event('currententrychange'));
  };
  const told = (): (string | undefined)[] =>
    seen.map(({ id, messages }) => `${id}: ${messages[0]?.text ?? ''}`);

  test('gone without another to read, on a page without a ticket', async () => {
    switchTo('/settings');
    expect(gone).toEqual([true, false]);
    await pass(10_000);
    expect(told()).toEqual(['7: Hello']);
    expect(unreadable).toEqual([]);
  });

  test('seen once the new text stands there: the old one is nobody’s for as long as it may still be the old one', async () => {
    switchTo('/tickets/8');
    await pass(800);
    change('text'); // something of the page, but the messages are those of before
    await pass(800);
    expect(told()).toEqual(['7: Hello']);
    message = 'Where is my parcel?';
    change('text');
    await pass(400);
    expect(told()).toEqual(['7: Hello', '8: Where is my parcel?']);
  });

  test('unreadable when nothing could be read for a while, and some seconds later for good; seen when it can', async () => {
    message = undefined;
    switchTo('/tickets/8');
    const key = expect.stringContaining('/tickets/#8') as string;
    await pass(1100);
    expect(unreadable).toEqual([]);
    await pass(200);
    expect(unreadable).toEqual([[key, false]]);
    await pass(4600);
    expect(unreadable).toHaveLength(1);
    await pass(200);
    expect(unreadable.at(-1)).toEqual([key, true]);
    message = 'Here I am';
    change('text');
    await pass(400);
    expect(told().at(-1)).toBe('8: Here I am');
    await pass(20_000);
    expect(unreadable).toHaveLength(2);
  });

  test('never unreadable of a ticket that was left before', async () => {
    message = undefined;
    switchTo('/tickets/8');
    await pass(1000);
    switchTo('/settings');
    await pass(20_000);
    expect(unreadable).toEqual([]);
  });

  test('nor of one that nobody looks at', async () => {
    message = undefined;
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    switchTo('/tickets/8');
    await pass(20_000);
    expect(unreadable).toEqual([]);
  });
});
