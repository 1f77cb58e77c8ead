import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, createLookup, loadIndex, loadPacks } from '@/lib/match';
import { FoundSchema, MOST_FOUND } from '@/lib/match/found';
import type { LookupHit } from '@/lib/match/lookup-order';
import { MAX_MESSAGE_BYTES } from '@/lib/messages/contract';
import type { Card } from '@/lib/policy/card';
import { card, lookupIn, NOW, PACK, paragraph } from './make';

const CARDS: Card[] = [
  card('cancel', { title: 'Cancel an order before it ships', shortcut: 'cancel', tags: ['orders'] }),
  card('end', { title: 'Cancel a subscription', shortcut: 'cancel-sub', examples: ['stop my coffee plan'] }),
  card('refund', {
    title: 'Refund method',
    shortcut: 'refund',
    guidance: paragraph('Orders that were paid by card.'),
  }),
  card('torch', { title: 'Crème brûlée torch', shortcut: 'torch' }),
  card('shipping', { title: 'Shipping costs', tags: ['delivery'] }),
  card('voucher', { title: 'Gift card balance' }),
  card('thai', { title: 'ยกเลิกคำสั่งซื้อ' }),
  card('invoice', {
    title: 'Invoice',
    translations: {
      th: { title: 'ใบกำกับภาษี', examples: [], questions: {}, guidance: [] },
      hi: { title: 'चालान की प्रति', examples: ['बिल चाहिए'], questions: {}, guidance: [] },
    },
  }),
];
const FACTS = { ...PACK, synonyms: [['refund', 'money back', 'reimbursement']] };
const lookupOver = (cards: Card[], options = {}) =>
  lookupIn(loadIndex([buildSegment(cards, FACTS)], FACTS), { now: NOW, ...options });
const lookup = lookupOver(CARDS);
const ids = (hits: LookupHit[]): string[] => hits.map(({ card }) => card.ref.card);
const found = (query: string): string[] => ids(lookup.search(query, 10));
const marked = (query: string, id: string): string[] => {
  const { title } = CARDS.find((each) => each.id === id)!;
  const hit = lookup.search(query, 10).find(({ card }) => card.ref.card === id)!;
  return hit.marks.map(([start, end]) => title.slice(start, end));
};

