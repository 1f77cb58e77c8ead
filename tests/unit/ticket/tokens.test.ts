import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandWord } from '@/lib/ticket/english';
import { stemEnglish } from '@/lib/ticket/english-stems';
import { foldWord, MAX_MARKS } from '@/lib/ticket/fold';
import { foldHindi, stemHindi } from '@/lib/ticket/hindi';
import { mainScript, runsOf } from '@/lib/ticket/runs';
import { tokensOf } from '@/lib/ticket/tokens';

const texts = (text: string): string[] => tokensOf(text).map((token) => token.text);

describe('tokens', () => {
  test.each<[reason: string, text: string, expected: string[]]>([
    ['words in lower case', 'Cancel my ORDER!', ['cancel', 'my', 'order']],
    ['negations', "It didn't come, I cant wait, cannot", ['it', 'not', 'come', 'i', 'not', 'wait', 'not']],
    ['possessives and elisions', "customer's l’article d'eau", ['customer', 'article', 'eau']],
    ['accents', 'Café Müller naïve', ['cafe', 'muller', 'naive']],
    ['compatibility forms', 'ﬁne ｆｕｌｌ 𝐛𝐨𝐥𝐝', ['fine', 'full', 'bold']],
    ['zero-width characters inside a word', 're\u200bfund re\u00adfund', ['refund', 'refund']],
    [
      'addresses and links are no words',
      'mail ann.b@x.example or see https://x.example/refund?a=b now',
      ['mail', 'or', 'see', 'now'],
    ],
    ['identifiers are no words', 'order A-48213 #7947759349 1XBS8PPSOW in 2027', ['order', 'a', 'in']],
    ['short numbers and product names are', '30 days, 2fa, iphone15', ['30', 'days', '2fa', 'iphone15']],
    [
      'Thai in runs of one to three characters',
      'คืนเงิน',
      ['คื', 'คืน', 'คืนเ', 'น', 'นเ', 'นเงิ', 'เ', 'เงิ', 'เงิน', 'งิ', 'งิน', 'น'],
    ],
    ['Chinese', '退款', ['退', '退款', '款']],
    ['scripts side by side', 'iPhone退款', ['iphone', '退', '退款', '款']],
    ['decomposed Hangul is composed', '환불'.normalize('NFD'), ['환', '환불', '불']],
    ['halfwidth katakana', 'ｶﾞ', ['ガ']],
    ['nothing in nothing', ' \n .,!? 👍', []],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('a heap of combining marks is one word, with so many marks at most', () => {
    const heap = `a${'\u0301'.repeat(100_000)}b`;
    expect(texts(heap)).toEqual(['ab']);
    expect(foldWord(`ก${'\u0e49'.repeat(1000)}`, 'Thai')).toHaveLength(1 + MAX_MARKS);
  });

  test('offsets point to the characters that the token stands for', () => {
    const alphabet = fc.constantFrom(...Array.from("aB é1\u0301\u200bกิเ款ｶﾞनी्'@./ "));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: alphabet }), fc.string({ unit: 'grapheme' })), (text) => {
        let before = 0;
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          const own = tokensOf(text.slice(token.start, token.end)).map((each) => each.text);
          expect(own).toContain(token.text);
          before = token.start;
        }
      }),
    );
  });

  test('a part of a text has the offsets of the whole', () => {
    expect(tokensOf('one two three', 4, 7)).toEqual([
      { text: 'two', start: 4, end: 7, script: 'Latin', kind: 'word' },
    ]);
  });
});

describe('runs', () => {
  test('the main script is the one of most letters', () => {
    expect(mainScript(['ok', 'ขอคืนเงินครับ'])).toBe('Thai');
    expect(mainScript(['123', '!'])).toBeUndefined();
  });

  test('what is told without counting is what counting says', () => {
    const codes = Array.from({ length: 0x2100 }, (_, code) => code);
    for (const text of codes.map((code) => String.fromCodePoint(code))) {
      const counted = runsOf(text).find(({ script }) => script !== undefined)?.script;
      expect(mainScript([text])).toBe(counted);
      if (counted === undefined) expect(mainScript(['1 ', text, '’'])).toBeUndefined();
      else expect(mainScript([text, '2', '—'])).toBe(counted);
    }
  });

  test('marks belong to the word, digits are counted', () => {
    expect(runsOf('नमस्ते x2')).toEqual([
      { start: 0, end: 6, script: 'Devanagari', letters: 4, digits: 0 },
      { start: 7, end: 9, script: 'Latin', letters: 2, digits: 1 },
    ]);
  });
});

describe('English', () => {
  test.each([
    ['cancel', ['cancelled', 'canceling', 'cancels', 'cancellation']],
    ['refund', ['refunded', 'refunds', 'refunding']],
    ['deliver', ['delivery', 'delivered', 'deliveries']],
    ['pay', ['paid', 'payment', 'paying']],
    ['ship', ['shipped', 'shipment', 'shipping']],
    ['subscribe', ['subscription', 'subscribed']],
    ['lose', ['lost', 'losing']],
  ])('%s and its forms are one term', (word, forms) => {
    for (const form of forms) expect(stemEnglish(form)).toBe(stemEnglish(word));
  });

  test.each([
    ['new', 'news'],
    ['order', 'border'],
    ['return', 'refund'],
  ])('%s and %s stay apart', (one, other) => {
    expect(stemEnglish(one)).not.toBe(stemEnglish(other));
  });

  test('names of object properties are words like others', () => {
    for (const word of ['constructor', 'tostring', '__proto__', 'hasownproperty'])
      expect(expandWord(word)).toBe(word);
    expect(stemEnglish('constructor')).toBe('constructor');
  });
});

describe('Hindi', () => {
  test.each([
    ['nukta', 'क़ीमत', 'कीमत'],
    ['composed nukta', 'ज़रूरी', 'ज\u093cरूरी'],
    ['chandrabindu', 'हाँ', 'हां'],
    ['nukta of an English word', 'ऑ\u095eिस', 'ऑफिस'],
    ['the same decomposed', 'ऑफ\u093cिस', 'ऑफिस'],
    ['the same typed behind the vowel', 'ऑफि\u093cस', 'ऑफिस'],
    ['the same with a joiner', 'ऑफ\u200d\u093cिस', 'ऑफिस'],
    ['nasal consonant', 'हिन्दी', 'हिंदी'],
    ['joiners', 'क्\u200dष', 'क्ष'],
    ['long i', 'रिफंड की', 'रिफंड कि'],
  ])('%s', (_, one, other) => {
    expect(foldHindi(one)).toBe(foldHindi(other));
    expect(texts(one)).toEqual(texts(other));
  });

  test('number and case come off, a word of two letters does not', () => {
    expect(stemHindi(foldHindi('किताबों'))).toBe(stemHindi(foldHindi('किताबें')));
    expect(stemHindi('का')).toBe('का');
  });
});
