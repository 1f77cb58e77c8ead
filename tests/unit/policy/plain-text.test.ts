import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstLines, plainText, readableName, shorten } from '@/lib/policy/plain-text';
import type { Block } from '@/lib/policy/rich-text';
import { anyBlocks, cursor, lineBreak, paragraph, text, variable } from '../reply/make';

describe('card text as plain text', () => {
  test.each<[string, Block[], string]>([
    ['paragraphs', [paragraph(text('One.')), paragraph(text('Two.'))], 'One.\n\nTwo.'],
    ['line breaks', [paragraph(text('Best,'), lineBreak, text('Sam'))], 'Best,\nSam'],
    [
      'a heading',
      [{ type: 'heading', level: 3, children: [text('Then')] }, paragraph(text('x'))],
      'Then\n\nx',
    ],
    [
      'emphasis without marks',
      [
        paragraph(text('a '), {
          type: 'strong',
          children: [text('b '), { type: 'emphasis', children: [text('c')] }],
        }),
      ],
      'a b c',
    ],
    [
      'a link by its words',
      [paragraph({ type: 'link', url: 'https://a.example', children: [text('here')] })],
      'here',
    ],
    [
      'a link without words',
      [paragraph({ type: 'link', url: 'mailto:a@b.example', children: [] })],
      'a@b.example',
    ],
    [
      'an image by its description',
      [{ type: 'image', path: 'images/a.png', alt: 'Size chart' }],
      'Size chart',
    ],
    ['spaces at the end of lines', [paragraph(text('a  '), lineBreak, text('b\u00a0'))], 'a\nb'],
    ['blank lines in code', [{ type: 'code', value: '\n\na\n\n\n\n  b\n' }], 'a\n\n  b'],
    [
      'an empty paragraph',
      [paragraph(text('a')), paragraph(), paragraph(text(' ')), paragraph(text('b'))],
      'a\n\nb',
    ],
    ['nothing', [], ''],
  ])('%s', (_, blocks, expected) => {
    expect(plainText(blocks)).toBe(expected);
  });

  test('lists, also in lists and quotes', () => {
    const item = (word: string, ...more: Block[]): Block[] => [paragraph(text(word)), ...more];
    const inner: Block = { type: 'list', ordered: false, items: [item('deep'), item('deeper')] };
    const list: Block = {
      type: 'list',
      ordered: true,
      items: [item('one', inner), [], item('two', paragraph(text('more'), lineBreak, text('again')))],
    };
    expect(plainText([list])).toBe(
      ['1. one', '   - deep', '   - deeper', '3. two', '', '   more', '   again'].join('\n'),
    );
    expect(plainText([{ type: 'quote', children: [inner, paragraph(text('end'))] }])).toBe(
      ['> - deep', '> - deeper', '>', '> end'].join('\n'),
    );
  });

  test('tables stand in columns, one line a row', () => {
    const rows = [
      [[text('Country')], [text('Days')], [text('Note')]],
      [[text('ไทย')], [text('3'), lineBreak, text('to 5')], []],
      [[text('India')], [text('7')]],
    ];
    expect(plainText([{ type: 'table', rows }])).toBe(
      ['Country  Days    Note', 'ไทย      3 to 5', 'India    7'].join('\n'),
    );
  });

  test('variables as what is shown for them, else their fallback, else their name', () => {
    const blocks = [
      paragraph(variable('customer.first_name', 'there'), text(', '), variable('fact.refund_days'), cursor),
      paragraph(variable('fact.refund_days'), text(' '), variable('constructor')),
    ];
    expect(plainText(blocks)).toBe('there, refund days\n\nrefund days constructor');
    expect(plainText(blocks, { shown: { 'fact.refund_days': '30 days' } })).toContain('there, 30 days');
  });

  test('an include adds nothing: it is another card’s text', () => {
    expect(plainText([{ type: 'include', card: 'signature' }, paragraph(text('a'))])).toBe('a');
  });
});

describe('shortening', () => {
  test.each([
    ['short', 10, 'short'],
    ['a longer sentence', 12, 'a longer…'],
    ['unbreakablewordoflength', 10, 'unbreakab…'],
    ['👩‍💻👩‍💻👩‍💻', 8, '👩‍💻…'],
    ['abc', 0, '…'],
  ])('%j to %d', (words, limit, expected) => {
    expect(shorten(words, limit)).toBe(expected);
  });

  test('never longer than asked, never half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 80 }),
        (words, limit) => {
          const short = shorten(words, limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          expect(short.isWellFormed() || !words.isWellFormed()).toBe(true);
          expect(words.startsWith(short.replace(/…$/u, '')) || short === words).toBe(true);
        },
      ),
    );
  });
});

test('first lines skip blank ones and say when there is more', () => {
  const blocks = ['one', 'two', 'three', 'four'].map((word) => paragraph(text(word)));
  expect(firstLines(blocks)).toBe('one\ntwo\nthree…');
  expect(firstLines(blocks, { lines: 4 })).toBe('one\ntwo\nthree\nfour');
  expect(firstLines([paragraph(text('A sentence.')), paragraph(text('More.'))], { lines: 1 })).toBe(
    'A sentence.',
  );
  expect(firstLines([paragraph(text('word '.repeat(100)))], { limit: 19 })).toBe('word word word…');
});

test('names as words', () => {
  expect(readableName('order.number')).toBe('order number');
  expect(readableName('fact.refund_days')).toBe('refund days');
});

test('whatever the blocks: no space at a line’s end, never two blank lines, no line around', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const plain = plainText(blocks);
      expect(plain).not.toMatch(/[^\S\n]$|[^\S\n]\n|\n\n\n|^\n|\n$|\r/u);
    }),
  );
});
