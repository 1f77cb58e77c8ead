import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildSegment,
  loadIndex,
  loadPacks,
  match,
  THRESHOLD,
  type Index,
  type MatchResult,
} from '@/lib/match';
import { MOST_EVIDENCE } from '@/lib/match/constants';
import { queryOf } from '@/lib/match/query';
import { candidatesFor } from '@/lib/match/score';
import type { Card } from '@/lib/policy/card';
import { readTicket } from '@/lib/ticket/reading';
import { TICKET_LIMITS } from '@/lib/ticket/ticket';
import { ticketWith } from '../ticket/make';
import { card, NOW, PACK, paragraph, SHOP } from './make';

const indexOf = (cards: readonly Card[], pack = PACK): Index => loadIndex([buildSegment(cards, pack)], pack);
const shop = indexOf(SHOP, { ...PACK, synonyms: [['parcel', 'package']] });
const ask = (text: string, index = shop): MatchResult => match(index, ticketWith([text]), { now: NOW });
const ids = ({ matches }: MatchResult): string[] => matches.map(({ ref }) => ref.card);

describe('the cards for a ticket', () => {
  test.each([
    ['is it too late to cancel my order? I ordered the wrong colour', 'cancel-before-shipping'],
    ['where is the refund for the boots that I sent back', 'refund-status'],
    ['i moved, please send my order to another address', 'change-address'],
    ['end the monthly subscription please', 'subscription-cancel'],
    ['my vase arrived broken', 'damaged-item'],
    ['my vase arived brokken and damgaed', 'damaged-item'],
  ])('%s', (text, expected) => {
    expect(ids(ask(text))[0]).toBe(expected);
  });

  test('are three at most, best first, none below the threshold, none twice', () => {
    const { matches, silence } = ask(SHOP.flatMap(({ title, examples }) => [title, ...examples]).join('. '));
    expect(silence).toBeUndefined();
    expect(matches).toHaveLength(3);
    expect(new Set(matches.map(({ ref }) => ref.card)).size).toBe(3);
    for (const [at, { score, confidence }] of matches.entries()) {
      expect(confidence).toBeGreaterThanOrEqual(THRESHOLD);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(score).toBeLessThanOrEqual(matches[Math.max(0, at - 1)]!.score);
    }
  });

  test('`not_for` keeps a near miss away', () => {
    const misses = SHOP.map((each) => ({ ...each, notFor: [] }));
    const ticket = ticketWith(['I want to cancel my subscription']);
    const score = (index: Index): number =>
      candidatesFor(index, queryOf(index, ticket, readTicket(ticket)), { now: NOW }).find(
        ({ document }) => document.ref.card === 'cancel-before-shipping',
      )?.score ?? 0;
    expect(score(shop)).toBeLessThan(score(indexOf(misses)));
    expect(ids(ask('I want to cancel my subscription'))[0]).toBe('subscription-cancel');
  });

  test('words since the last reply weigh more than those before', () => {
    const ticket = ticketWith([
      'My vase arrived broken',
      { direction: 'agent', text: 'Sorry!' },
      'Cancel my whole order please',
    ]);
    expect(ids(match(shop, ticket, { now: NOW }))[0]).toBe('cancel-before-shipping');
  });

  test('the name of the customer is no word of the question', () => {
    const customer = { name: 'Vase Broken', email: '' };
    const result = match(shop, ticketWith(['vase broken'], { customer }), { now: NOW });
    expect(result.matches).toEqual([]);
  });

  test('who may not see a card does not get it', () => {
    const result = match(shop, ticketWith(['my vase arrived broken']), {
      now: NOW,
      include: ({ card: id }) => id !== 'damaged-item',
    });
    expect(ids(result)).not.toContain('damaged-item');
  });

  test('of several packs stand in one list', () => {
    const other = { ...PACK, id: 'bakery' };
    const index = loadPacks([
      { segments: [buildSegment(SHOP, PACK)], pack: PACK },
      {
        segments: [
          buildSegment([card('bread', { title: 'Sourdough bread', examples: ['my bread is burnt'] })], other),
        ],
        pack: other,
      },
    ]);
    expect(ask('my sourdough bread is burnt', index).matches[0]!.ref).toEqual({
      pack: 'bakery',
      card: 'bread',
    });
    expect(ask('my vase arrived broken', index).matches[0]!.ref).toEqual({
      pack: 'shop',
      card: 'damaged-item',
    });
  });
});

