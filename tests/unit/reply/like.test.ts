import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDeclared, findLike } from '@/lib/reply/like';

describe('what looks like a declared value', () => {
  test.each([
    ['#00000', 'my order #10482 please', ['#10482']],
    ['#00000', '#10482', ['#10482']],
    ['#00000', '(#10482), #10483. "#10484"?', ['#10482', '#10483', '#10484']],
    ['#00000', 'line\n#10482\nline', ['#10482']],
    ['#00000', '#10482/#10483', ['#10482', '#10483']],
    ['#00000', '#10482’s parcel', ['#10482']],
    ['AA', '1.AB, AB.', ['AB', 'AB']],
    ['#00000', 'คำสั่งซื้อ#10482ยังไม่ส่ง', ['#10482']],
    ['00000', '订单10482还没到', ['10482']],
    ['00000', 'ऑर्डर 10482।', ['10482']],
    ['00000', 'Order:10482, thanks', ['10482']],
    ['00000', '#10482', ['10482']],
    [String.raw`\A\B-0000`, 'AB-1234', ['AB-1234']],
    [String.raw`\A\B-0000`, 'XY-1234 ab-1234', []],
    ['AA-0000', 'XY-1234 and ÄB-1234 and xy-1234', ['XY-1234']],
    [String.raw`\0\\0`, String.raw`0\7 1\7`, [String.raw`0\7`]],
    ['0\\', String.raw`7\ `, [String.raw`7\ `.trim()]],
    ['000 000', 'call 123 456 now', ['123 456']],
    ['é0', 'é7', ['é7']],
    ['', 'anything', []],
  ])('%s in %j', (pattern, text, found) => {
    expect(findLike([pattern], text)).toEqual(found);
  });

  test.each([
    ['a longer number', '#00000', '#104829'],
    ['a longer number', '00000', '110482'],
    ['letters beside it', '#00000', 'SKU#10482'],
    ['letters beside it', '00000', '10482b'],
    ['letters of a spaced script beside it', '00000', 'é10482'],
    ['a joined token', 'AA-0000', 'AB-1234-99'],
    ['a joined token', '00000', 'DE-10482'],
    ['an address', '00000', 'https://a.example/orders/10482?x=1'],
    ['an e-mail address', '00000', '10482@a.example'],
    ['a decimal', '00000', '10482.50'],
    ['a time', '00', '10:30'],
    ['digits of another script', '00000', '๑๐๔๘๒'],
    ['fullwidth digits', '00000', '１０４８２'],
    ['a mark on the last letter', 'AA', 'AB\u0301'],
    ['a letter outside the first plane beside it', '00000', '𝒜10482'],
  ])('%s is no whole token: %s, %s', (_, pattern, text) => {
    expect(findLike([pattern], text)).toEqual([]);
  });

  test('of patterns that begin at one place the longest wins, and nothing is found inside another', () => {
    expect(findLike(['00000', '#00000', '#00000-A'], '#10482-B')).toEqual(['#10482-B']);
    expect(findLike(['00', '00 00'], '12 34 56')).toEqual(['12 34', '56']);
    expect(findLike(['00000', '#00000'], '#10482')).toEqual(['#10482']);
  });
});

describe('the one declared value', () => {
  test('counts where every text agrees', () => {
    expect(findDeclared(['#00000'], ['Re: #10482', 'it is #10482, again #10482'])).toBe('#10482');
  });

  test('is none where there are two, or none', () => {
    expect(findDeclared(['#00000'], ['#10482', 'no, #10483'])).toBeUndefined();
    expect(findDeclared(['#00000'], ['no number'])).toBeUndefined();
    expect(findDeclared([], ['#10482'])).toBeUndefined();
    expect(findDeclared(['#00000'], [])).toBeUndefined();
  });
});

/** The letters and digits of the random texts below. */
const WORD = '[0-9ABbé]';
const JOINER = '[-_/#@+=&%?~]';
const BEFORE = `(?<!${WORD})(?:(?!${WORD})|(?<!${WORD}${JOINER}))(?:(?![0-9])|(?<![0-9][.,:]))`;
const AFTER = `(?!${WORD})(?:(?<!${WORD})|(?!${JOINER}${WORD}))(?:(?<![0-9])|(?![.,:][0-9]))`;

function expressionFor(pattern: string): RegExp {
  const parts = Array.from(pattern.matchAll(/\\.|./gsu), ([part]) => {
    if (part === '0') return '[0-9]';
    if (part === 'A') return '[A-Z]';
    return `\\u{${(part.at(-1) ?? '').charCodeAt(0).toString(16)}}`;
  });
  return new RegExp(`${BEFORE}${parts.join('')}${AFTER}`, 'uy');
}

/** Tries every pattern at every place of the text, each as a regular expression. */
function naive(patterns: string[], text: string): string[] {
  const expressions = patterns.filter((pattern) => pattern !== '').map(expressionFor);
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const hits = expressions.flatMap((expression) => {
      expression.lastIndex = start;
      return expression.exec(text)?.[0] ?? [];
    });
    const longest = hits.toSorted((a, b) => b.length - a.length)[0];
    if (longest !== undefined) found.push(longest);
    start += longest?.length ?? 1;
  }
  return found;
}

test('agrees with regular expressions', () => {
  const unit = fc.constantFrom('0', '1', 'A', 'B', 'b', '#', '-', '.', ' ', '\\', 'é');
  const pattern = fc.string({ unit: fc.constantFrom('0', '0', 'A', '#', '-', '\\', 'b'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 3 }), fc.string({ unit, maxLength: 24 }), (patterns, text) => {
      expect(findLike(patterns, text)).toEqual(naive(patterns, text));
    }),
    { numRuns: 250 },
  );
});

test('takes time in proportion to the text, whatever the text', () => {
  const patterns = ['0'.repeat(200), `${'0'.repeat(199)}A`, `${'- '.repeat(99)}0`, '#00000'];
  const texts = ['0', '- ', '#', '#10482 ', 'é', '\u0301', '😀'].map((part) =>
    part.repeat(160_000 / part.length),
  );
  const started = performance.now();
  for (const text of texts) findLike(patterns, text);
  expect(performance.now() - started).toBeLessThan(4000);
});
