// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { PLACES } from '@/lib/helpdesks/adapters';
import { alternatives, whereOf } from '@/lib/helpdesks/adapters/find';
import { SIGNS } from '@/lib/helpdesks/adapters/signs';
import { TicketSchema, type Ticket } from '@/lib/ticket/ticket';
import { expectedOf, helpdeskNames, showFixture } from '../fixtures';
import { readAlone, readKnown } from './known';

/** The same page at a company's own address. */
const elsewhere = (address: string): string => {
  const url = new URL(address);
  url.hostname = 'help.acme.example';
  return url.href;
};

/** Texts that the page's customer did not write: of the agents, of notes, of other tickets, of the draft. */
function notTheirs(name: string): string[] {
  const { ticket, never = [], undecided } = expectedOf(name);
  if (undecided !== undefined) return never;
  return [
    ...never,
    ...ticket.messages.flatMap(({ direction, text }) => (direction === 'customer' ? [] : (text ?? []))),
  ];
}

const saidByCustomer = (ticket: Ticket | undefined): string =>
  (ticket?.messages ?? [])
    .flatMap(({ direction, text }) => (direction === 'customer' ? text : []))
    .join('\n');

test('every helpdesk that we know has a page to be tried on', () => {
  const tried = helpdeskNames().map((name) => expectedOf(name).helpdesk);
  expect([...new Set(tried)].sort()).toEqual(Object.keys(PLACES).sort());
  expect(SIGNS.map(({ name }) => name).sort()).toEqual(Object.keys(PLACES).sort());
});

describe.each(helpdeskNames())('%s', (name) => {
  const { url, helpdesk, ticket: expected, certaintyAtLeast, never = [], leftOut = [] } = expectedOf(name);
  const { fieldsAmong = [], ...exact } = expected;

  const hasOwnDomains = SIGNS.some(({ name: each, mark }) => each === helpdesk && mark !== undefined);
  test.each(hasOwnDomains ? [url, elsewhere(url)] : [url])('is read as it is at %s', (address) => {
    showFixture(name);
    const ticket = readKnown(address);
    expect(TicketSchema.safeParse(ticket).error).toBeUndefined();
    expect(ticket).toMatchObject({ ...exact, source: { helpdesk, failed: [] } });
    const fields = ticket?.fields.map(({ label, value }) => [label, value]);
    expect(fields).toEqual(expect.arrayContaining(fieldsAmong));
    for (const text of [...never, ...leftOut]) expect(JSON.stringify(ticket)).not.toContain(text);
    expect(ticket?.certainty).toBeGreaterThanOrEqual(certaintyAtLeast);
  });

  test('read without what is known of it, nobody else’s words are the customer’s', () => {
    showFixture(name);
    const said = saidByCustomer(readAlone(url));
    expect(notTheirs(name).filter((text) => said.includes(text))).toEqual([]);
  });

  const places = PLACES[helpdesk ?? ''];
  test.each(places?.required ?? [])(
    'where its %s is not as we know it, that is told, and it is read all the same',
    (place) => {
      showFixture(name);
      const where = places?.[place];
      for (const selector of alternatives(whereOf(where)))
        rename(selector.replaceAll('{id}', expected.id ?? ''));
      const ticket = readKnown(url);
      expect(TicketSchema.safeParse(ticket).error).toBeUndefined();
      expect(ticket?.source?.failed.map((each) => each.place)).toContain(place);
      expect(ticket?.source?.failed.every(({ selector }) => selector !== '')).toBe(true);
      const said = saidByCustomer(ticket);
      expect(notTheirs(name).filter((text) => said.includes(text))).toEqual([]);
    },
  );
});

/** What helpdesks do to their pages from one day to the next: no class and no attribute as before, the same text. */
function rename(selector: string): void {
  for (const found of document.querySelectorAll(selector))
    for (let el: Element | null = found; el && found.matches(selector); el = el.parentElement)
      for (const { name } of [...el.attributes])
        if (!/^(?:value|type|href|src|alt|contenteditable|datetime|for)$/u.test(name))
          el.removeAttribute(name);
}
