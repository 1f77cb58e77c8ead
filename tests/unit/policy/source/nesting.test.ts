import { expect, test } from 'vitest';
import type { Complaint, Reporter } from '@/lib/policy/problem';
import { readCardBody } from '@/lib/policy/source/card-body';

function errorsOf(text: string): string[] {
  const codes: string[] = [];
  const error = (_place: unknown, _field: string, { code }: Complaint): void => void codes.push(code);
  readCardBody(text, { error, warning: () => undefined } as unknown as Reporter);
  return codes;
}

// Read as they stand these keep a parser busy for minutes: the test would not end.
test.each([
  ['lists in lists', '1. '.repeat(16_000)],
  ['bullets in bullets', '- '.repeat(16_000)],
  ['quotes in quotes', '>'.repeat(16_000)],
  ['lists in quotes in lists', '> 1. '.repeat(16_000)],
])('%s without end are refused before they are parsed', (_, text) => {
  expect(errorsOf(`${text}x\n`)).toContain('too-deep');
});

test.each([
  ['a list of two levels', '- a\n  - b\n'],
  ['a rule of stars', '* * *\n'],
  ['numbers that begin a line', '1. 2. 3. go\n'],
])('%s is read', (_, text) => {
  expect(errorsOf(text)).not.toContain('too-deep');
});
