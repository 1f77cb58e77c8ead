import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/policy/rich-text';
import { compose, pieceText, textOf } from '@/lib/reply/compose';
import type { KnownValue } from '@/lib/reply/types';
import {
  anyBlocks,
  lineBreak,
  makeCard,
  makeReply,
  makeRequest,
  paragraph,
  text,
  variable,
  wildText,
  yesOrNo,
} from './make';

const page = (value: string): KnownValue => ({ value, source: 'page' });
const agent = (value: string): KnownValue => ({ value, source: 'agent' });

/** The day of the story: is it too late to cancel yesterday's order? */
describe('includes', () => {
  const signature = makeCard({
    id: 'signature',
    replies: [
      makeReply({}, [paragraph(text('Best,'), lineBreak, variable('agent.name'))]),
      makeReply({ channel: 'chat' }, 'Cheers'),
      makeReply({ shipped: 'yes' }, 'Safe travels'),
      makeReply({}, 'ด้วยความเคารพ', 'th'),
    ],
  });
  const body: Block[] = [paragraph(text('Done.')), { type: 'include', card: 'signature' }];
  const card = makeCard({
    ask: [yesOrNo('shipped')],
    replies: [makeReply({}, body), makeReply({}, body, 'th')],
  });
  const request = makeRequest({ card, includes: { signature }, answers: { shipped: 'no' } });

  test('bring in the reply for the same answers, channel and language', () => {
    expect(compose({ ...request, values: { 'agent.name': agent('Sam') } })).toMatchObject({
      text: 'Done.\n\nBest,\nSam',
      ready: true,
    });
    expect(compose({ ...request, channel: 'chat' }).text).toBe('Done.\n\nCheers');
    expect(compose({ ...request, answers: { shipped: 'yes' } }).text).toBe('Done.\n\nSafe travels');
    expect(compose({ ...request, language: 'th' }).text).toBe('Done.\n\nด้วยความเคารพ');
  });

  test('what is missing in them is missing', () => {
    expect(compose(request)).toMatchObject({ missing: ['agent.name'], ready: false });
  });

  test('reach into lists and quotes', () => {
    const deep = makeReply({}, [
      { type: 'quote', children: [{ type: 'list', ordered: false, items: [body] }] },
    ]);
    const composed = compose({
      ...request,
      channel: 'chat',
      material: { ...request.material, card: { ...card, replies: [deep] } },
    });
    expect(composed.text).toBe('> - Done.\n>\n>   Cheers');
  });

  test.each([
    ['a card that is not there', {}, 'includeUnknown', 'signature'],
    [
      'a card without a matching reply',
      { signature: makeCard({ replies: [makeReply({ tone: 'warm' }, 'x')] }) },
      'includeUnmatched',
      'signature',
    ],
    [
      'a card in another language alone',
      { signature: makeCard({ replies: [makeReply({}, 'x', 'th')] }) },
      'includeUnmatched',
      'signature',
    ],
    [
      'a card that brings in a card',
      { signature: makeCard({ replies: [makeReply({}, body)] }) },
      'includeNested',
      'signature',
    ],
  ])('%s is named, and blocks', (_, includes, type, name) => {
    const composed = compose({ ...request, material: { ...request.material, includes } });
    expect(composed.problems).toEqual([{ type, name }]);
    expect(composed.ready).toBe(false);
  });

  test('never follow what every object inherits', () => {
    const odd = makeCard({ replies: [makeReply({}, [{ type: 'include', card: 'constructor' }])] });
    expect(compose(makeRequest({ card: odd })).problems).toEqual([
      { type: 'includeUnknown', name: 'constructor' },
    ]);
  });
});

describe('whatever the card and the values', () => {
  const request = fc
    .record({
      body: anyBlocks,
      signature: anyBlocks,
      names: fc.dictionary(
        fc.constantFrom('customer.first_name', 'order.number', 'today', 'fact.none'),
        wildText,
      ),
      fact: wildText,
    })
    .map(({ body, signature, names, fact }) =>
      makeRequest({
        card: makeCard({ replies: [makeReply({}, body)] }),
        includes: { signature: makeCard({ replies: [makeReply({}, signature)] }) },
        facts: { code: { value: fact, values: {} }, old: { value: 'OLD', values: {}, until: '2026-12-31' } },
        values: Object.fromEntries(Object.entries(names).map(([name, value]) => [name, page(value)])),
      }),
    );

  test('the pieces are the text, tidy, with the caret inside it', () => {
    fc.assert(
      fc.property(request, (each) => {
        const { pieces, text: written, caret, ready, missing, expired, problems } = compose(each);
        expect(textOf(pieces)).toBe(written);
        expect(pieces.every((piece) => pieceText(piece) !== '')).toBe(true);
        expect(pieces.some(({ type }, index) => type === 'text' && pieces[index + 1]?.type === 'text')).toBe(
          false,
        );
        // What is typed at a {{cursor}} needs the one space that may stand before it.
        const hasPlace = JSON.stringify(each.material).includes('"cursor"');
        const tidied = hasPlace ? written.replace(/ (?=\n|$)/gu, '') : written;
        expect(tidied).not.toMatch(/[^\S\n]\n|\s$|^\n|\n\n\n|[\r\u2028\u2029\u0085]/u);
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(written.length);
        expect(ready).toBe(
          written !== '' &&
            pieces.every(({ type }) => type === 'text' || type === 'value') &&
            problems.length === 0,
        );
        expect(missing.length + expired.length > 0 && ready).toBe(false);
      }),
      { numRuns: 250 },
    );
  });

  test('a value goes in as it is, cleaned, and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 250 }), (value) => {
        const card = makeCard({
          replies: [makeReply({}, [paragraph(text('Hi '), variable('customer.name', 'there'), text('.'))])],
        });
        const { pieces, text: written } = compose(
          makeRequest({ card, values: { 'customer.name': page(value) } }),
        );
        expect(pieces).toHaveLength(3);
        expect(written.split('\n')).toHaveLength(1);
        expect(written.length).toBeLessThanOrEqual('Hi .'.length + 200);
      }),
    );
  });
});
