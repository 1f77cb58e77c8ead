// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LIMITS } from '@/lib/helpdesks/limits';
import type { HelpdeskAdapter } from '@/lib/helpdesks/types';
import { watchTickets } from '@/lib/helpdesks/watch';
import { TicketSchema, type Ticket } from '@/lib/ticket/ticket';

/* When a page is read. What is read from it is proved in real browsers. */

let readings: number;
let life: AbortController;
let seen: Ticket[];
/** What the page's one message says. */
let message: string;

const adapter: HelpdeskAdapter = {
  name: 'test',
  recognises: () => true,
  ticketId: () => '7',
  read: () => {
    readings++;
    return {
      key: 'k',
      id: '7',
      subject: '',
      messages: [{ author: '', direction: 'customer', text: message }],
      customer: { name: '', email: '' },
      order: { number: '', date: '', status: '', total: '' },
      channel: '',
      tags: [],
      fields: [],
      certainty: 1,
      truncated: false,
    };
  },
};

/** Lets so much time pass, with what is due in it. */
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  document.body.innerHTML =
    '<p id="text">Hello</p><div contenteditable="true"><p id="reply">Dear</p></div><i contenteditable="false" id="fixed">x</i>';
  readings = 0;
  seen = [];
  message = 'Hello';
  life = new AbortController();
  const hooks = {
    gone: () => undefined,
    seen: (ticket: Ticket) => void seen.push(ticket),
    unreadable: () => undefined,
  };
  watchTickets(document, adapter, hooks, life.signal);
  await pass(1000);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
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

test('whatever an adapter reads is handed on within the limits of messages', async () => {
  message = 'a'.repeat(LIMITS.message + 1);
  change('text');
  await pass(2000);
  expect(TicketSchema.parse(seen.at(-1))).toMatchObject({ truncated: true });
});
