import { describe, expect, test } from 'vitest';
import { knownValues, type ValueSources } from '@/lib/reply/values';
import type { Ticket } from '@/lib/ticket/ticket';
import { makeTicket } from './make';

const variables = {
  'order.number': { label: 'Order number', like: ['#00000', String.raw`\A\B-0000`] },
  'invoice.number': { label: 'Invoice number', like: [String.raw`\I\N\V-0000`] },
};

function known(parts: Partial<ValueSources> = {}) {
  return knownValues({
    profile: { name: '', team: '' },
    today: '2027-01-01',
    variables,
    agentValues: {},
    ...parts,
  });
}

function ticketValue(name: string, ticket: Partial<Ticket>): string | undefined {
  return known({ ticket: makeTicket(ticket) })[name]?.value;
}
const customer = (text: string) => ({ author: 'Maya', direction: 'customer' as const, text });
const order = (number: string) => ({ number, date: '', status: '', total: '' });

describe('values', () => {
  test('of an order that only the customer’s text names', () => {
    const messages = [customer('Where is my order 10482?')];
    expect(ticketValue('order.number', { messages })).toBe('#10482');
    expect(ticketValue('order.number', { messages, order: order('#10500') })).toBe('#10500');
    expect(
      known({ ticket: makeTicket({ messages }), variables: {} })['order.number'],
      'in a pack that declares no number',
    ).toEqual({ value: '10482', source: 'page' });
  });

  test('of a page, a profile and the clock, each with its source', () => {
    const ticket = makeTicket({
      id: '4711',
      subject: 'Cancel \u202eplease\n',
      customer: { name: 'Lindqvist, Maya', email: 'maya@mail.example' },
      order: { number: '#10482', date: '31 Dec 2026', status: 'Unfulfilled', total: '€ 84.00' },
    });
    expect(known({ ticket, profile: { name: 'Sam', team: 'Care' } })).toEqual({
      'customer.name': { value: 'Lindqvist, Maya', source: 'page' },
      'customer.first_name': { value: 'Maya', source: 'page' },
      'customer.email': { value: 'maya@mail.example', source: 'page' },
      'order.number': { value: '#10482', source: 'page' },
      'order.date': { value: '31 Dec 2026', source: 'page' },
      'order.status': { value: 'Unfulfilled', source: 'page' },
      'order.total': { value: '€ 84.00', source: 'page' },
      'ticket.id': { value: '4711', source: 'page' },
      'ticket.subject': { value: 'Cancel please', source: 'page' },
      'agent.name': { value: 'Sam', source: 'profile' },
      'agent.team': { value: 'Care', source: 'profile' },
      today: { value: '2027-01-01', source: 'clock' },
    });
  });

  test('that are not known are not there', () => {
    expect(known({ ticket: makeTicket() })).toEqual({ today: { value: '2027-01-01', source: 'clock' } });
    expect(Object.keys(known())).toEqual(['today']);
  });

  test('that the agent typed win; an empty one does not', () => {
    const ticket = makeTicket({ order: order('#10482') });
    expect(known({ ticket, agentValues: { 'order.number': ' #1 ' } })['order.number']).toEqual({
      value: '#1',
      source: 'agent',
    });
    expect(known({ ticket, agentValues: { 'order.number': ' ' } })['order.number']?.source).toBe('page');
  });

  test('that the agent typed never stand for a fact', () => {
    expect(known({ agentValues: { 'fact.code': 'FREE' } })).not.toHaveProperty(['fact.code']);
  });
});

describe('the customer', () => {
  test.each(['maya@mail.example', 'Maya https://evil.example', 'evil.com', 'Maya EVIL.COM', 'c/o'])(
    'an address is no name: %s',
    (name) => {
      const values = known({ ticket: makeTicket({ customer: { name, email: '' } }) });
      expect(Object.keys(values)).toEqual(['today']);
    },
  );

  test('a name that is no first name is still the name', () => {
    expect(ticketValue('customer.name', { customer: { name: 'Acme Inc.', email: '' } })).toBe('Acme Inc.');
    expect(ticketValue('customer.name', { customer: { name: 'Dr.Maya Lindqvist', email: '' } })).toBe(
      'Dr.Maya Lindqvist',
    );
    expect(ticketValue('customer.name', { customer: { name: '{{fact.code}}', email: '' } })).toBe(
      '{ {fact.code} }',
    );
  });

  test.each(['maya', 'a@b c@d', '@', 'a@'])('%j is no e-mail address', (email) => {
    expect(ticketValue('customer.email', { customer: { name: '', email } })).toBeUndefined();
  });
});

describe('the order number', () => {
  test.each([
    ['#10482', '#10482'],
    ['10482', '#10482'],
    ['Order #10482', '#10482'],
    ['AB-1234', 'AB-1234'],
    ['77', '77'],
    ['#10482, #10483', '#10482, #10483'],
  ])('%j reads %j', (shown, expected) => {
    expect(ticketValue('order.number', { order: order(shown) })).toBe(expected);
  });

  test('stays as the page writes it where the pack says nothing', () => {
    const ticket = makeTicket({ order: order('10482') });
    expect(known({ ticket, variables: {} })['order.number']?.value).toBe('10482');
  });

  test('comes from the customer’s own words where the page has no field', () => {
    expect(
      ticketValue('order.number', { subject: 'Order #10482', messages: [customer('#10482, please')] }),
    ).toBe('#10482');
  });

  test('but not where they name two, and not from anyone else’s words', () => {
    expect(ticketValue('order.number', { messages: [customer('#10482 or #10483')] })).toBeUndefined();
    const others = (['agent', 'note', 'unknown'] as const).map((direction) => ({
      author: '',
      direction,
      text: '#10482',
    }));
    expect(ticketValue('order.number', { messages: others })).toBeUndefined();
    expect(ticketValue('order.number', { messages: [...others, customer('#10483')] })).toBe('#10483');
  });

  test('of the page wins over the customer’s', () => {
    expect(ticketValue('order.number', { order: order('#10482'), messages: [customer('#10483')] })).toBe(
      '#10482',
    );
  });
});

describe('a variable of the pack', () => {
  const field = (value: string) => ({ label: ' INVOICE number', value });

  test('is what a page field of its label says, else what the customer’s text shows', () => {
    expect(
      ticketValue('invoice.number', { fields: [field('2026/7')], messages: [customer('INV-0001')] }),
    ).toBe('2026/7');
    expect(ticketValue('invoice.number', { messages: [customer('my INV-0001?')] })).toBe('INV-0001');
  });

  test('is unknown where two fields of its label differ', () => {
    expect(ticketValue('invoice.number', { fields: [field('1'), field('2')] })).toBeUndefined();
    expect(ticketValue('invoice.number', { fields: [field('1'), field('1')] })).toBe('1');
  });
});
