// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { fit } from '@/lib/helpdesks/fit';
import { genericReader } from '@/lib/helpdesks/generic';
import { LIMITS } from '@/lib/helpdesks/limits';
import type { Ticket } from '@/lib/ticket/ticket';
import { LENT, showPage } from './fixtures';

/* Of very long lists the ends are read: they hold what a ticket keeps, and the middle would cost the page its time. */

const MANY = 1000;
const numbers = Array.from({ length: MANY }, (_, at) => at + 1);
const message = (number: number): string => {
  const at = new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString();
  return `<li class="message"><header><b>Rosa Blanco</b> <time datetime="${at}">${at.slice(0, 16)}</time></header>
    <div class="body">This is message number ${number}, and all I ask is where my parcel is by now.</div></li>`;
};
const thread = (order: readonly number[]): string =>
  `<main><h1>Where is it?</h1><ol>${order.map(message).join('')}</ol></main>`;

function read(html: string): Ticket {
  showPage(html);
  return fit(genericReader(document, new URL('https://desk.example/tickets/7'), LENT)!);
}
const numbersIn = ({ messages }: Ticket): number[] =>
  messages.map(({ text }) => Number(/number (\d+)/u.exec(text)?.[1]));
/** The first message, and the newest ones. */
const KEPT = [1, ...numbers.slice(1 - LIMITS.messages)];

describe('of a thread of a thousand messages', () => {
  test.each([
    ['oldest first', numbers],
    ['newest first', numbers.toReversed()],
  ])('the first and the newest ones are read, and said to be a part: %s', (_order, order) => {
    const ticket = read(thread(order));
    expect(numbersIn(ticket)).toEqual(KEPT);
    expect(ticket.truncated).toBe(true);
  });
});

test.each([
  ['a header and a text each', (number: number) => message(number).replace(/<\/?li[^>]*>/gu, '')],
  [
    'a table of lines',
    (number: number) =>
      message(number)
        .replace(/li\b/gu, 'tr')
        .replace(/header|div/gu, 'td'),
  ],
])('a thread of %s has its newest messages, too', (_form, of) => {
  const tag = of(1).startsWith('<tr') ? 'table' : 'div';
  const ticket = read(`<main><h1>Where is it?</h1><${tag}>${numbers.map(of).join('')}</${tag}></main>`);
  expect(numbersIn(ticket)).toEqual(KEPT);
});

test('of two hundred short messages none is lost that a ticket keeps', () => {
  const ticket = read(thread(numbers.slice(0, 200)));
  expect(numbersIn(ticket)).toEqual([1, ...numbers.slice(201 - LIMITS.messages, 200)]);
  expect(ticket.truncated).toBe(true);
});

test('a message of nearly two hundred lines is read whole', () => {
  const lines = numbers.slice(0, 190).map((number) => `Line number ${number} of what went wrong.<br>`);
  const ticket = read(thread([1, 2, 3]).replace(/This is message number 3[^<]*/u, lines.join('')));
  expect(ticket.messages.at(-1)?.text.split('\n')).toHaveLength(190);
  expect(ticket.truncated).toBe(false);
});

test('a message of a thousand lines is said to be read in part', () => {
  const lines = numbers.map((number) => `<p>Line number ${number} of what went wrong with it.</p>`).join('');
  const ticket = read(thread([1, 2, 3]).replace(/This is message number 3[^<]*/u, lines));
  expect(ticket.messages).toHaveLength(3);
  expect(ticket.truncated).toBe(true);
});

test('a long list beside the ticket leaves it whole', () => {
  const rows = numbers.map((number) => `<li><a href="/tickets/${number + 50}">Ticket ${number}</a></li>`);
  const ticket = read(`<nav><ul>${rows.join('')}</ul></nav>${thread([1, 2, 3])}`);
  expect(numbersIn(ticket)).toEqual([1, 2, 3]);
  expect(ticket.truncated).toBe(false);
});

/** A message as five children of the thread: a head, its text, a line, and a menu that is hidden. */
const loose = (number: number): string => {
  const [author, at] = [
    number % 2 ? 'Rosa Blanco' : 'Sam Rivers',
    new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString(),
  ];
  return `<div class="head"><b class="author">${author}</b> <time datetime="${at}">${at.slice(0, 16)}</time></div>
    <div class="body"><p>Message number ${number}, by ${author}, who asks where the parcel is by now.</p></div>
    <hr><div class="menu" hidden><ul><li>Copy</li></ul></div>`;
};

test.each([200, 400])('no message of %i is joined with another’s, where each is some elements', (many) => {
  const { messages } = read(
    `<main><h1>Where is it?</h1><div class="thread">${numbers.slice(0, many).map(loose).join('')}</div></main>`,
  );
  const said = messages.map(({ text }) => [...text.matchAll(/number (\d+), by (\w+ \w+)/gu)]);
  expect(said.map((all) => all.map(([, number]) => Number(number)))).toEqual(
    [1, ...numbers.slice(many + 1 - LIMITS.messages, many)].map((number) => [number]),
  );
  expect(messages.map(({ author }) => author)).toEqual(said.map(([first]) => first?.[2]));
});

test('what a filter hides counts for nothing', () => {
  const hidden = (many: number): string => '<li class="event" hidden><div>Status</div></li>'.repeat(many);
  const shown = [1, 2, 3, 4, 5, 6, 7].map(message);
  const ticket = read(
    `<main><h1>Lamp</h1><ol>${shown[0]}${hidden(700)}${shown.slice(1).join('')}${hidden(700)}</ol></main>`,
  );
  expect(numbersIn(ticket)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a ticket that is opened between its list’s rows is read', () => {
  const row = (number: number): string =>
    `<li class="row"><a href="/tickets/${number}">Ticket ${number}</a></li>`;
  const open = `<li class="row open"><div>${thread([1, 2])}<textarea></textarea></div></li>`;
  const rows = numbers.map((number) => (number === 500 ? open : row(number + 10_000)));
  expect(numbersIn(read(`<main><ul>${rows.join('')}</ul></main>`))).toEqual([1, 2]);
});
