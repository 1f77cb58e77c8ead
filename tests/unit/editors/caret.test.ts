import { describe, expect, test } from 'vitest';
import { setApart } from '@/lib/editors/caret';

const LONG = 'Hi Maya,\n\nit is cancelled.';

describe('a reply is kept apart from the draft', () => {
  test.each([
    ['an empty field', '', '', LONG, LONG],
    ['above a signature', '', 'Sam\nNorthwind', LONG, `${LONG}\n\n`],
    ['above a signature that has its blank line', '', '\n\nSam', LONG, LONG],
    ['on an empty line above a signature', '', '\nSam', LONG, `${LONG}\n`],
    ['at the end of a line that a blank line follows', 'Hello', '\n \nBye', LONG, `\n\n${LONG}`],
    ['one sentence at the end of a line', 'Yes,', '\nSam', 'we can', ' we can'],
    ['after a line of draft', 'Hello Maya,', '', LONG, `\n\n${LONG}`],
    ['on a new line', 'Hello Maya,\n', '', LONG, LONG],
    ['between two paragraphs', 'Hello', 'Bye', LONG, `\n\n${LONG}\n\n`],
    ['one sentence into a sentence', 'Yes,', 'Sam', 'we can', ' we can '],
    ['one sentence after a space', 'Yes, ', '', 'we can', 'we can'],
  ])('%s', (_case, before, after, text, expected) => {
    const apart = setApart(text, { before, after });
    expect(apart.text).toBe(expected);
    expect(apart.text.slice(apart.offset, apart.offset + text.length)).toBe(text);
  });

  test('where blank lines make paragraphs, the end of one is a blank line', () => {
    expect(setApart(LONG, { before: '', after: '\nSam' }, true).text).toBe(LONG);
    expect(setApart(LONG, { before: 'Yes, ', after: 'Sam' }, true).text).toBe(`\n\n${LONG}\n\n`);
  });
});