describe('a card is found by', () => {
  test.each([
    ['its exact shortcut', 'refund', 'refund'],
    ['its shortcut with a slash', '/refund', 'refund'],
    ['the beginning of its shortcut', 'cancel-s', 'end'],
    ['words of its title', 'order ships', 'cancel'],
    ['the beginning of a word', 'subscr', 'end'],
    ['the beginning of an inflected word', 'shippi', 'shipping'],
    ['a word that is inflected otherwise', 'cancelling subscriptions', 'end'],
    ['a typing mistake', 'subsciption', 'end'],
    ['a mistake in the first letter', 'ivnoice', 'invoice'],
    ['another first letter', 'xnvoice', 'invoice'],
    ['neighbours exchanged', 'gift crad', 'voucher'],
    ['an example', 'coffee', 'end'],
    ['a tag', 'deliv', 'shipping'],
    ['its body', 'paid by card', 'refund'],
    ['a synonym', 'reimbursement', 'refund'],
    ['a synonym that is not typed to its end', 'reimbur', 'refund'],
    ['a synonym of several words', 'money back', 'refund'],
    ['upper case', 'TORCH', 'torch'],
    ['no accents', 'creme brulee', 'torch'],
    ['Thai', 'ยกเลิก', 'thai'],
    ['its Thai translation', 'ภาษี', 'invoice'],
    ['its Hindi translation', 'चालान', 'invoice'],
    ['the beginning of a word of its Hindi translation', 'चाल', 'invoice'],
    ['an example in Hindi', 'बिल', 'invoice'],
  ])('%s', (_, query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  test('a slash alone lists what has a shortcut', () => {
    const named = CARDS.filter(({ shortcut }) => shortcut !== undefined).map(({ id }) => id);
    expect(named.length).toBeGreaterThan(1);
    expect([...found('/')].sort()).toEqual(named.sort());
    expect(found(' ')).toEqual([]);
  });

  test('all words narrow, and where no card has all of them, any will do', () => {
    expect(found('cancel subscription')).toEqual(['end']);
    expect(found('cancel xylophone').sort()).toEqual(['cancel', 'end']);
    expect(found('xylophone')).toEqual([]);
  });

  test('stop words say nothing, but where there is nothing else titles that have them are found', () => {
    expect(found('the subscription of my')).toEqual(['end']);
    expect(found('an it')).toEqual(['cancel']);
    expect(found('would')).toEqual([]);
  });
});

describe('the order', () => {
  test('an exact shortcut, shortcuts that begin so, the shortest first, and then the others', () => {
    const others = lookupOver([
      card('a', { title: 'Gift, gift, gift' }),
      card('b', { title: 'Something', shortcut: 'gift-wrap' }),
      card('c', { title: 'Another', shortcut: 'gifts' }),
      card('d', { title: 'Last', shortcut: 'gift' }),
    ]);
    expect(ids(others.search('gift', 10))).toEqual(['d', 'c', 'b', 'a']);
    expect(ids(others.search('gift', 2))).toEqual(['d', 'c']);
  });

  test('ties go by id, however the cards come', () => {
    const same = ['c', 'a', 'b'].map((id) => card(id, { title: 'Opening hours' }));
    expect(ids(lookupOver(same).search('opening', 10))).toEqual(['a', 'b', 'c']);
  });

  test('a title counts more than an example, a whole word more than a beginning', () => {
    const cards = [
      card('a', { title: 'Other', examples: ['where is my parcel'] }),
      card('b', { title: 'Parcels of parcelling' }),
      card('c', { title: 'Parcel' }),
    ];
    expect(ids(lookupOver(cards).search('parcel', 10))).toEqual(['c', 'b', 'a']);
  });

  test('every pack is searched, and two cards of one name are two', () => {
    const one = { segments: [buildSegment([card('x', { title: 'Returns' })], PACK)], pack: PACK };
    const packs = loadPacks([one, { ...one, pack: { ...PACK, id: 'other' } }]);
    const both = lookupIn(packs);
    expect(both.search('returns', 10).map(({ card }) => card.ref.pack)).toEqual(['shop', 'other']);
    expect(both.total).toBe(2);
  });
});

describe('only what holds for this agent is found', () => {
  test('the revision that is in force, once', () => {
    const revisions = lookupOver([
      card('r', { title: 'Return within 14 days', until: '2026-06-30' }),
      card('r', { title: 'Return within 30 days', from: '2026-07-01' }),
      card('r', { title: 'Return within 60 days', from: '2027-07-01' }),
      card('gone', { title: 'Return at the counter', until: '2026-01-01' }),
    ]);
    expect(revisions.search('return', 10).map(({ card }) => card.ref)).toEqual([
      { pack: 'shop', card: 'r', from: '2026-07-01' },
    ]);
    expect(revisions.total).toBe(1);
  });

  test('cards that are for the agent', () => {
    const few = lookupOver(CARDS, { include: ({ card: id }: { card: string }) => id !== 'cancel' });
    expect(ids(few.search('cancel', 10))).toEqual(['end']);
    expect(few.total).toBe(CARDS.length - 1);
  });
});

describe('in the card’s other languages', () => {
  const cards = [
    card('late', {
      title: 'Late delivery',
      tags: ['delivery'],
      translations: {
        th: {
          title: 'พัสดุล่าช้า',
          examples: ['ของยังไม่มาเลย สั่งไปสองอาทิตย์แล้ว'],
          questions: {},
          guidance: paragraph('ตรวจสอบสถานะกับบริษัทขนส่งก่อนตอบ'),
        },
        hi: {
          title: 'डिलीवरी में देरी',
          examples: ['मेरा पार्सल अभी तक नहीं आया', 'mera parcel abhi tak nahi aaya'],
          questions: {},
          guidance: paragraph('पहले कूरियर से स्थिति पूछें।'),
        },
      },
    }),
    card('other', { title: 'Gift wrapping' }),
  ];
  const facts = { ...PACK, synonyms: [['late', 'ล่าช้า', 'देरी', 'विलंब', 'ดีเลย์']] };
  const index = loadIndex([buildSegment(cards, facts)], facts);
  const others = lookupIn(index);

  test.each([
    ['the Thai title', 'พัสดุล่าช้า'],
    ['a part of the Thai title', 'พัสดุ'],
    ['a Thai example', 'ของยังไม่มา'],
    ['Thai guidance', 'บริษัทขนส่ง'],
    ['a Thai synonym', 'ดีเลย์'],
    ['Thai with a letter too many', 'พัสดดุล่าช้า'],
    ['the Hindi title', 'डिलीवरी'],
    ['a Hindi example', 'पार्सल'],
    ['Hindi guidance', 'कूरियर'],
    ['a Hindi synonym', 'विलंब'],
    ['a Hindi word with a typing mistake', 'डिलिवरी'],
    ['Hindi in Latin letters', 'parcel nahi aaya'],
    ['Hindi in Latin letters with a typing mistake', 'parcle nahi aaya'],
  ])('%s', (_, query) => {
    expect(ids(others.search(query, 10))).toEqual(['late']);
  });
});

test('what is found fits into a message, however long the titles are', () => {
  const long = 'ยกเลิกคำสั่งซื้อ'.repeat(12);
  const many = Array.from({ length: 300 }, (_, at) =>
    card(`card-${at}`, {
      title: `${long} ${at}`,
      shortcut: `ก${at}`,
      tags: Array.from({ length: 40 }, (_, tag) => `${long} ${tag}`),
      verified: { on: '2026-12-01', by: `${long} ${at}` },
      translations: { en: { title: long, examples: [], questions: {}, guidance: [] } },
    }),
  );
  const { find } = createLookup(loadIndex([buildSegment(many, FACTS)], FACTS), { now: NOW });
  const { found, lines } = find('ยกเลิก');
  expect(found.cards.length).toBeGreaterThan(0);
  expect(Buffer.byteLength(JSON.stringify({ found, lines }))).toBeLessThan(MAX_MESSAGE_BYTES);
  expect(FoundSchema.safeParse(found).success).toBe(true);
});

describe('of 300 cards that are met, 200 are found', () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    card(`card-${at}`, { title: `Is it a gift ${at}`, shortcut: `it${at}` }),
  );
  const { find } = createLookup(loadIndex([buildSegment(many, FACTS)], FACTS), { now: NOW });

  test.each([
    ['by a word', 'gift', 0],
    ['by the beginning of a word', 'gi', 0],
    ['by stop words and shortcuts at once', 'it', 50],
  ])('%s', (_how, query, byShortcut) => {
    const { found } = find(query);
    expect(found.byShortcut).toBe(byShortcut);
    expect(new Set(found.cards.map(({ ref }) => ref.card)).size).toBe(found.cards.length);
    expect(found.cards.length).toBe(MOST_FOUND);
    expect(FoundSchema.safeParse(found).success).toBe(true);
  });
});

