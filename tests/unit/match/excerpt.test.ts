import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpts } from '@/lib/match/excerpt';
import type { Evidence } from '@/lib/match/types';
import type { Ticket } from '@/lib/ticket/ticket';

const ticketWith = (subject: string, text: string): Ticket => ({
  key: 'k',
  id: '1',
  subject,
  messages: [{ author: 'Maya', direction: 'customer', text }],
  customer: { name: '', email: '' },
  order: { number: '', date: '', status: '', total: '' },
  channel: '',
  tags: [],
  fields: [],
  certainty: 1,
  truncated: false,
});
const mark = (text: string, word: string, message = 0, weight = 0.5): Evidence => {
  const start = text.indexOf(word);
  return { message, start, end: start + word.length, part: 'title', met: '', weight };
};
const marked = (list: ReturnType<typeof excerpts>): string[] =>
  list.flatMap((each) => each.parts.filter((part) => part.marked).map((part) => part.text));

const TEXT =
  'Hi, I ordered a sweater yesterday and picked the wrong size. Is it too late to cancel it before it ships?';

describe('why a card is here', () => {
  test('is said in the customer’s words, with what met the card marked', () => {
    const [first] = excerpts(ticketWith('Help', TEXT), [mark(TEXT, 'cancel'), mark(TEXT, 'ships')]);
    expect(first?.from).toBe('customer');
    expect(marked([first!])).toEqual(['cancel', 'ships']);
    expect(first?.parts.map((part) => part.text).join('')).toContain('to cancel it before it ships?');
  });

  test('neighbouring words are one phrase', () => {
    const evidence = [mark(TEXT, 'wrong'), mark(TEXT, 'size')];
    expect(marked(excerpts(ticketWith('', TEXT), evidence))).toEqual(['wrong size']);
  });

  test('the text with more weight comes first, and there are at most two', () => {
    const subject = 'Cancel my order';
    const list = excerpts(ticketWith(subject, TEXT), [
      mark(TEXT, 'size', 0, 0.2),
      mark(subject, 'Cancel', -1, 0.7),
    ]);
    expect(list.map((each) => each.from)).toEqual(['subject', 'customer']);
  });

  test('a long message is cut at words around its densest place', () => {
    const long = `${'before and before. '.repeat(50)}please cancel my order now${' after and after.'.repeat(50)}`;
    const [only] = excerpts(ticketWith('', long), [mark(long, 'cancel my order')]);
    const shown = only!.parts.map((part) => part.text).join('');
    expect(shown.length).toBeLessThan(200);
    expect(shown).toMatch(/^… .* …$/u);
    expect(marked([only!])).toEqual(['cancel my order']);
  });

  test('evidence that points outside the text is left out', () => {
    const wrong: Evidence = { message: 4, start: 0, end: 5, part: 'title', met: '', weight: 1 };
    expect(excerpts(ticketWith('', TEXT), [wrong])).toEqual([]);
  });

  test('nothing is ever shown that the customer did not write', () => {
    const evidence = fc.array(
      fc.record({
        start: fc.nat(200),
        length: fc.integer({ min: 1, max: 30 }),
        weight: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), evidence, (text, spans) => {
        const list = spans.map(({ start, length, weight }): Evidence => {
          return { message: 0, start, end: start + length, part: 'title', met: '', weight };
        });
        for (const { parts } of excerpts(ticketWith('', text), list)) {
          const shown = parts.filter((part) => !/^… $|^ …$/u.test(part.text));
          const joined = shown.map((part) => part.text).join('');
          expect(text.replace(/\s+/gu, '').includes(joined.replace(/\s+/gu, ''))).toBe(true);
        }
      }),
    );
  });
});
