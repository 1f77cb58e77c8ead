import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/policy/rich-text';
import { compose, composeInlines } from '@/lib/reply/compose';
import { problemSentence, REPLY_PROBLEMS } from '@/lib/reply/problems';
import type { KnownValue } from '@/lib/reply/types';
import {
  cursor,
  lineBreak,
  makeCard,
  makeReply,
  makeRequest,
  paragraph,
  text,
  variable,
  yesOrNo,
} from './make';

const page = (value: string): KnownValue => ({ value, source: 'page' });
const agent = (value: string): KnownValue => ({ value, source: 'agent' });

/** The day of the story: is it too late to cancel yesterday's order? */
const story = makeRequest({
  card: makeCard({
    ask: [yesOrNo('shipped')],
    replies: [
      makeReply({ shipped: 'no' }, [
        paragraph(text('Hi '), variable('customer.first_name', 'there'), text(',')),
        paragraph(text('your order '), variable('order.number'), text(' is cancelled. '), cursor),
        paragraph(text('Your next order ships free: '), {
          type: 'strong',
          children: [variable('fact.code')],
        }),
        paragraph(text('Best,'), lineBreak, variable('agent.name')),
      ]),
      makeReply({ shipped: 'yes' }, 'It is on its way.'),
    ],
  }),
  facts: { code: { value: 'NEXTONEFREE', values: {}, until: '2027-12-31' } },
  answers: { shipped: 'no' },
  values: {
    'customer.first_name': page('Maya'),
    'order.number': page('#10482'),
    'agent.name': { value: 'Sam', source: 'profile' },
  },
});

describe('the story', () => {
  test('is a reply that may go in', () => {
    const composed = compose(story);
    expect(composed.text).toBe(
      'Hi Maya,\n\nyour order #10482 is cancelled. \n\nYour next order ships free: NEXTONEFREE\n\nBest,\nSam',
    );
    expect(composed.ready).toBe(true);
    expect(composed.language).toBe('en');
    expect(composed.text.slice(0, composed.caret)).toBe('Hi Maya,\n\nyour order #10482 is cancelled. ');
    expect(composed.pieces.filter(({ type }) => type === 'value')).toEqual([
      { type: 'value', name: 'customer.first_name', value: 'Maya', source: 'page' },
      { type: 'value', name: 'order.number', value: '#10482', source: 'page' },
      { type: 'value', name: 'fact.code', value: 'NEXTONEFREE', source: 'fact' },
      { type: 'value', name: 'agent.name', value: 'Sam', source: 'profile' },
    ]);
  });

  test('waits for the question', () => {
    expect(compose({ ...story, answers: {} })).toEqual({
      reply: undefined,
      language: 'en',
      pieces: [],
      text: '',
      caret: 0,
      unanswered: ['shipped'],
      missing: [],
      expired: [],
      problems: [],
      images: [],
      ready: false,
    });
  });

  test('names its images, wherever they stand: none of them goes in', () => {
    const image = (alt: string): Block => ({ type: 'image', path: `images/${alt}.png`, alt });
    const body: Block[] = [
      paragraph(text('Like so:')),
      image('first'),
      { type: 'list', ordered: false, items: [[paragraph(text('or')), image('second')]] },
      { type: 'quote', children: [image('third')] },
      { type: 'include', card: 'other' },
    ];
    const composed = compose(
      makeRequest({
        card: makeCard({ replies: [makeReply({}, body)] }),
        includes: { other: makeCard({ replies: [makeReply({}, [image('fourth')])] }) },
      }),
    );
    expect(composed.images).toEqual(['first', 'second', 'third', 'fourth']);
    expect(composed.text).toMatch(/first[\s\S]*second[\s\S]*third[\s\S]*fourth/u);
    expect(compose(story).images).toEqual([]);
  });

  test('waits for what is missing, and marks its place', () => {
    const composed = compose({ ...story, values: {} });
    expect(composed.missing).toEqual(['order.number', 'agent.name']);
    expect(composed.ready).toBe(false);
    expect(composed.text).toContain('Hi there,\n\nyour order [Order number] is cancelled.');
    const values = { 'order.number': agent('#1'), 'agent.name': agent('Sam') };
    expect(compose({ ...story, values }).ready).toBe(true);
  });

  test('does not go in with a code whose last day has passed', () => {
    const composed = compose({ ...story, today: '2028-01-01' });
    expect(composed.expired).toEqual(['fact.code']);
    expect(composed.ready).toBe(false);
    expect(composed.text).not.toContain('NEXTONEFREE');
    expect(compose({ ...story, today: '2027-12-31' }).ready).toBe(true);
  });

  test('a customer named like a variable stays that name', () => {
    const composed = compose({
      ...story,
      values: { ...story.values, 'customer.first_name': page('{{fact.code}}') },
    });
    expect(composed.text.startsWith('Hi { {fact.code} },')).toBe(true);
    expect(composed.ready).toBe(true);
  });
});

describe('questions', () => {
  test('a reply is shown but does not go in while another question is open', () => {
    const card = makeCard({
      ask: [yesOrNo('shipped'), yesOrNo('paid')],
      replies: [makeReply({ shipped: 'no' }, 'x')],
    });
    const composed = compose(makeRequest({ card, answers: { shipped: 'no' } }));
    expect(composed).toMatchObject({ text: 'x', unanswered: ['paid'], ready: false });
  });

  test('an answer that the card no longer has leaves the question open', () => {
    const composed = compose({ ...story, answers: { shipped: 'perhaps' } });
    expect(composed).toMatchObject({ reply: undefined, unanswered: ['shipped'] });
  });

  test('an empty reply never goes in', () => {
    const card = makeCard({ replies: [makeReply({}, [paragraph(variable('customer.first_name', ''))])] });
    expect(compose(makeRequest({ card }))).toMatchObject({ text: '', pieces: [], ready: false });
  });
});

