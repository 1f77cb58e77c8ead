import { expect, test } from 'vitest';
import { match } from '@/lib/match';
import { readTicket, SUBJECT } from '@/lib/ticket/reading';
import type { Ticket } from '@/lib/ticket/ticket';
import { demoTicketWhole } from '../../relevance/demo';
import { NOW, starterIndex } from '../../relevance/starter';
import { VECTORS } from '../match/vectors';

/* Tickets of the demo helpdesk with all that mail programs put around what is said, from reading to cards. */

const index = starterIndex(VECTORS);
const answers = (ticket: Ticket) => match(index, ticket, { now: NOW, vectors: VECTORS });
const readIn = (ticket: Ticket): string[] =>
  readTicket(ticket).passages.map(({ message, start, end }) =>
    (message === SUBJECT ? ticket.subject : ticket.messages[message]!.text).slice(start, end).trim(),
  );

/** As pages have it, and as pages have it that collapse white space. */
const LAYOUTS = ['lines', 'folded'] as const;

test.each(LAYOUTS)('a quoted question of the agent is not the customer’s: %s', (layout) => {
  const wrong = demoTicketWhole('1006', layout);
  expect(readIn(wrong)[0]).toBe('Attached. So when do I get the right one?');
  expect(answers(wrong).matches[0]?.ref.card).toBe('wrong-item');

  const zip = demoTicketWhole('997', layout);
  expect(readIn(zip)[0]).toMatch(/it was scratching\.$/);
  expect(answers(zip).matches[0]?.ref.card).toBe('warranty');
});

test.each(LAYOUTS)('signatures and what phones write are not read: %s', (layout) => {
  expect(readIn(demoTicketWhole('1000', layout))[0]).toMatch(/for the label\?$/);
  expect(readIn(demoTicketWhole('1022', layout))[0]).toMatch(/before they go out\?$/);
  expect(readIn(demoTicketWhole('1024', layout))[0]).toMatch(/would be best\.$/);
  expect(readIn(demoTicketWhole('981', layout))[0]).toMatch(/All of them\.$/);
  expect(readIn(demoTicketWhole('1025', layout))[0]).toMatch(/जाना है।$/);
});

test.each(['985', '1001', '1002'])('thanks end ticket %s, in whatever words', (id) => {
  expect(answers(demoTicketWhole(id, 'lines')).silence).toBe('asksNothing');
});

test.each([
  ['1026', 'delivery-instructions'],
  ['1036', 'return-item'],
  ['1038', 'return-item'],
])('ticket %s: %s comes first', (id, card) => {
  expect(answers(demoTicketWhole(id, 'lines')).matches[0]?.ref.card).toBe(card);
});
