import { compose } from '@/lib/reply/compose';
import { richReply } from '@/lib/reply/rich';
import type { Choice } from '@/lib/messages/contract';
import type { CardView } from '@/lib/messages/views';
import type { Block } from '@/lib/policy/rich-text';
import { channelsOf, languagesOf, tonesOf } from '@/lib/reply/offered';
import type { ComposedReply, KnownValue, ReplyRequest } from '@/lib/reply/types';
import type { OpenCard } from './store';

/** An open card whose content is here. */
export type LoadedCard = OpenCard & { view: CardView };

/** True where the card's content is here. */
export function isLoaded(card: OpenCard | undefined): card is LoadedCard {
  return card?.view !== undefined;
}

/** Question id -> answer: what the page says, overruled by the agent. */
export function answersOf({ view, answers }: LoadedCard): Record<string, string> {
  const known: Record<string, string> = {};
  for (const question of view.card.ask) {
    const answer = answers[question.id] ?? view.pageAnswers[question.id]?.answer;
    if (question.answers.some(({ id }) => id === answer) && answer !== undefined) known[question.id] = answer;
  }
  return known;
}

/** The reply as it stands. Pure, so it is composed again for every keystroke. */
export function replyOf(card: LoadedCard): ComposedReply {
  return compose(requestOf(card));
}

/** The same reply with its lists, links and emphasis. */
export function richOf(card: LoadedCard): Block[] {
  return richReply(requestOf(card));
}

function requestOf(card: LoadedCard): ReplyRequest {
  const { view } = card;
  const typed: Record<string, KnownValue> = {};
  for (const [name, value] of Object.entries(typedBy(card))) typed[name] = { value, source: 'agent' };
  return {
    material: {
      card: view.card,
      packLanguage: view.packLanguage,
      facts: view.facts,
      includes: view.includes,
      labels: view.labels,
    },
    answers: answersOf(card),
    values: { ...knownElsewhere(view), ...typed },
    language: card.language,
    channel: card.channel,
    tone: card.tone,
    today: view.today,
  };
}

/** Values from all but the agent, who may have cleared since what is remembered as typed. */
function knownElsewhere({ values }: CardView): Record<string, KnownValue> {
  return Object.fromEntries(Object.entries(values).filter(([, { source }]) => source !== 'agent'));
}

/** False where nothing that the agent answers or fills in would let the reply go in. */
export function canBecomeReady({ reply, unanswered, expired, problems }: ComposedReply): boolean {
  return (reply !== undefined || unanswered.length > 0) && expired.length === 0 && problems.length === 0;
}

/** A switch that would bring a reply where there is none now. */
export type Alternative = Pick<OpenCard, 'channel'> | Pick<OpenCard, 'tone'> | Pick<OpenCard, 'language'>;

/** The switches that would bring a reply for the same answers. */
export function alternativesTo(card: LoadedCard): Alternative[] {
  const switches: Alternative[] = [
    ...channelsOf(card.view.card).map((channel) => ({ channel })),
    ...tonesOf(card.view.card).map((tone) => ({ tone })),
    ...languagesOf(card.view).map((language) => ({ language })),
  ];
  return switches.filter((one) => replyOf({ ...card, ...one }).reply !== undefined);
}

/** The values that the agent typed: trimmed, and none that is blank. */
export function typedBy(card: OpenCard): Record<string, string> {
  const entries = Object.entries(card.values).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** What the background needs to compose the same reply again. */
export function choiceOf(card: LoadedCard, ticket: string): Choice {
  return {
    ref: card.ref,
    ticketKey: ticket,
    text: replyOf(card).text,
    answers: answersOf(card),
    values: typedBy(card),
    language: card.language,
    channel: card.channel,
    tone: card.tone,
  };
}