describe('marks', () => {
  test('are ranges of the title as it is written', () => {
    expect(marked('cancel', 'cancel')).toEqual(['Cancel']);
    expect(marked('creme', 'torch')).toEqual(['Crème']);
    expect(marked('ยกเลิก', 'thai')).toEqual(['ยกเลิก']);
    expect(marked('gift crad', 'voucher')).toEqual(['Gift', 'card']);
  });

  test('are of the title that is shown, though another was met', () => {
    expect(marked('ภาษี', 'invoice')).toEqual([]);
  });
});

test('gives no more than it is asked for, and nothing for nothing', () => {
  expect(lookup.search('cancel', 1)).toHaveLength(1);
  expect(lookup.search('cancel', 0)).toEqual([]);
  expect(['', '  ', '?!'].flatMap((query) => lookup.search(query, 10))).toEqual([]);
  expect(lookupOver([]).search('cancel', 10)).toEqual([]);
});

test('any query is answered, with marks inside the title', () => {
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom('cancel', 'ยกเลิก', 'चालान', 'crème', 'a', '/', ' ', '\ud83d', '\u0e49'))
      .map(String),
  );
  fc.assert(
    fc.property(query, (typed) => {
      for (const { card, marks } of lookup.search(typed, 5)) {
        const { title } = CARDS.find(({ id }) => id === card.ref.card)!;
        let before = -1;
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(title.length);
          before = end;
        }
      }
    }),
  );
});
