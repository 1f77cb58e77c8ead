import { expect, test } from 'vitest';
import { knownValues } from '@/lib/reply/values';
import type { Ticket } from '@/lib/ticket/ticket';

const ticket: Ticket = {
  key: 'k',
  id: '1',
  subject: 'About {{ticket.internal_notes}} and {% if agent %}{{agent.email}}{% endif %}',
  messages: [],
  customer: { name: 'Maya {{current_user.email}}', email: '' },
  order: { number: '', date: '', status: '', total: '' },
  channel: '',
  tags: [],
  fields: [],
  certainty: 1,
  truncated: false,
};

test('what a customer wrote brings no placeholder into a reply: helpdesks fill theirs in when it is sent', () => {
  const values = knownValues({
    ticket,
    profile: { name: 'Sam', team: '' },
    today: '2027-01-01',
    variables: {},
    agentValues: {},
  });
  const written = Object.values(values)
    .map(({ value }) => value)
    .join(' ');
  expect(written).not.toMatch(/\{\{|\{%/u);
});
