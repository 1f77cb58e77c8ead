import { describe, expect, test } from 'vitest';
import {
  briefTime,
  capitalised,
  clock,
  dayName,
  initials,
  longDay,
} from '@/tests/demo-helpdesk/client/format';
import { readOptions } from '@/tests/demo-helpdesk/client/options';
import { prefillText } from '@/tests/demo-helpdesk/client/prefill';
import { tickets } from '@/tests/demo-helpdesk/tickets';

describe('the options of the address', () => {
  test('have defaults', () => {
    const usual = {
      layout: 'a',
      editor: 'prosemirror',
      newestFirst: false,
      prefill: 'none',
      delay: undefined,
      keep: false,
      direction: 'ltr',
    };
    expect(readOptions('')).toEqual(usual);
    expect(readOptions('?layout=z&editor=word&order=random&prefill=all&keep=yes&dir=up')).toEqual(usual);
  });

  test('are read', () => {
    const query = '?layout=c&editor=textarea&order=desc&prefill=quote&delay=1000&keep=1&dir=rtl';
    expect(readOptions(query)).toEqual({
      layout: 'c',
      editor: 'textarea',
      newestFirst: true,
      prefill: 'quote',
      delay: '1000',
      keep: true,
      direction: 'rtl',
    });
  });

  test('the old console shows the newest first unless told otherwise', () => {
    expect(readOptions('?layout=b').newestFirst).toBe(true);
    expect(readOptions('?layout=b&order=asc').newestFirst).toBe(false);
  });
});

describe('times are seen from the demo’s day, never from the clock', () => {
  test.each([
    ['2027-01-01T09:12', 'Today', '09:12', '09:12'],
    ['2026-12-31T20:37', 'Yesterday', '20:37', '31 Dec'],
    ['2026-12-09T04:04', '9 Dec 2026', '04:04', '9 Dec'],
  ])('%s', (at, day, time, brief) => {
    expect([dayName(at), clock(at), briefTime(at)]).toEqual([day, time, brief]);
  });

  test('a day in full', () => expect(longDay('2026-12-31')).toBe('31 December 2026'));
});

describe('names', () => {
  test.each([
    ['Maya Lindqvist', 'ML'],
    ['jess_outside', 'JO'],
    ['Marek', 'M'],
    ['สุภาวดี แก้วมณี', 'สแ'],
    ['', ''],
  ])('%s', (name, expected) => expect(initials(name)).toBe(expected.normalize()));

  test('a status with its capital', () => expect(capitalised('in transit')).toBe('In transit'));
});

describe('what a fresh reply holds', () => {
  const story = tickets.find((ticket) => ticket.id === '1042')!;

  test.each([
    ['none', /^$/],
    ['greeting', /^Hi Maya,\n\n$/],
    ['signature', /^\n\n-- \nSam Rivera\nNorthwind Outfitters$/],
    ['quote', /^\n\nMaya Lindqvist wrote:\n> Hi there, .*\n> .*too late to cancel.*-- \nSam Rivera/s],
  ] as const)('%s', (prefill, expected) => expect(prefillText(prefill, story)).toMatch(expected));
});