describe('revisions', () => {
  const title = 'Return window for boots';
  const index = indexOf([
    card('returns', { title, until: '2026-12-31' }),
    card('returns', { title, from: '2027-01-01' }),
    card('sale', { title: 'Winter sale of boots', from: '2027-01-10', until: '2027-01-20' }),
  ]);
  const on = (moment: string): (string | undefined)[] =>
    match(index, ticketWith(['return window for boots, winter sale']), {
      now: Date.parse(moment),
    }).matches.map(({ ref }) => `${ref.card} ${ref.from ?? ''}`);

  test.each([
    ['2026-12-31T22:59:00Z', ['returns ']],
    ['2026-12-31T23:00:00Z', ['returns 2027-01-01']],
    ['2027-01-10T11:00:00Z', ['returns 2027-01-01', 'sale 2027-01-10']],
    ['2027-01-20T23:00:00Z', ['returns 2027-01-01']],
  ])("at %s, by the day in the pack's time zone", (moment, expected) => {
    expect(on(moment).sort()).toEqual(expected);
  });
});

describe('languages', () => {
  const translated = indexOf([
    card('refund', {
      title: 'Where is my refund',
      examples: ['refund not arrived'],
      translations: {
        th: { title: 'เงินคืนอยู่ที่ไหน', examples: ['ยังไม่ได้รับเงินคืนค่ะ'], questions: {}, guidance: [] },
        hi: { title: 'मेरा रिफंड कहाँ है', examples: ['अभी तक रिफंड नहीं मिला'], questions: {}, guidance: [] },
      },
    }),
    card('cancel', {
      title: 'Cancel an order',
      replies: [{ language: 'th', when: {}, body: paragraph('ยกเลิกคำสั่งซื้อแล้ว') }],
    }),
  ]);

  test.each(['ยังไม่ได้เงินคืนเลยครับ', 'मेरा रिफ़ंड अभी तक नहीं मिला', 'has my refund arrived?'])('%s', (text) => {
    expect(ids(ask(text, translated))).toEqual(['refund']);
  });

  test.each([
    'ขอคืนเงินสำหรับรองเท้าครับ',
    'मेरा रिफंड कहाँ है',
    '我想退款',
    'Wo bleibt die Erstattung für meine Stiefel, bitte?',
  ])('a pack in English is silent about %s, and says why', (text) => {
    expect(ask(text)).toEqual({ matches: [], silence: 'otherLanguage' });
  });

  test('a pack in German answers in German', () => {
    const german = indexOf(
      [card('erstattung', { title: 'Erstattung', examples: ['Wo bleibt meine Erstattung?'] })],
      {
        ...PACK,
        language: 'de',
      },
    );
    expect(ids(ask('Wo bleibt die Erstattung für meine Stiefel?', german))).toEqual(['erstattung']);
    expect(ask('where is the money for my boots, please?', german).silence).toBe('otherLanguage');
  });
});

describe('silence', () => {
  test.each([
    ['thanks, have a nice day!', 'asksNothing'],
    ['how do I bake bread without yeast?', 'noCardFits'],
    ['', 'nothingToRead'],
  ])('%s: %s', (text, silence) => {
    expect(ask(text)).toEqual({ matches: [], silence });
  });

  test('without cards nothing fits', () => {
    expect(ask('where is my refund?', loadIndex([], PACK))).toEqual({ matches: [], silence: 'noCardFits' });
    expect(ask('where is my refund?', loadPacks([]))).toEqual({ matches: [], silence: 'noCardFits' });
  });
});

