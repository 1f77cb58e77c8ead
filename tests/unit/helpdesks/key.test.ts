import { expect, test } from 'vitest';
import { ticketIdIn } from '@/lib/helpdesks/generic/url-id';
import { ticketKey } from '@/lib/helpdesks/key';

const keyOf = (address: string): string => {
  const url = new URL(address);
  return ticketKey(url, ticketIdIn(url) ?? '');
};

test('ticket 77 and chat 77 of one site are two: neither keeps the other’s answers and values', () => {
  expect(ticketIdIn(new URL('https://desk.example/chats/77'))).toBe('77');
  expect(keyOf('https://desk.example/tickets/77')).not.toBe(keyOf('https://desk.example/chats/77'));
});
