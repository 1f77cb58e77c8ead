import { INSERT_REFUSALS, type InsertRefusal } from '@/lib/messages/contract';
import type { CardView } from '@/lib/messages/views';
import type { PanelActions } from '@/components/panel/actions';
import type { PanelController } from '@/components/panel/controller';
import { CANCEL, CANCEL_CARD, cancelView, paragraph, text, variable, without } from './cards';
import { listed, LONG, opened, type Sample } from './stage';

const missing = cancelView({ values: without(cancelView().values, 'agent.name', 'order.number') });

async function refused(reason: InsertRefusal): Promise<PanelController> {
  const panel = await opened(cancelView(), { insert: () => Promise.resolve({ status: 'refused', reason }) });
  await panel.card.insert();
  return panel;
}

/** A reply that is in a field whose undo does not know it. */
async function beyondUndo(actions: Partial<PanelActions> = {}): Promise<PanelController> {
  const inserted = { status: 'inserted', method: 'setRangeText', id: 1, takesBack: true } as const;
  const panel = await opened(cancelView(), { insert: () => Promise.resolve(inserted), ...actions });
  await panel.card.insert();
  return panel;
}

/** Everything that an open card can show, by name. */
export const CARD_SAMPLES: Record<string, Sample> = {
  card: () => opened(cancelView()),
  'card-loading': () => {
    const panel = listed({}, { openCard: () => new Promise(() => undefined) });
    panel.open(CANCEL);
    return panel;
  },
  'card-gone': () => opened(null),
  'card-missing': () => opened(missing),
  'card-not-ready': async () => {
    const panel = await opened(missing);
    await panel.card.insert();
    return panel;
  },
  'card-filled': async () => {
    const panel = await opened(missing);
    panel.card.fill('order.number', '#20771');
    panel.card.fill('agent.name', 'Noor');
    return panel;
  },
  'card-question-open': () => opened(cancelView({ pageAnswers: {} })),
  'card-overruled': async () => {
    const panel = await opened(cancelView());
    panel.card.answer('shipped', 'yes');
    return panel;
  },
  'card-expired': () => opened(cancelView({ today: '2028-01-01' })),
  'card-chat': async () => {
    const panel = await opened(cancelView());
    panel.card.turnTo({ channel: 'chat' });
    return panel;
  },
  'card-images': () =>
    opened(
      cancelView({
        card: {
          ...CANCEL_CARD,
          ask: [],
          replies: [
            {
              language: 'en',
              when: {},
              body: [
                paragraph(
                  text('Hi '),
                  variable('customer.first_name'),
                  text(', here is how you find your size.'),
                ),
                { type: 'image', path: 'images/size-chart.png', alt: 'Size chart for shoes' },
              ],
            },
          ],
        },
      }),
    ),
  'card-thai': () => opened(cancelView({ said: ['ยกเลิกก่อนจัดส่งทันไหมคะ'] })),
  'card-turned': async () => {
    const panel = await opened(cancelView({ said: ['ยกเลิกก่อนจัดส่งทันไหมคะ'] }));
    panel.card.turnTo({ language: 'en' });
    return panel;
  },
  'card-not-theirs': () => opened(cancelView({ said: ['Ich möchte bitte stornieren, geht das noch?'] })),
  'card-no-channel': () =>
    opened(
      cancelView({
        card: {
          ...CANCEL_CARD,
          replies: CANCEL_CARD.replies.filter(({ when }) => when.channel === 'chat'),
        },
      }),
    ),
  'card-guidance-only': () =>
    opened(cancelView({ card: { ...CANCEL_CARD, ask: [], offer: undefined, replies: [] } })),
  'card-rich': () => opened(cancelView({ card: { ...CANCEL_CARD, guidance: RICH } })),
  'card-inserted': async () => {
    const panel = await opened(cancelView());
    await panel.card.insert();
    return panel;
  },
  'card-takes-back': () => beyondUndo(),
  'card-taken-back': async () => {
    const panel = await beyondUndo();
    await panel.card.takeBack();
    return panel;
  },
  ...Object.fromEntries(
    (['changed', 'stays', 'gone'] as const).map((answer) => [
      `card-not-taken-${answer}`,
      async () => {
        const panel = await beyondUndo({ takeBack: () => Promise.resolve(answer) });
        await panel.card.takeBack();
        return panel;
      },
    ]),
  ),
  'card-not-taken-noAnswer': async () => {
    const panel = await beyondUndo({ takeBack: () => Promise.reject(new Error('silent')) });
    await panel.card.takeBack();
    return panel;
  },
  'card-unconfirmed': async () => {
    const panel = await opened(cancelView(), { insert: () => Promise.resolve({ status: 'unconfirmed' }) });
    await panel.card.insert();
    return panel;
  },
  'card-no-answer': async () => {
    const panel = await opened(cancelView(), { insert: () => Promise.reject(new Error('silent')) });
    await panel.card.insert();
    return panel;
  },
  'card-copied': async () => {
    const panel = await opened(cancelView());
    await panel.card.copy();
    return panel;
  },
  'card-copy-failed': async () => {
    const panel = await opened(cancelView(), { copy: () => Promise.resolve(false) });
    await panel.card.copy();
    return panel;
  },
  ...Object.fromEntries(INSERT_REFUSALS.map((reason) => [`refused-${reason}`, () => refused(reason)])),
  'card-silent': async () => {
    const panel = await opened(cancelView());
    panel.lost();
    return panel;
  },
  'not-kept': async () => {
    const panel = await opened(cancelView(), { setFavourite: () => Promise.resolve(false) });
    await panel.card.setFavourite(true);
    return panel;
  },
  'card-menu': () => opened(cancelView()),
  'card-editing': async () => {
    const panel = await opened(missing);
    panel.card.fill('order.number', '#20771');
    return panel;
  },
  'card-favourite': () =>
    opened(cancelView({ summary: { ...cancelView().summary, favourite: true, freshness: OVERDUE } })),
  'card-unverified': () =>
    opened(cancelView({ summary: { ...cancelView().summary, freshness: { state: 'unverified' } } })),
  'card-in-thai': () => opened(cancelView(), {}, ['th']),
  'card-other-language': () =>
    opened(cancelView({ said: ['Wo bleibt denn mein Paket, es sollte gestern da sein?'] })),
  'card-tones': () => opened(cancelView({ card: { ...CANCEL_CARD, replies: TONES } })),
  'card-no-reply-yet': () =>
    opened(
      cancelView({ pageAnswers: {}, card: { ...CANCEL_CARD, replies: CANCEL_CARD.replies.slice(0, 1) } }),
    ),
  'card-question-unanswered': async () => {
    const panel = await opened(cancelView({ pageAnswers: {} }));
    await panel.card.insert();
    return panel;
  },
  'card-fact-unknown': async () => {
    const panel = await opened(cancelView({ facts: {} }));
    await panel.card.insert();
    return panel;
  },
  'long-card': () =>
    opened(
      cancelView({
        values: { ...missing.values, 'customer.first_name': { value: LONG, source: 'page' } },
        card: { ...CANCEL_CARD, guidance: [paragraph(text(LONG))] },
        pageAnswers: { shipped: { answer: 'no', field: 'order.status', value: LONG } },
      }),
    ),
};

