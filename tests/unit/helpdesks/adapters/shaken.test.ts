// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TicketSchema, type Ticket } from '@/lib/ticket/ticket';
import { expectedOf, helpdeskNames, showFixture } from '../fixtures';
import { readAlone, readKnown } from './known';
import { belongsTogether, ROUGH, ROUGHER, shake, shakesOf } from './shaken';

/*
 * Pages change under us, and are caught half drawn. Whatever stands where: nothing throws, what the agent is writing is
 * no part of the ticket, and as long as each message has its own parts, nobody else's words are the customer's.
 */

/**
 * A reader that does not know the page tells by names, by labels, and by what stands together: a message without a name is
 * taken for the next one of who spoke before, since chats name an author once. Where these are torn apart nobody can tell
 * who speaks, so there they are spared.
 */
const spareNames = (name: string): ((element: Element) => boolean) => {
  const texts = expectedOf(name).ticket.messages.flatMap(({ text = '' }) => text.replace(/\s+/gu, ''));
  return (element) => belongsTogether(element, texts);
};

const RUNS = { numRuns: 25 };
/** Milliseconds: each run draws a whole page anew, and machines are busy. */
const PATIENCE = 90_000;
const READERS = [
  ['as a page that we know', readKnown],
  ['as any page', readAlone],
] as const;
/** Who speaks there only what is known of the page can tell: the shop has written first. */
const names = helpdeskNames();
const decided = names.filter((name) => expectedOf(name).undecided === undefined);

const draftOf = (): string[] =>
  [...document.querySelectorAll('[contenteditable=true]')]
    .filter((el) => !/title/u.test(el.className))
    .map((el) => el.textContent.trim())
    .filter((text) => text.length > 10);

const others = (name: string): string[] =>
  expectedOf(name).ticket.messages.flatMap(({ direction, text }) =>
    direction === 'customer' || text === undefined ? [] : [text],
  );

const customers = (ticket: Ticket | undefined): string =>
  (ticket?.messages ?? [])
    .flatMap(({ direction, text }) => (direction === 'customer' ? text : []))
    .join('\n');

describe.each(READERS)('a shaken page, read %s,', (_how, read) => {
  test(
    'breaks nothing, and what the agent is writing stays out of the ticket',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...names), shakesOf(ROUGHER), (name, shakes) => {
          showFixture(name);
          const drafts = draftOf();
          shake(shakes);
          const ticket = read(expectedOf(name).url);
          if (ticket) expect(TicketSchema.safeParse(ticket).error).toBeUndefined();
          const said = ticket?.messages.map(({ text }) => text).join('\n') ?? '';
          expect(drafts.filter((draft) => said.includes(draft))).toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'never has others’ words for the customer’s while each message has its own parts',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...(read === readKnown ? names : decided)),
          shakesOf(ROUGH),
          (name, shakes) => {
            showFixture(name);
            shake(shakes, read === readAlone ? spareNames(name) : undefined);
            const said = customers(read(expectedOf(name).url));
            expect(others(name).filter((text) => said.includes(text))).toEqual([]);
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );
});