describe('evidence', () => {
  const marked = (text: string, id: string): [words: string, part: string, met: string][] =>
    ask(text)
      .matches.find(({ ref }) => ref.card === id)!
      .evidence.map(({ start, end, part, met }) => [text.slice(start, end), part, met]);

  test('marks the words, and says what they met', () => {
    expect(marked('Hello, my screen cracked!', 'damaged-item')).toEqual([['screen cracked', 'examples', '']]);
  });

  test("tells the card's own word where it is another one, not where it is another form or spelling", () => {
    expect(marked('all my vases, cracked', 'damaged-item')).toEqual([['vases, cracked', 'examples', '']]);
    expect(marked('the package is cracked', 'damaged-item')).toContainEqual([
      'package',
      'synonyms',
      'parcel',
    ]);
    expect(marked('broken screeen', 'damaged-item')).toContainEqual(['broken screeen', 'examples', '']);
  });

  test('is heaviest first, little, and within the text as the page reported it', () => {
    const quoted = `Hi team,\n\n${SHOP.flatMap(({ examples }) => examples).join('\n')}\n\n> refund refund`;
    for (const { evidence } of ask(quoted).matches) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.length).toBeLessThanOrEqual(MOST_EVIDENCE);
      const weights = evidence.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      for (const { end } of evidence) expect(end).toBeLessThanOrEqual(quoted.indexOf('> '));
      for (const { start, end } of evidence) expect(start).toBeLessThan(end);
    }
  });

  test('points into the subject as message -1', () => {
    const ticket = ticketWith(['see above'], { subject: 'Re: vase broken' });
    const [first] = match(shop, ticket, { now: NOW }).matches[0]!.evidence;
    expect(first).toMatchObject({ message: -1, start: 4, end: 15 });
  });

  test('is the reason: without the marked words the score falls', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          SHOP.flatMap(({ examples }) => examples),
          { minLength: 1 },
        ),
        (lines) => {
          const text = lines.join('\n');
          const first = ask(text).matches[0];
          if (!first) return;
          const without = first.evidence.reduce(
            (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
            text,
          );
          const again = ask(without).matches.find(({ ref }) => ref.card === first.ref.card);
          expect(again?.score ?? 0).toBeLessThan(first.score);
        },
      ),
    );
  });
});

describe('any ticket', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  test('is answered, the same every time, and without a throw', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), any, any, (messages, subject, name) => {
        const ticket = ticketWith(messages, { subject, customer: { name, email: '' } });
        const first = match(shop, ticket, { now: NOW });
        expect(
          match(indexOf(SHOP, { ...PACK, synonyms: [['parcel', 'package']] }), ticket, { now: NOW }),
        ).toEqual(first);
        expect(first.matches.length === 0).toBe(first.silence !== undefined);
      }),
    );
  });

  test.each([
    ['five megabytes', 'my vase arrived broken '.repeat(220_000)],
    ['a million combining marks', `my vase arrived brok${'\u0301'.repeat(1_000_000)}en`],
    ['one word without an end', `my vase arrived broken ${'a'.repeat(1_000_000)}`],
    ['a million line breaks', `my vase arrived broken${'\n'.repeat(1_000_000)}`],
    ['a million marks of quotation', `my vase arrived broken\n${'> '.repeat(1_000_000)}`],
    ['a million at signs', `my vase arrived broken ${'@'.repeat(1_000_000)}`],
    ['addresses', `my vase arrived broken ${'a@b.c '.repeat(100_000)}`],
    ['openings of attributions', `my vase arrived broken\n${'On 1 Jan\n'.repeat(100_000)}`],
    ['closings', `my vase arrived broken\n${'Thanks,\n'.repeat(100_000)}${'where is it? '.repeat(1000)}`],
    ['paragraphs of Thai', `my vase arrived broken ${'ขอคืนเงิน'.repeat(50_000)}`],
  ])('%s do no harm', (_, text) => {
    const { matches } = match(shop, ticketWith([text]), { now: NOW });
    expect(ids({ matches, silence: undefined })[0]).toBe('damaged-item');
    for (const { evidence } of matches)
      for (const { end } of evidence) expect(end).toBeLessThanOrEqual(TICKET_LIMITS.message);
  });

  test("every card's words at once gain nothing that a plain question has not", () => {
    const stuffed = `${SHOP.flatMap(({ title, examples }) => [title, ...examples]).join(' ')} `.repeat(20);
    const plain = ask('the vase was broken when I opened the parcel').matches[0]!;
    const score = ask(stuffed).matches.find(({ ref }) => ref.card === plain.ref.card)?.score ?? 0;
    expect(score).toBeLessThan(4 * plain.score);
  });
});
