import type { CardSummary, CardView, PanelState, Suggestion } from '@/lib/messages/views';
import type { Card, CardRef, Offer, Question, Reply } from '@/lib/policy/card';
import type { Block, Inline } from '@/lib/policy/rich-text';
import type { TextKey, Wording } from '../ui/wording';

/*
 * The built-in example: one ticket, two cards, in the agent's own language. It needs no pack, so that the first run
 * shows the panel even where nothing has been loaded yet.
 */

const PACK = 'story';
/** New Year's Day, half past nine. */
const NOW = Date.UTC(2027, 0, 1, 9, 30);
const VARIABLES = ['customer.first_name', 'order.number', 'fact.free_shipping_code', 'agent.name'];

/** The state of the panel when the ticket has been read. */
export function storyState(wording: Wording, openKey: string): PanelState {
  const { t } = wording;
  return {
    revision: 1,
    phase: 'suggestions',
    ticket: {
      key: 'story',
      subject: t('story_subject'),
      customer: t('story_customer'),
      lastMessage: t('story_message', t('story_marked')),
      messages: 1,
      certainty: 1,
      truncated: false,
      isElsewhere: false,
    },
    suggestions: suggestions(wording),
    setAside: [],
    packs: [{ id: PACK, title: t('story_pack'), version: 1, language: wording.language, cards: 2 }],
    access: { kind: 'always', origin: '', insecure: false },
    profile: { name: t('story_agent'), team: '', brand: '', channel: '', region: '', languages: [] },
    profileAsked: true,
    recent: [],
    favourites: [],
    now: NOW,
    openKey,
  };
}

/** The two cards as lines of a list. */
export function storySummaries({ t }: Pick<Wording, 't'>): CardSummary[] {
  const cancel = summary('cancel', t('story_cancel'), '2026-11-01', t('story_owner'));
  return [
    { ...cancel, hasOffer: true },
    summary('change', t('story_change'), '2026-10-12', t('story_owner')),
  ];
}

/** A card of the story, opened. */
export function storyView(wording: Wording, { card: id }: CardRef): CardView {
  const { t } = wording;
  const summaries = storySummaries(wording);
  const chosen = summaries.find(({ ref }) => ref.card === id) ?? summaries[0];
  const card = chosen?.ref.card === 'change' ? changeCard(wording) : cancelCard(wording);
  return {
    ref: { pack: PACK, card: card.id },
    summary: chosen ?? summary(card.id, card.title, '2026-11-01', t('story_owner')),
    card,
    packTitle: t('story_pack'),
    packLanguage: wording.language,
    facts: { free_shipping_code: { value: 'NEXTONEFREE', values: {} } },
    includes: {},
    labels: {},
    related: [],
    pageAnswers: { shipped: { answer: 'no', field: 'order.status', value: t('story_status') } },
    agentAnswers: {},
    agentValues: {},
    values: {
      'customer.first_name': { value: t('story_customer'), source: 'page' },
      'order.number': { value: '#10482', source: 'page' },
      'agent.name': { value: t('story_agent'), source: 'profile' },
    },
    said: [],
    channel: 'mail',
    today: '2027-01-01',
  };
}

function summary(id: string, title: string, on: string, by: string): CardSummary {
  return {
    ref: { pack: PACK, card: id },
    title,
    tags: [],
    freshness: { state: 'verified', on, by },
    hasOffer: false,
    favourite: false,
  };
}

function suggestions(wording: Wording): Suggestion[] {
  const { t } = wording;
  const [cancel, change] = storySummaries(wording);
  const make = (
    card: CardSummary | undefined,
    score: number,
    marked: TextKey,
    lines: TextKey,
  ): Suggestion[] =>
    card === undefined
      ? []
      : [
          {
            card,
            score,
            confidence: score / 15,
            why: [{ from: 'customer', parts: [{ text: t(marked), marked: true }] }],
            closeTo: [],
            firstLines: t(lines),
            evidence: [],
          },
        ];
  return [
    ...make(cancel, 14, 'story_marked', 'story_cancel_guidance'),
    ...make(change, 7, 'story_change_marked', 'story_change_guidance'),
  ];
}

function cancelCard(wording: Wording): Card {
  const { t } = wording;
  const shipped: Question = {
    id: 'shipped',
    question: t('story_cancel_question'),
    field: 'order.status',
    answers: [
      { id: 'no', label: t('answer_no'), values: [] },
      { id: 'yes', label: t('answer_yes'), values: [] },
    ],
  };
  const offer: Offer = {
    title: t('story_offer'),
    when: { shipped: ['no'] },
    cost: { amount: 5, currency: 'USD' },
    limit: { count: 1, days: 90 },
  };
  return {
    ...blank('cancel', t('story_cancel'), t('story_cancel_guidance')),
    ask: [shipped],
    offer,
    replies: [
      reply(wording, { shipped: 'no' }, 'story_cancel_reply'),
      reply(wording, { shipped: 'yes' }, 'story_shipped_reply'),
    ],
  };
}

function changeCard(wording: Wording): Card {
  const { t } = wording;
  return {
    ...blank('change', t('story_change'), t('story_change_guidance')),
    replies: [reply(wording, {}, 'story_change_reply')],
  };
}

function blank(id: string, title: string, guidance: string): Card {
  return {
    id,
    title,
    audiences: [],
    tags: [],
    examples: [],
    notFor: [],
    ask: [],
    commits: false,
    requireFresh: false,
    related: [],
    guidance: [{ type: 'paragraph', children: [{ type: 'text', value: guidance }] }],
    replies: [],
    translations: {},
  };
}

/** A sentence of the locale file as a reply: its substitutions are the variables, an empty line is a paragraph. */
function reply(wording: Wording, when: Record<string, string>, key: TextKey): Reply {
  const inlines = wording.parts(key, VARIABLES.length).flatMap((part): (Inline | 'paragraph')[] => {
    if (typeof part === 'number') return [{ type: 'variable', name: VARIABLES[part] ?? '' }];
    return part.split(/(\n\n|\n)/).flatMap((text): (Inline | 'paragraph')[] => {
      if (text === '\n\n') return ['paragraph'];
      return text === '\n' ? [{ type: 'break' }] : text === '' ? [] : [{ type: 'text', value: text }];
    });
  });
  return { language: wording.language, when, body: paragraphs(inlines) };
}

function paragraphs(inlines: (Inline | 'paragraph')[]): Block[] {
  const blocks: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline === 'paragraph') blocks.push([]);
    else blocks.at(-1)?.push(inline);
  }
  return blocks.map((children) => ({ type: 'paragraph', children }));
}
