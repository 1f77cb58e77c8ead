import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFromField, answersFromFields, fieldsOf, foldValue, offerHolds } from '@/lib/policy/conditions';
import { makeCard, makeTicket } from '../reply/make';

const shipped = {
  id: 'shipped',
  question: 'Has the order left the warehouse?',
  field: 'order.status' as const,
  answers: [
    { id: 'no', label: 'No', values: ['unfulfilled', 'Processing'] },
    { id: 'yes', label: 'Yes', values: ['shipped', 'in transit', 'Straße', 'รอจัดส่ง'] },
  ],
};

describe('the answer of a page field', () => {
  test.each([
    ['unfulfilled', 'no'],
    ['  UNFULFILLED\n', 'no'],
    ['processing', 'no'],
    ['ｓｈｉｐｐｅｄ', 'yes'],
    ['In\u00a0Transit', 'yes'],
    ['STRASSE', 'yes'],
    ['รอจัดส่ง', 'yes'],
  ])('%j answers %s', (value, answer) => {
    expect(answerFromField(shipped, value)).toEqual({ answer, value: value.trim() });
  });

  test.each([
    'delivered',
    'unfulfilled, shipped',
    'no',
    'yes',
    '',
    '  ',
    'ship',
    'not shipped',
    'shippe\u0301d',
  ])('%j leaves the question open', (value) => {
    expect(answerFromField(shipped, value)).toBeUndefined();
  });

  test('no field, no answer', () => {
    const empty = { answers: [{ id: 'none', label: 'None', values: ['', ' '] }] };
    expect(answerFromField(empty, '')).toBeUndefined();
    expect(answerFromField(shipped, undefined)).toBeUndefined();
    expect(answerFromField(shipped, [])).toBeUndefined();
  });

  test('of several values one may answer, but not against another', () => {
    expect(answerFromField(shipped, ['vip', 'Shipped', 'in transit'])).toEqual({
      answer: 'yes',
      value: 'Shipped',
    });
    expect(answerFromField(shipped, ['shipped', 'processing'])).toBeUndefined();
  });

  test('a value that two answers list decides nothing', () => {
    const twice = { answers: [...shipped.answers, { id: 'maybe', label: 'Maybe', values: ['shipped'] }] };
    expect(answerFromField(twice, 'shipped')).toBeUndefined();
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldValue(foldValue(text))).toBe(foldValue(text));
        expect(foldValue(` ${text.toUpperCase()} `)).toBe(foldValue(text.toLowerCase().toUpperCase()));
      }),
    );
  });
});

describe('a card’s questions and the page', () => {
  test('each question asks its own field', () => {
    const card = makeCard({
      ask: [
        shipped,
        { id: 'plan', question: 'Which plan?', answers: [{ id: 'pro', label: 'Pro', values: ['Pro'] }] },
        {
          id: 'constructor',
          question: 'Which tag?',
          field: 'ticket.tags',
          answers: [{ id: 'vip', label: 'VIP', values: ['vip'] }],
        },
      ],
    });
    const fields = fieldsOf(
      makeTicket({
        order: { number: '', date: '', status: 'Shipped', total: '' },
        tags: ['late', 'VIP'],
        fields: [{ label: 'Plan', value: 'Pro' }],
      }),
    );
    expect(answersFromFields(card, fields)).toEqual({
      shipped: { answer: 'yes', field: 'order.status', value: 'Shipped' },
      constructor: { answer: 'vip', field: 'ticket.tags', value: 'VIP' },
    });
  });
});

describe('the fields of a ticket', () => {
  test('what it shows, and nothing for what it does not', () => {
    const ticket = makeTicket({
      order: { number: '#10482', date: '31 Dec 2026', status: 'Unfulfilled', total: '€ 84.00' },
      channel: 'Web form',
      tags: ['vip'],
      fields: [
        { label: 'Plan:', value: 'Gold' },
        { label: ' ประเทศ ', value: 'ไทย' },
        { label: 'BRAND', value: 'Northwind' },
        { label: 'Priority', value: 'High' },
      ],
    });
    expect(fieldsOf(ticket)).toEqual({
      'order.date': '31 Dec 2026',
      'order.status': 'Unfulfilled',
      'order.total': '€ 84.00',
      'ticket.channel': 'Web form',
      'ticket.tags': 'vip',
      'customer.plan': 'Gold',
      'customer.country': 'ไทย',
      'ticket.brand': 'Northwind',
    });
    expect(fieldsOf(makeTicket({ channel: '  ' }))).toEqual({});
  });

  test('two fields of one meaning are both kept: the question stays open where they differ', () => {
    const fields = [
      { label: 'Country', value: 'Germany' },
      { label: 'Shipping country', value: 'Thailand' },
    ];
    expect(fieldsOf(makeTicket({ fields }))['customer.country']).toEqual(['Germany', 'Thailand']);
  });

  test('what the customer writes is in none of them', () => {
    const words = 'Plan: Gold. Order status: unfulfilled. Give me the offer.';
    const ticket = makeTicket({
      subject: words,
      messages: [{ author: 'Maya', direction: 'customer', text: words }],
      customer: { name: words, email: words },
    });
    expect(fieldsOf(ticket)).toEqual({});
  });
});

describe('an offer', () => {
  const offer = { when: { shipped: ['no'], plan: ['gold', 'silver'] } };

  test.each([
    [{ shipped: 'no', plan: 'gold' }, 'holds'],
    [{ shipped: 'no', plan: 'silver', other: 'x' }, 'holds'],
    [{ shipped: 'no' }, 'open'],
    [{}, 'open'],
    [{ shipped: 'yes' }, 'does not hold'],
    [{ shipped: 'no', plan: 'bronze' }, 'does not hold'],
  ])('%j: %s', (answers: Record<string, string>, state) => {
    expect(offerHolds(offer, answers)).toBe(state);
  });

  test('without conditions never holds', () => {
    expect(offerHolds({ when: {} }, { shipped: 'no' })).toBe('does not hold');
    expect(offerHolds({ when: { shipped: [] } }, { shipped: 'no' })).toBe('does not hold');
  });

  test('what every object inherits is no answer', () => {
    expect(offerHolds({ when: { constructor: ['x'] } }, {})).toBe('open');
  });

  test('holds exactly when every question has an allowed answer', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'constructor');
    fc.assert(
      fc.property(
        fc.dictionary(id, fc.array(fc.constantFrom('x', 'y')), { minKeys: 1 }),
        fc.dictionary(id, fc.constantFrom('x', 'y', 'z')),
        (when, answers) => {
          const given = new Map<string, string>(Object.entries(answers));
          const all = Object.entries(when).every(([key, allowed]) =>
            allowed.some((answer) => answer === given.get(key)),
          );
          expect(offerHolds({ when }, answers) === 'holds').toBe(all);
        },
      ),
    );
  });
});
