import type { PanelActions } from '@/components/panel/actions';
import { PanelController } from '@/components/panel/controller';
import { INSERT_REFUSALS, type InsertRefusal } from '@/lib/messages/contract';
import { TROUBLES, type CardView, type PanelState } from '@/lib/messages/views';
import { SILENCES } from '@/lib/match/types';
import {
  AFTER,
  CANCEL,
  CANCEL_CARD,
  cancelView,
  HITS,
  paragraph,
  REFUND,
  SUGGESTIONS,
  text,
  variable,
  without,
} from './cards';

/** The day of the story. */
export const NOW = Date.UTC(2027, 0, 1, 9, 30);

/** The story's ticket with its three suggestions. */
export function panelState(more: Partial<PanelState> = {}): PanelState {
  return {
    revision: 1,
    phase: 'suggestions',
    ticket: {
      key: 'https://desk.example.com/10482',
      subject: 'Too late to cancel?',
      customer: 'Maya',
      lastMessage:
        'I ordered the blue sweater yesterday and picked the wrong size. Could you cancel it before it ships?',
      messages: 1,
      certainty: 0.9,
      truncated: false,
    },
    suggestions: SUGGESTIONS,
    packs: [
      { id: 'post-purchase-care', title: 'Post-purchase care', version: 142, language: 'en', cards: 34 },
    ],
    access: { kind: 'always', origin: 'https://desk.example.com', insecure: false },
    profile: { name: 'Alex', team: '', brand: '', channel: '', region: '', languages: [] },
    profileAsked: true,
    recent: [],
    favourites: [],
    now: NOW,
    openKey: 'Alt+K',
    ...more,
  };
}

/** Actions that do nothing and answer with the story's card. */
export function quietActions(more: Partial<PanelActions> = {}): PanelActions {
  const nothing = () => Promise.resolve();
  return {
    lookup: (query) => Promise.resolve({ query, hits: HITS, total: 34 }),
    openCard: () => Promise.resolve(cancelView()),
    keepAnswers: nothing,
    insert: () => Promise.resolve({ status: 'inserted', method: 'execCommand' }),
    copy: () => Promise.resolve(true),
    noneFits: nothing,
    setFavourite: nothing,
    leave: nothing,
    saveProfile: nothing,
    askForSite: nothing,
    openOptions: nothing,
    reconnect: nothing,
    ...more,
  };
}

type Sample = () => PanelController | Promise<PanelController>;

function listed(more: Partial<PanelState> = {}, actions: Partial<PanelActions> = {}): PanelController {
  const panel = new PanelController(quietActions(actions));
  panel.receive(panelState(more));
  return panel;
}

async function opened(view: CardView | null, actions: Partial<PanelActions> = {}): Promise<PanelController> {
  const panel = listed({}, { openCard: () => Promise.resolve(view), ...actions });
  await panel.card.open(CANCEL);
  return panel;
}

async function searched(query: string, actions: Partial<PanelActions> = {}): Promise<PanelController> {
  const panel = listed({}, actions);
  panel.type(query);
  await Promise.resolve();
  return panel;
}

const noSuggestions = { suggestions: [] } satisfies Partial<PanelState>;
const shelf = { favourites: [AFTER], recent: [CANCEL, REFUND] } satisfies Partial<PanelState>;
const missing = cancelView({ values: without(cancelView().values, 'agent.name', 'order.number') });

async function refused(reason: InsertRefusal): Promise<PanelController> {
  const panel = await opened(cancelView(), { insert: () => Promise.resolve({ status: 'refused', reason }) });
  await panel.card.insert();
  return panel;
}

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2);

/** Everything that the panel can show, by name. */
export const SAMPLES: Record<string, Sample> = {
  waiting: () => new PanelController(quietActions()),
  'no-answer': () => {
    const panel = listed();
    panel.lost();
    return panel;
  },
  starting: () => listed({ phase: 'starting', ...noSuggestions }),
  reading: () => listed({ phase: 'reading', ...noSuggestions }),
  'no-ticket': () => listed({ phase: 'noTicket', ...noSuggestions, ...shelf }),
  'no-access': () =>
    listed({ phase: 'noTicket', ...noSuggestions, access: { kind: 'none', origin: '', insecure: false } }),
  suggestions: () => listed(),
  'suggestion-single': () => listed({ suggestions: SUGGESTIONS.slice(0, 1) }),
  ...Object.fromEntries(
    SILENCES.map((silence) => [
      `silent-${silence}`,
      () =>
        listed({ phase: 'silent', silence, ...noSuggestions, ...(silence === 'noCardFits' ? shelf : {}) }),
    ]),
  ),
  ...Object.fromEntries(
    TROUBLES.map((trouble) => [
      `trouble-${trouble}`,
      () => listed({ phase: 'trouble', trouble, ...noSuggestions }),
    ]),
  ),
  'this-page-only': () => listed({ access: { kind: 'thisPage', origin: 'http://desk', insecure: true } }),
  'low-certainty': () => {
    const { ticket } = panelState();
    return listed(ticket ? { ticket: { ...ticket, certainty: 0.3, truncated: true } } : {});
  },
  'none-fits': () => {
    const panel = listed();
    panel.noneFits();
    return panel;
  },
  'profile-ask': () => listed({ suggestions: SUGGESTIONS.slice(0, 1), profileAsked: false }),
  profile: () => {
    const panel = listed();
    panel.show('profile');
    return panel;
  },
  keys: () => {
    const panel = listed();
    panel.show('keys');
    return panel;
  },
  'keys-unassigned': () => {
    const panel = listed({ openKey: '' });
    panel.show('keys');
    return panel;
  },
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
  'card-guidance-only': () => opened(cancelView({ card: { ...CANCEL_CARD, ask: [], replies: [] } })),
  'card-rich': () => opened(cancelView({ card: { ...CANCEL_CARD, guidance: RICH } })),
  'card-inserted': async () => {
    const panel = await opened(cancelView());
    await panel.card.insert();
    return panel;
  },
  'card-unconfirmed': async () => {
    const panel = await opened(cancelView(), { insert: () => Promise.resolve({ status: 'unconfirmed' }) });
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
  lookup: () => searched('cancle'),
  'lookup-nothing': () =>
    searched('teleport', { lookup: (query) => Promise.resolve({ query, hits: [], total: 34 }) }),
  'long-words': () =>
    listed({
      suggestions: SUGGESTIONS.map((suggestion) => ({
        ...suggestion,
        card: { ...suggestion.card, title: LONG, shortcut: LONG.slice(0, 32) },
        firstLines: LONG,
        why: [{ from: 'subject' as const, parts: [{ text: LONG, marked: true }] }],
      })),
      access: { kind: 'thisPage', origin: '', insecure: true },
    }),
  'long-card': () =>
    opened(
      cancelView({
        values: { ...missing.values, 'customer.first_name': { value: LONG, source: 'page' } },
        card: { ...CANCEL_CARD, guidance: [paragraph(text(LONG))] },
        pageAnswers: { shipped: { answer: 'no', field: 'order.status', value: LONG } },
      }),
    ),
};

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
