import { describe, expect, test } from 'vitest';
import { NOW } from '@/tests/demo-helpdesk/data/desk';
import type { Block, Message, Ticket } from '@/tests/demo-helpdesk/tickets';
import { lastCustomerMessage, ownWords, STORY_TICKET, tickets } from '@/tests/demo-helpdesk/tickets';

const TEAM = ['Sam Rivera', 'Priya Nair', 'Jonas Weber', 'Tuva Holm'];

const blocks = tickets.flatMap((ticket) => ticket.messages.flatMap((message) => message.body));
const shapes = blocks.filter((block): block is Exclude<Block, string> => typeof block !== 'string');
const firstWords = (script: RegExp) =>
  tickets.filter((ticket) => script.test(ownWords(lastCustomerMessage(ticket)!)));

describe('the tickets as a whole', () => {
  test('are many, and no id or order number is there twice', () => {
    const orders = tickets.flatMap((ticket) => ticket.order?.number ?? []);
    expect(tickets.length).toBeGreaterThanOrEqual(45);
    expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(tickets.length);
    expect(new Set(orders).size).toBe(orders.length);
  });

  test('are numbered in the order in which they came in', () => {
    const byId = [...tickets].sort((a, b) => Number(a.id) - Number(b.id));
    const times = byId.map((ticket) => ticket.messages[0]!.at);
    expect(times).toEqual([...times].sort());
  });

  test('come in Thai and in Hindi, four each', () => {
    expect(firstWords(/\p{Script=Thai}/u)).toHaveLength(4);
    expect(firstWords(/\p{Script=Devanagari}/u)).toHaveLength(4);
  });

  test('hold every shape that a reader has to tell apart', () => {
    const hidings = shapes.flatMap((block) => (block.kind === 'hidden' ? block.how : []));
    const folds = shapes.flatMap((block) => (block.kind === 'quote' ? block.folded : []));
    expect(new Set(shapes.map((block) => block.kind))).toEqual(
      new Set(['list', 'quote', 'quotedLines', 'signature', 'footer', 'hidden']),
    );
    expect(new Set(hidings)).toEqual(new Set(['none', 'invisible', 'tiny', 'collapsed']));
    expect(new Set(folds)).toEqual(new Set([true, false]));
  });
});

/** The ids of the tickets for which something does not hold. */
const idsWhere = (isWrong: (ticket: Ticket) => boolean) => tickets.filter(isWrong).map((ticket) => ticket.id);

const inOrder = (times: string[]) => times.every((time, index) => time >= (times[index - 1] ?? ''));

describe('every ticket', () => {
  test('has an id, a subject and an address that belongs to nobody', () => {
    expect(idsWhere(({ id }) => !/^\d+$/.test(id))).toEqual([]);
    expect(idsWhere(({ subject }) => !subject.trim())).toEqual([]);
    expect(idsWhere(({ customer }) => !/^[a-z0-9._-]+@example\.com$/.test(customer.email))).toEqual([]);
  });

  test('has an order, if any, with a number of its own kind, placed before it is written about', () => {
    expect(idsWhere(({ order }) => order !== undefined && !/^#\d{5}$/.test(order.number))).toEqual([]);
    expect(idsWhere(({ id, order }) => order?.number === `#${id}`)).toEqual([]);
    expect(idsWhere(({ order, messages }) => order !== undefined && order.placed > messages[0]!.at)).toEqual(
      [],
    );
  });

  test('begins with words of the customer', () => {
    expect(idsWhere(({ messages }) => messages[0]?.from !== 'customer')).toEqual([]);
    expect(idsWhere(({ messages }) => !ownWords(messages[0]!).trim())).toEqual([]);
  });

  test('tells who spoke, in order, and never from the future', () => {
    const times = ({ messages }: Ticket) => messages.map((message) => message.at);
    const isWrongAuthor = ({ from, author }: Message, ticket: Ticket) => {
      if (from === 'customer') return author !== ticket.customer.name;
      return from === 'event' ? author !== '' : !TEAM.includes(author);
    };
    expect(idsWhere((ticket) => !inOrder(times(ticket)))).toEqual([]);
    expect(idsWhere((ticket) => times(ticket).at(-1)! > NOW)).toEqual([]);
    expect(idsWhere((ticket) => ticket.messages.some((message) => isWrongAuthor(message, ticket)))).toEqual(
      [],
    );
  });
});

describe('the story', () => {
  test('Maya asks on New Year’s morning to cancel yesterday’s order, which is still being packed', () => {
    const story = tickets.find((ticket) => ticket.id === STORY_TICKET);
    expect(story).toMatchObject({
      subject: 'Is it too late to cancel?',
      customer: { name: 'Maya Lindqvist' },
      order: { number: '#10482', placed: '2026-12-31', status: 'processing' },
      messages: [{ from: 'customer', at: '2027-01-01T09:12' }],
    });
    expect(ownWords(story!.messages[0]!)).toMatch(/wrong size.*too late to cancel/s);
  });
});

describe('ownWords', () => {
  test('leaves out what others wrote, what programs added and what nobody sees', () => {
    const body: Block[] = [
      { kind: 'hidden', how: 'none', text: 'unseen' },
      'Hello',
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'quote', intro: 'Sam wrote:', lines: ['earlier'], folded: true },
      { kind: 'quotedLines', intro: 'Sam wrote:', lines: ['earlier'] },
      { kind: 'signature', lines: ['A. Name'] },
      { kind: 'footer', text: 'Sent from a phone' },
    ];
    expect(ownWords({ from: 'customer', author: 'A', at: NOW, body })).toBe('Hello\none\ntwo');
  });
});
