import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningAtEnd, shortcutAtEnd, shortcutName } from '@/lib/match/typed-shortcut';

const NAMES = new Set(
  ['refund', 'refund-to', 'cancel', 'late order', 'a/b', 'été', 'คืนเงิน', 'रिफंड'].map(shortcutName),
);
const found = (text: string, character = '/') => shortcutAtEnd(text, character, (name) => NAMES.has(name));

describe('a shortcut at the end of what was typed', () => {
  test.each([
    ['/refund', '/refund'],
    ['Hello Maya, /refund', '/refund'],
    ['Hello\u00A0/refund-to', '/refund-to'],
    ['\uFEFF/cancel', '/cancel'],
    ['Hello \u2060\u2060/cancel', '/cancel'],
    ['/Refund', '/Refund'],
    ['/ETE', '/ETE'],
    ['/e\u0301te\u0301', '/e\u0301te\u0301'],
    ['so /late order', '/late order'],
    ['so /a/b', '/a/b'],
    ['สวัสดี /คืนเงิน', '/คืนเงิน'],
    ['नमस्ते /रिफंड', '/रिफंड'],
    ['ได้เลยค่ะ/refund', '/refund'],
    ['สวัสดี/late order', '/late order'],
    ['ຂອບໃຈ/refund', '/refund'],
    ['អរគុណ/refund', '/refund'],
    ['ကျေးဇူး/refund', '/refund'],
    ['谢谢/refund', '/refund'],
    ['了解しました。/refund', '/refund'],
    ['センター/refund', '/refund'],
    ['Order #10482 ค่ะ\u200B/refund', '/refund'],
  ])('%j has %j', (text, typed) => expect(found(text)?.typed).toBe(typed));

  test.each([
    'refund',
    'and/refund',
    '//refund',
    '/refunds',
    '/refund ',
    '/ refund',
    '/',
    '',
    'https://shop.example/refund',
    '1/cancel',
    'ยกเลิก/คืนเงิน',
    'ค่ะ//refund',
    '๑/refund',
    'https://shop.example/ไทย/refund',
    'https://ร้าน.ไทย/refund',
    'www.ร้าน/refund',
    'me@ร้าน/refund',
    '/บ้าน/refund',
    'C:\\บ้าน/refund',
    '안녕하세요/refund',
    'धन्यवाद/refund',
  ])('%j has none', (text) => expect(found(text)).toBeUndefined());

  test('begins with the agent’s own character, and with no other', () => {
    expect(found('Hello ;refund', ';')).toEqual({ typed: ';refund', name: 'refund' });
    expect(found('Hello /refund', ';')).toBeUndefined();
  });

  test('is found where a naive reading of every known one finds it, and nowhere else', () => {
    const piece = fc.constantFrom(
      '/',
      ';',
      ' ',
      '\n',
      'a',
      'b',
      'refund',
      'cancel',
      'late order',
      '-to',
      '\u00A0',
      'é',
    );
    const naive = (text: string): string[] =>
      [...NAMES].filter((name) => {
        const at = text.length - name.length - 1;
        const isThere = at >= 0 && shortcutName(text.slice(at)) === `/${name}`;
        return isThere && (at === 0 || /\s/u.test(text[at - 1] ?? ''));
      });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const shortest = naive(text).sort((one, other) => one.length - other.length)[0];
        expect(found(text)?.name).toBe(shortest);
      }),
    );
  });
});

describe('the beginning of a shortcut', () => {
  test.each([
    ['Hello /re', { typed: '/re', name: 're' }],
    ['/RE', { typed: '/RE', name: 're' }],
    ['\uFEFF/คื', { typed: '/คื', name: 'คื' }],
    ['/x', undefined],
    ['/', undefined],
    ['/re ', undefined],
    ['and/re', undefined],
    ['ได้เลยค่ะ/re', { typed: '/re', name: 're' }],
    ['และ/หรือ', undefined],
    ['https://ร้าน.ไทย/re', undefined],
    [`/${'x'.repeat(60)}`, undefined],
  ])('in %j', (text, beginning) => expect(beginningAtEnd(text, '/')).toEqual(beginning));
});
