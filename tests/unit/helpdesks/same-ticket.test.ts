import { expect, test } from 'vitest';
import { isSameTicket, ticketKey } from '@/lib/helpdesks/key';

const keyOf = (url: string, id: string): string => ticketKey(new URL(url), id);
const DESK = 'https://desk.example.com';

test.each([
  ['/Ticket/Display.html?id=7', '/Ticket/Update.html?Action=Respond&id=7'],
  ['/otrs/index.pl?Action=AgentTicketZoom;TicketID=7', '/otrs/index.pl?Action=AgentTicketCompose;TicketID=7'],
  ['/issues/7', '/issues/7/edit'],
])('%s and %s show one ticket', (one, other) => {
  expect(isSameTicket(keyOf(DESK + one, '7'), keyOf(DESK + other, '7'))).toBe(true);
  expect(isSameTicket(keyOf(DESK + other, '7'), keyOf(DESK + one, '7'))).toBe(true);
});

test.each([
  ['/Ticket/Display.html?id=7', '7', '/Ticket/Update.html?id=8', '8'],
  ['/Ticket/Display.html?id=7', '7', '/Asset/Display.html?id=7', '7'],
  ['/tickets/7', '7', '/chats/7', '7'],
  ['/a/issues/7', '7', '/b/issues/7', '7'],
  ['/tickets/7', '7', '/tickets?id=7', '7'],
])('%s (%s) and %s (%s) do not', (one, id, other, otherId) => {
  expect(isSameTicket(keyOf(DESK + one, id), keyOf(DESK + other, otherId))).toBe(false);
  expect(isSameTicket(keyOf('https://other.example.com' + one, id), keyOf(DESK + one, id))).toBe(false);
});
