import { describe, expect, test } from 'vitest';
import { ticketIdIn } from '@/lib/helpdesks/generic/url-id';
import { ticketKey } from '@/lib/helpdesks/key';

const keyOf = (address: string): string => {
  const url = new URL(address);
  return ticketKey(url, ticketIdIn(url) ?? '');
};

test.each([
  ['https://desk.example/acme/issues/7', 'https://desk.example/globex/issues/7'],
  ['https://desk.example/mailbox/1/ticket/7', 'https://desk.example/mailbox/2/ticket/7'],
  ['https://desk.example/#/acme/issues/7', 'https://desk.example/#/globex/issues/7'],
  ['https://desk.example/acme/?ticket_id=7', 'https://desk.example/globex/?ticket_id=7'],
])('%s and %s are two', (one, other) => {
  expect(ticketIdIn(new URL(one))).toBe('7');
  expect(ticketIdIn(new URL(other))).toBe('7');
  expect(keyOf(one)).not.toBe(keyOf(other));
});

test.each([
  ['https://desk.example/tickets/77', 'https://desk.example/tickets/77?sort=asc&view=5'],
  ['https://desk.example/tickets/77', 'https://desk.example/tickets/77/events'],
  ['https://desk.example/tickets/7', 'https://desk.example/tickets/7#note-17'],
  ['https://desk.example/?view=5&ticket_id=77', 'https://desk.example/?ticket_id=77&sort=asc'],
  ['https://desk.example/#/tickets/77', 'https://desk.example/?from=mail#/tickets/77'],
])('%s and %s are one', (one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

test('ticket 77 and chat 77 of one site are two: neither keeps the other’s answers and values', () => {
  expect(ticketIdIn(new URL('https://desk.example/chats/77'))).toBe('77');
  expect(keyOf('https://desk.example/tickets/77')).not.toBe(keyOf('https://desk.example/chats/77'));
});

describe('of a long address the id stays', () => {
  const keyOf = (address: string): string => {
    const url = new URL(address);
    return ticketKey(url, ticketIdIn(url) ?? '');
  };
  const filter = Array.from({ length: 80 }, (_, at) => `stage-${at}`).join(',');

  test.each([
    ['a hash', (id: string) => `https://desk.example/web#action=tickets&domain=${filter}&ticket_id=${id}`],
    ['a path', (id: string) => `https://desk.example/list/${filter}/tickets/${id}`],
  ])('in %s', (_where, at) => {
    expect(at('').length).toBeGreaterThan(600);
    expect(keyOf(at('1042'))).toMatch(/#1042$/);
    expect(keyOf(at('1042'))).not.toBe(keyOf(at('1043')));
    expect(keyOf(at('1042')).length).toBeLessThanOrEqual(600);
  });
});
