import { describe, expect, it } from 'vitest';
import { fit } from '@/lib/helpdesks/fit';
import { LIMITS, MAX_TICKET_JSON } from '@/lib/helpdesks/limits';
import { TicketSchema, type Ticket } from '@/lib/ticket/ticket';

const ticketOf = (texts: readonly string[]): Ticket => ({
  key: 'https://desk.example#1',
  id: '1',
  subject: 'Lamp',
  messages: texts.map((text) => ({ author: 'Maya', direction: 'customer', text })),
  customer: { name: 'Maya', email: 'maya@example.com' },
  order: { number: '', date: '', status: '', total: '' },
  channel: 'mail',
  tags: [],
  fields: [],
  certainty: 1,
  truncated: false,
});

const lengths = ({ messages }: Ticket): number[] => messages.map(({ text }) => text.length);
const sum = (ticket: Ticket): number => lengths(ticket).reduce((total, length) => total + length, 0);

describe('a ticket within the contract', () => {
  it('is left as it is where it is small', () => {
    const ticket = ticketOf(['Where is my lamp?', 'It has come.']);
    expect(fit(ticket)).toEqual(ticket);
  });

  it('keeps its first message and the newest of many', () => {
    const fitted = fit(ticketOf(Array.from({ length: 80 }, (_, index) => `message ${index}`)));
    expect(fitted.messages).toHaveLength(LIMITS.messages);
    expect([fitted.messages[0]?.text, fitted.messages.at(-1)?.text]).toEqual(['message 0', 'message 79']);
    expect(fitted.truncated).toBe(true);
  });

  it('fills what it may where its messages are longer together', () => {
    const fitted = fit(ticketOf(['a'.repeat(100), ...Array.from({ length: 9 }, () => 'b'.repeat(40_000))]));
    expect(sum(fitted)).toBeLessThanOrEqual(LIMITS.total);
    expect(sum(fitted)).toBeGreaterThan(LIMITS.total * 0.9);
    expect(lengths(fitted).at(-1)).toBe(40_000);
    expect(lengths(fitted)[0]).toBe(100);
    expect(fitted.truncated).toBe(true);
  });

  it('is cut further where its text takes more room in JSON', () => {
    const fitted = fit(ticketOf(Array.from({ length: 4 }, () => '"'.repeat(40_000))));
    expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(MAX_TICKET_JSON);
    expect(sum(fitted)).toBeGreaterThan(LIMITS.total / 2);
    expect(TicketSchema.safeParse(fitted).success).toBe(true);
  });
});
