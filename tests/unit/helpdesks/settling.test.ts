import { describe, expect, test } from 'vitest';
import { createSettling, type Settling } from '@/lib/helpdesks/settling';
import type { Ticket } from '@/lib/ticket/ticket';
import { ticketWith } from '../ticket/make';

const ticket = (id: string, ...texts: string[]): Ticket => ticketWith(texts, { key: id, id });

/** After ticket 7 was reported with one message, the agent has gone on at 1,000 ms. */
function goneOn(): Settling {
  const settling = createSettling();
  expect(settling.accepts(ticket('7', 'Where is it?'), 0)).toBe(true);
  return settling.forNext(1000);
}

describe('after a switch of tickets', () => {
  test('the old ticket’s text is not the new ticket’s, for as long as nothing of it changes', () => {
    const settling = goneOn();
    expect(settling.accepts(ticket('8', 'Where is it?'), 60_000)).toBe(false);
    expect(settling.isWaiting).toBe(true);
  });

  test('nor is it with a message that came just before, for three seconds', () => {
    const settling = goneOn();
    const both = ticket('8', 'Where is it?', 'And cancel the other one.');
    expect(settling.wouldAccept(both, 1200)).toBe(false);
    expect(settling.accepts(both, 3900)).toBe(false);
    expect(settling.isWaiting).toBe(true);
    expect(settling.accepts(both, 4000)).toBe(true);
    expect(settling.isWaiting).toBe(false);
  });

  test('nor with a time that has gone on', () => {
    const settling = goneOn();
    const { messages, ...rest } = ticket('8', 'Where is it?');
    const later = { ...rest, messages: messages.map((each) => ({ ...each, sentAt: '3 minutes ago' })) };
    expect(settling.accepts(later, 1200)).toBe(false);
  });

  test('other words are the new ticket’s at once', () => {
    expect(goneOn().accepts(ticket('8', 'May I return it?'), 1200)).toBe(true);
  });

  test('a ticket that is opened again is itself, though nothing of it has changed', () => {
    expect(goneOn().accepts(ticket('7', 'Where is it?'), 1200)).toBe(true);
    expect(goneOn().forNext(1100).accepts(ticket('7', 'Where is it?'), 1200)).toBe(true);
  });
});
