import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitiseValue } from '@/lib/reply/sanitise';
import { anyUnits } from './make';

test.each([
  ['Maya', 'Maya'],
  ['  Maya \t Lindqvist\r\n', 'Maya Lindqvist'],
  ['line\u2028and\u0085paragraph\u2029', 'line and paragraph'],
  ['\u202eevil\u202c', 'evil'],
  ['\u2066a\u2069\u061c\u200e\u200f\ufeffb\u200b', 'ab'],
  ['nul\u0000 and bell\u0007 and escape\u001b[31m', 'nul and bell and escape[31m'],
  ['half \ud83d of a pair \udc00', 'half of a pair'],
  ['\u200b \u200b', ''],
  ['{{fact.code}}', '{ {fact.code} }'],
  ['क्\u200dष and می\u200cخواهم', 'क्\u200dष and می\u200cخواهم'],
  ['👩\u200d💻', '👩\u200d💻'],
  ['สมชาย', 'สมชาย'],
])('%j becomes %j', (value, expected) => {
  expect(sanitiseValue(value)).toBe(expected);
});

test.each(['\u200d', '\ufe0f', '\u3164', '\uffa0 \u115f', '\u034f', '\u2800\u2800', '\u{e0100}'])(
  'nothing is left of %j, of which nobody would see anything in a reply',
  (value) => {
    expect(sanitiseValue(value)).toBe('');
  },
);

test.each([
  '{!Case.Internal_Comments__c}',
  '${ticket.notes}',
  '#{ticket.notes}',
  '%{ticket.notes}',
  '$ {!{x}}',
  '{$!{x}}',
])('what some helpdesk fills in when it is sent, as %s, is broken up', (value) => {
  expect(sanitiseValue(value)).not.toMatch(/\{[!$%{]|[$#%]\{/u);
});

test('at most 200, and no character halved', () => {
  expect(sanitiseValue('x'.repeat(300))).toHaveLength(200);
  expect(sanitiseValue(`${'x'.repeat(199)}😀`)).toBe('x'.repeat(199));
  expect(sanitiseValue(`a${'\u0301'.repeat(1_000_000)}`)).toHaveLength(200);
});

test('is one clean line, and stays as it is a second time', () => {
  fc.assert(
    fc.property(anyUnits(260), (value) => {
      const clean = sanitiseValue(value);
      expect(clean.length).toBeLessThanOrEqual(200);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
      expect(sanitiseValue(clean)).toBe(clean);
    }),
    { numRuns: 150 },
  );
});
