import type { LookupHit } from '@/components/panel/actions';
import type { CardSummary, CardView, Suggestion } from '@/lib/messages/views';
import type { Card, Reply } from '@/lib/policy/card';
import type { Block, Inline } from '@/lib/policy/rich-text';

export const text = (value: string): Inline => ({ type: 'text', value });
export const variable = (name: string, fallback?: string): Inline => ({
  type: 'variable',
  name,
  ...(fallback === undefined ? {} : { fallback }),
});
export const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

/** A card as a line of a list. */
export function summary(id: string, title: string, more: Partial<CardSummary> = {}): CardSummary {
  return {
    ref: { pack: 'post-purchase-care', card: id },
    title,
    tags: [],
    freshness: { state: 'verified', on: '2026-11-01', by: 'Returns' },
    hasOffer: false,
    favourite: false,
    ...more,
  };
}

export const CANCEL = summary('cancel-before-shipping', 'Cancel an order before it ships', {
  shortcut: 'cancel',
  owner: 'Returns',
  tags: ['cancellations'],
  hasOffer: true,
});
export const REFUND = summary('refund-method', 'Refund to the original payment', {
  owner: 'Payments',
  tags: ['refunds'],
  freshness: { state: 'verified', on: '2026-10-12', by: 'Payments' },
});
export const CHANGE = summary('change-size', 'Change the size of an open order', {
  owner: 'Orders',
  tags: ['orders'],
  freshness: { state: 'overdue', on: '2026-05-03', due: '2026-11-03', by: 'Orders' },
});
export const AFTER = summary('cancel-after-shipping', 'Cancel after it has shipped', {
  shortcut: 'cancelship',
  owner: 'Returns',
  tags: ['delivery'],
  favourite: true,
});
export const UNSUBSCRIBE = summary('subscription-cancel', 'Cancel a subscription, with a save offer', {
  shortcut: 'unsub',
  tags: ['Subscriptions'],
  hasOffer: true,
  freshness: { state: 'unverified' },
});

const said = (...parts: string[]) => ({
  from: 'customer' as const,
  // Every second part is marked.
  parts: parts.map((value, index) => ({ text: value, marked: index % 2 === 1 })),
});

export const SUGGESTIONS: Suggestion[] = [
  {
    card: CANCEL,
    score: 14.25,
    confidence: 0.93,
    why: [said('picked the wrong size. Could you ', 'cancel it before it ships')],
    closeTo: [],
    firstLines: 'Cancel at once: nothing has left the warehouse, so nothing has to come back.',
    evidence: [],
  },
  {
    card: REFUND,
    score: 8.5,
    confidence: 0.71,
    why: [said('I would like the ', 'money back on my card')],
    closeTo: ['refund'],
    firstLines: 'Refunds go back the way the money came, within 5 working days.',
    evidence: [],
  },
  {
    card: CHANGE,
    score: 6.125,
    confidence: 0.6,
    why: [said('picked the ', 'wrong size')],
    closeTo: [],
    firstLines: 'Until it is packed, the size can be changed without a new order.',
    evidence: [],
  },
];

export const HITS: LookupHit[] = [
  { card: CANCEL, marks: [[0, 6]] },
  { card: AFTER, marks: [[0, 6]] },
  { card: UNSUBSCRIBE, marks: [[0, 6]] },
];

export const SIGNED: Block = paragraph(text('All the best,'), { type: 'break' }, variable('agent.name'));

function reply(when: Record<string, string>, language: string, ...body: Block[]): Reply {
  return { when, language, body };
}

const greeting = paragraph(text('Hi '), variable('customer.first_name', 'there'), text(','));

