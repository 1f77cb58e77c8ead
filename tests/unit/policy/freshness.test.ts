import { expect, test } from 'vitest';
import { freshnessOf } from '@/lib/policy/freshness';

const verified = { on: '2026-11-01', by: 'Returns team', everyDays: 60 };
const due = '2026-12-31';

test('nobody has verified it', () => {
  expect(freshnessOf({}, '2027-01-01')).toEqual({ state: 'unverified' });
  expect(freshnessOf({ verified: undefined }, '2027-01-01')).toEqual({ state: 'unverified' });
});

test('verified through the day it is due, overdue from the next', () => {
  expect(freshnessOf({ verified }, due)).toEqual({
    state: 'verified',
    on: '2026-11-01',
    due,
    by: 'Returns team',
  });
  expect(freshnessOf({ verified }, '2027-01-01').state).toBe('overdue');
});

test('without a rhythm it is never due', () => {
  expect(freshnessOf({ verified: { on: '2001-01-01' } }, '2027-01-01')).toEqual({
    state: 'verified',
    on: '2001-01-01',
  });
});

test('a verification that is still to come has verified nothing; one day ahead is a time zone', () => {
  expect(freshnessOf({ verified: { on: '2027-01-02' } }, '2027-01-01').state).toBe('verified');
  expect(freshnessOf({ verified: { on: '2027-01-03' } }, '2027-01-01').state).toBe('unverified');
});

test('a rhythm beyond the calendar does not throw', () => {
  expect(freshnessOf({ verified: { on: '2026-11-01', everyDays: 1e300 } }, '2027-01-01').due).toBe(
    '9999-12-31',
  );
});
