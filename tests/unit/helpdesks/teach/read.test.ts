// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownPlaces, usePlaces } from '@/lib/helpdesks/taught';
import type { TaughtPlaces } from '@/lib/ticket/places';
import type { Ticket } from '@/lib/ticket/ticket';
import { readWith } from '../adapters/known';
import { showPage } from '../fixtures';

/* Places that were shown, as the reader finds them again. */

const PAGE = `<body><div class="top"><em>Desk</em><strong class="what">Too late to cancel?</strong></div>
  <div class="flow">
    <div class="x in"><div class="y">I ordered the blue sweater yesterday. Can I still cancel it before it ships?</div></div>
    <div class="x out"><div class="y">Let me look into it for you right now.</div></div>
  </div><textarea></textarea></body>`;
const URL_OF_PAGE = 'https://desk.example.com/case/1042';

beforeEach(() => showPage(PAGE));
afterEach(() => usePlaces(undefined));

function read(places: TaughtPlaces): { ticket: Ticket | undefined; failed: string[] } {
  usePlaces(places);
  const shown = shownPlaces();
  const ticket = shown && readWith(shown, URL_OF_PAGE);
  return { ticket, failed: ticket?.source?.failed.map(({ place }) => place) ?? [] };
}

const THREAD = { messages: ['.x'], body: ['.y'] };

test('a way that leads astray is outvoted by the others', () => {
  const { ticket, failed } = read({ ...THREAD, subject: ['em', 'strong.what', '.top > strong', 'strong'] });
  expect(ticket?.subject).toBe('Too late to cancel?');
  expect(failed).toEqual([]);
});

test('of ways that all lead elsewhere the most lasting counts', () => {
  expect(read({ ...THREAD, subject: ['em', 'strong.what'] }).ticket?.subject).toBe('Desk');
});

test('messages speak for whom the signs say', () => {
  const { ticket } = read({ ...THREAD, customer: '.in', agent: '.out' });
  expect(ticket?.messages.map(({ direction }) => direction)).toEqual(['customer', 'agent']);
});

test('what leads nowhere any more is told, and the rest is read all the same', () => {
  const { ticket, failed } = read({ ...THREAD, subject: ['.gone'] });
  expect(failed).toEqual(['subject']);
  expect(ticket?.messages).toHaveLength(2);
});

test('of what a ticket need not have nothing is told; a reply field is none of the reader’s', () => {
  expect(read({ ...THREAD, order: ['.nr'], customerName: ['.who'], subject: ['.what'] }).failed).toEqual([]);
  usePlaces({ editor: ['#b'] });
  expect(shownPlaces()).toBeUndefined();
});