describe('language', () => {
  const card = makeCard({
    replies: [
      makeReply({}, [paragraph(variable('fact.days'), text(' '), variable('today'))]),
      makeReply({}, [paragraph(variable('fact.days'), text(' '), variable('today'))], 'de'),
    ],
  });
  const request = makeRequest({
    card,
    facts: { days: { value: '30 days', values: { de: '30 Tage', th: '30 วัน' } } },
    values: { today: { value: 'whatever', source: 'clock' } },
  });

  test('facts and days are in the language of the reply', () => {
    expect(compose({ ...request, language: 'de-AT' })).toMatchObject({
      language: 'de',
      text: '30 Tage 1. Januar 2027',
    });
  });

  test('and stay in it where the card does not speak the one asked for', () => {
    expect(compose({ ...request, language: 'th' })).toMatchObject({
      language: 'en',
      text: '30 days January 1, 2027',
    });
  });
});

describe('layout', () => {
  const composedText = (...body: Block[]) =>
    compose(makeRequest({ card: makeCard({ replies: [makeReply({}, body)] }) }));

  test.each([
    ['https://a.example/returns', 'our page', 'See our page (https://a.example/returns)'],
    ['https://a.example/returns', 'https://a.example/returns', 'See https://a.example/returns'],
    ['https://a.example/', 'a.example', 'See https://a.example/'],
    ['mailto:help@a.example', 'help@a.example', 'See help@a.example'],
    ['mailto:help@a.example', 'write to us', 'See write to us (help@a.example)'],
    ['tel:+4930123', 'call us', 'See call us (+4930123)'],
    ['https://a.example/', '', 'See https://a.example/'],
  ])('a link to %s as %j', (url, shown, expected) => {
    const link = { type: 'link' as const, url, children: [text(shown)] };
    expect(composedText(paragraph(text('See '), link)).text).toBe(expected);
  });

  test('everything that a reply may have', () => {
    const body: Block[] = [
      { type: 'heading', level: 3, children: [text('Return it')] },
      { type: 'list', ordered: true, items: [[paragraph(text('Pack it.'))], [paragraph(text('Post it.'))]] },
      { type: 'list', ordered: false, items: [[paragraph({ type: 'emphasis', children: [text('Free')] })]] },
      { type: 'quote', children: [paragraph(text('You wrote'), lineBreak, text('this'))] },
      { type: 'code', value: 'CODE  1' },
      {
        type: 'table',
        rows: [
          [[text('to')], [text('days')]],
          [[text('Thailand')], [text('3')]],
        ],
      },
    ];
    expect(composedText(...body).text).toBe(
      [
        'Return it\n\n1. Pack it.\n2. Post it.\n\n- Free\n\n> You wrote\n> this\n\nCODE  1',
        'to        days\nThailand  3',
      ].join('\n\n'),
    );
  });

  test.each<[string, Block[], string]>([
    ['in a line', [paragraph(text('a'), cursor, text('b'))], 'a|b'],
    [
      'in the middle, as a paragraph',
      [paragraph(text('a')), paragraph(cursor), paragraph(text('b'))],
      'a\n|\nb',
    ],
    [
      'at the end of a line, with the space that what is typed there needs',
      [paragraph(text('a  '), cursor), paragraph(text('b '))],
      'a |\n\nb',
    ],
    ['at the end of the text, with its space', [paragraph(text('a '), cursor, text(' '))], 'a |'],
    ['as the last paragraph', [paragraph(text('a')), paragraph(cursor)], 'a|'],
    ['as the first paragraph', [paragraph(cursor), paragraph(text('a'))], '|a'],
    ['twice: the first counts', [paragraph(cursor, text('a'), cursor)], '|a'],
    ['nowhere: the end', [paragraph(text('a')), paragraph(text('b'))], 'a\n\nb|'],
    [
      'at the end of a list item',
      [
        { type: 'list', ordered: false, items: [[paragraph(text('a')), paragraph(cursor)]] },
        paragraph(text('b')),
      ],
      '- a|\n\nb',
    ],
    ['in a list', [{ type: 'list', ordered: false, items: [[paragraph(text('a'), cursor)]] }], '- a|'],
  ])('the caret %s', (_, body, expected) => {
    const { text: written, caret } = composedText(...body);
    expect(`${written.slice(0, caret)}|${written.slice(caret)}`).toBe(expected);
  });
});

test('a fact that the pack does not have is a problem of the pack, not a question to the agent', () => {
  const card = makeCard({
    replies: [makeReply({}, [paragraph(variable('fact.none'), variable('fact.none'))])],
  });
  const composed = compose(makeRequest({ card, values: { 'fact.none': agent('typed') } }));
  expect(composed).toMatchObject({
    problems: [{ type: 'factUnknown', name: 'none' }],
    missing: [],
    text: '[none][none]',
    ready: false,
  });
});

test.each(REPLY_PROBLEMS)('%s has a sentence that names it and says what to do', (type) => {
  expect(problemSentence({ type, name: 'refund-window' })).toMatch(/“refund-window”.*tell the card’s owner/u);
});

test('text with variables outside a reply, as an offer’s code', () => {
  const { material, values, language, today } = story;
  const context = { material, values, language, today };
  expect(composeInlines([text('Code '), variable('fact.code')], context)).toEqual([
    { type: 'text', value: 'Code ' },
    { type: 'value', name: 'fact.code', value: 'NEXTONEFREE', source: 'fact' },
  ]);
});
