import { expect, test } from 'vitest';
import { withRichMarks } from '@/components/panel/rich-marks';
import type { Excerpt } from '@/lib/messages/views';

/** An excerpt of a message: *words* in stars are marked. */
const excerpt = (text: string): Excerpt => ({
  from: 'customer',
  parts: text.split('*').map((part, at) => ({ text: part, marked: at % 2 === 1 })),
});
const marked = (...texts: string[]): string[][] =>
  withRichMarks(texts.map(excerpt)).map(({ parts }) =>
    parts.filter((part) => part.marked).map(({ text }) => text),
  );

test.each([
  [
    'a word that names the matter is marked alone',
    ['*When*? And the *warranty* of my lamp, *how* long?'],
    [['warranty']],
  ],
  [
    'a phrase that has one stays whole',
    ['*when does the warranty* end, *how*'],
    [['when does the warranty']],
  ],
  ['where there are only poor ones, they stay', ['*when*? *how*?'], [['when', 'how']]],
  ['one excerpt’s is enough for the other', ['my *refund*', '*when*?'], [['refund'], []]],
  ['words of other languages are never poor', ['*कब* मिलेगा, *how*'], [['कब']]],
])('%s', (_case, texts, expected) => {
  expect(marked(...texts)).toEqual(expected);
});

test('no letter is lost', () => {
  const texts = ['*When*? And the *warranty* of my lamp'];
  const all = withRichMarks(texts.map(excerpt)).flatMap(({ parts }) => parts.map(({ text }) => text));
  expect(all.join('')).toBe('When? And the warranty of my lamp');
});