export const CANCEL_CARD: Card = {
  id: 'cancel-before-shipping',
  title: CANCEL.title,
  shortcut: 'cancel',
  owner: 'returns',
  audiences: [],
  tags: ['cancellations'],
  examples: [],
  notFor: [],
  ask: [
    {
      id: 'shipped',
      question: 'Has the order left the warehouse?',
      field: 'order.status',
      answers: [
        { id: 'no', label: 'No', values: ['processing'] },
        { id: 'yes', label: 'Yes', values: ['shipped'] },
      ],
    },
  ],
  offer: {
    title: 'Free shipping on the next order',
    when: { shipped: ['no'] },
    code: [variable('fact.free_shipping_code')],
    cost: { amount: 5, currency: 'USD' },
    limit: { count: 1, days: 90 },
    approval: { above: 20, by: 'shift lead' },
  },
  commits: true,
  requireFresh: false,
  related: ['refund-method'],
  guidance: [
    paragraph(
      text('Cancel at once: nothing has left the warehouse, so '),
      { type: 'strong', children: [text('nothing has to come back')] },
      text('. Press '),
      { type: 'code', value: 'Cancel order' },
      text(' in the '),
      { type: 'link', url: 'https://orders.example.com/desk', children: [text('order desk')] },
      text('.'),
    ),
  ],
  replies: [
    reply(
      { shipped: 'no' },
      'en',
      greeting,
      paragraph(
        text('your order '),
        variable('order.number'),
        text(' is cancelled and you have not been charged. I have added free shipping to your next order: '),
        variable('fact.free_shipping_code'),
        text('.'),
      ),
      SIGNED,
    ),
    reply(
      { shipped: 'no', channel: 'chat' },
      'en',
      paragraph(
        text('Cancelled, '),
        variable('customer.first_name', 'no charge'),
        text('! Nothing was charged.'),
      ),
    ),
    reply(
      { shipped: 'no' },
      'th',
      paragraph(text('สวัสดีค่ะคุณ'), variable('customer.first_name', 'ลูกค้า')),
      paragraph(text('ยกเลิกคำสั่งซื้อ '), variable('order.number'), text(' ให้แล้วและไม่มีการเรียกเก็บเงินค่ะ')),
      paragraph(variable('agent.name')),
    ),
    reply(
      { shipped: 'no' },
      'hi',
      paragraph(text('नमस्ते '), variable('customer.first_name', 'जी'), text(',')),
      paragraph(text('आपका ऑर्डर '), variable('order.number'), text(' रद्द हो गया है और कोई पैसा नहीं लिया गया।')),
      paragraph(variable('agent.name')),
    ),
  ],
  translations: {
    th: {
      title: 'ยกเลิกคำสั่งซื้อก่อนจัดส่ง',
      examples: [],
      questions: { shipped: { question: 'คำสั่งซื้อออกจากคลังแล้วหรือยัง', answers: { no: 'ยัง', yes: 'ออกแล้ว' } } },
      offerTitle: 'ส่งฟรีในคำสั่งซื้อถัดไป',
      guidance: [paragraph(text('ยกเลิกได้ทันที ยังไม่มีอะไรออกจากคลัง จึงไม่ต้องส่งอะไรคืน'))],
    },
  },
};

/** The card of the story, as the background shows it. */
export function cancelView(more: Partial<CardView> = {}): CardView {
  return {
    ref: CANCEL.ref,
    summary: { ...CANCEL, freshness: { state: 'verified', on: '2026-11-01', by: 'Returns team' } },
    card: CANCEL_CARD,
    packTitle: 'Post-purchase care',
    packLanguage: 'en',
    owner: { name: 'Returns team', contact: 'https://chat.example.com/returns' },
    facts: { free_shipping_code: { value: 'NEXTONEFREE', values: {}, until: '2027-12-31' } },
    includes: {},
    labels: {},
    related: [REFUND],
    pageAnswers: { shipped: { answer: 'no', field: 'order.status', value: 'processing' } },
    agentAnswers: {},
    agentValues: {},
    values: {
      'customer.first_name': { value: 'Maya', source: 'page' },
      'order.number': { value: '#10482', source: 'page' },
      'agent.name': { value: 'Alex', source: 'profile' },
    },
    said: ['Could you cancel it before it ships?'],
    channel: 'mail',
    today: '2027-01-01',
    ...more,
  };
}

/** A value map without some of its names. */
export function without<T>(record: Record<string, T>, ...names: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
