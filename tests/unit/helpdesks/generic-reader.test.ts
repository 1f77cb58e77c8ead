// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { genericReader } from '@/lib/helpdesks/generic';
import { namedChannel } from '@/lib/reply/channel';
import { TicketSchema } from '@/lib/ticket/ticket';
import { expectedOf, fixtureNames, LENT, showFixture } from './fixtures';

describe('the generic reader', () => {
  it.each(fixtureNames())('reads %s', (name) => {
    const { url, ticket: expected, certaintyAtLeast } = expectedOf(name);
    showFixture(name);
    const ticket = genericReader(document, new URL(url), LENT);
    expect(TicketSchema.safeParse(ticket).success).toBe(true);
    const { fieldsAmong = [], ...exact } = expected;
    expect({ ...ticket, channel: namedChannel(ticket?.channel ?? '') ?? ticket?.channel }).toMatchObject(
      exact,
    );
    const fields = ticket?.fields.map(({ label, value }) => [label, value]);
    expect(fields).toEqual(expect.arrayContaining(fieldsAmong));
    expect(ticket?.certainty).toBeGreaterThanOrEqual(certaintyAtLeast);
    expect(ticket?.truncated).toBe(false);
  });
});
