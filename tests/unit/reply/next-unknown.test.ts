import { expect, test } from 'vitest';
import { nextUnknown } from '@/lib/reply/next-unknown';

test('questions first, then variables, then nothing', () => {
  expect(nextUnknown({ unanswered: ['shipped', 'paid'], missing: ['order.number'] })).toEqual({
    type: 'question',
    id: 'shipped',
  });
  expect(nextUnknown({ unanswered: [], missing: ['order.number', 'agent.name'] })).toEqual({
    type: 'variable',
    name: 'order.number',
  });
  expect(nextUnknown({ unanswered: [], missing: [] })).toBeUndefined();
});