const OVERDUE = { state: 'overdue', on: '2026-05-03', due: '2026-11-03', by: 'Returns team' } as const;

const TONES: CardView['card']['replies'] = [
  { when: { shipped: 'no' }, language: 'en', body: [paragraph(text('Cancelled, and nothing was charged.'))] },
  {
    when: { shipped: 'no', tone: 'warm' },
    language: 'en',
    body: [paragraph(text('Just in time! All cancelled.'))],
  },
  {
    when: { shipped: 'no', tone: 'formal' },
    language: 'en',
    body: [paragraph(text('We have cancelled your order.'))],
  },
];

const RICH: CardView['card']['guidance'] = [
  { type: 'heading', level: 3, children: [text('Before you cancel')] },
  {
    type: 'list',
    ordered: false,
    items: [
      [paragraph(text('Look at the '), { type: 'emphasis', children: [text('packing list')] })],
      [
        paragraph(text('Wait for the second bell')),
        { type: 'list', ordered: true, items: [[paragraph(text('first'))], [paragraph(text('second'))]] },
      ],
    ],
  },
  { type: 'quote', children: [paragraph(text('We would rather lose a sale than a customer.'))] },
  {
    type: 'table',
    rows: [
      [[text('Plan')], [text('Refund within')]],
      [[text('Basic')], [variable('fact.free_shipping_code')]],
    ],
  },
  { type: 'code', value: 'order cancel --reason customer --notify' },
  { type: 'image', path: 'images/size-chart.png', alt: 'Size chart' },
  paragraph(
    { type: 'link', url: 'mailto:returns@example.com', children: [text('Write to us')] },
    text(', call '),
    { type: 'link', url: 'tel:+4930123', children: [text('the desk')] },
    text(' or do not follow '),
    { type: 'link', url: 'javascript:alert(1)', children: [text('this')] },
    text('.'),
  ),
];
