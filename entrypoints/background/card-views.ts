import { answersFromFields, fieldsOf } from '@/lib/policy/conditions';
import { dayIn } from '@/lib/policy/days';
import { freshnessOf } from '@/lib/policy/freshness';
import { firstLines } from '@/lib/policy/plain-text';
import type { AgentProfile } from '@/lib/policy/agent';
import type { Card, CardRef } from '@/lib/policy/card';
import type { Pack } from '@/lib/policy/pack';
import { translationOf, type CardWords } from '@/lib/policy/translation';
import { excerpts } from '@/lib/match/excerpt';
import { lineOf, type CardLine } from '@/lib/match/lines';
import type { Match } from '@/lib/match/types';
import type { CardLineView, CardSummary, CardView, Suggestion } from '@/lib/messages/views';
import type { Viewer } from '@/lib/policy/scope';
import { channelOf } from '@/lib/reply/channel';
import { own } from '@/lib/reply/own';
import type { ReplyMaterial } from '@/lib/reply/types';
import { knownValues } from '@/lib/reply/values';
import type { Knowledge, PackedCard } from '@/lib/store/knowledge';
import { saidIn } from '@/lib/ticket/said';
import type { Ticket } from '@/lib/ticket/ticket';
import { keptFor, type TabSession } from './sessions';

/** Characters of the guidance that a suggestion shows. */
const FIRST_LINES = 160;

export interface ViewContext {
  knowledge: Knowledge;
  profile: AgentProfile;
  favourites: ReadonlySet<string>;
  now: number;
  /** Languages that the agent reads, as BCP 47 tags: those that they write in, then that of the interface. */
  reads: readonly string[];
}

export function refOf({ card, pack }: PackedCard): CardRef {
  return { pack: pack.id, card: card.id, ...(card.from === undefined ? {} : { from: card.from }) };
}

/** Favourites are the agent's, and outlive revisions: they name the card. */
export const favouriteKey = (ref: CardRef): string => `${ref.pack}/${ref.card}`;

const wordsOf = ({ card, pack }: PackedCard, { reads }: ViewContext): CardWords =>
  translationOf(card, pack.language, reads);

export function summaryOf(packed: PackedCard, context: ViewContext): CardSummary {
  const { card, pack } = packed;
  const ref = refOf(packed);
  const { language, translation } = wordsOf(packed, context);
  return {
    ref,
    title: translation?.title ?? card.title,
    ...(translation && { language }),
    ...(card.shortcut === undefined ? {} : { shortcut: card.shortcut }),
    tags: card.tags,
    ...lineViewOf(lineOf(card), pack, context.now),
    favourite: context.favourites.has(favouriteKey(ref)),
  };
}

export function lineViewOf({ owner, verified, hasOffer }: CardLine, pack: Pack, now: number): CardLineView {
  const name = owner === undefined ? undefined : pack.owners[owner]?.name;
  return {
    ...(name === undefined ? {} : { owner: name }),
    freshness: freshnessOf({ verified }, dayIn(now, pack.timezone)),
    hasOffer,
  };
}

export function suggestionOf(
  match: Match,
  packed: PackedCard,
  ticket: Ticket,
  context: ViewContext,
): Suggestion {
  const { language, translation } = wordsOf(packed, context);
  const isTranslated = translation !== undefined && translation.guidance.length > 0;
  const words = new Set(match.evidence.map((each) => each.met).filter((word) => word !== ''));
  return {
    card: summaryOf(packed, context),
    score: match.score,
    confidence: match.confidence,
    why: excerpts(ticket, match.evidence),
    closeTo: [...words].slice(0, 3),
    ...(isTranslated && { linesLanguage: language }),
    firstLines: firstLines(isTranslated ? translation.guidance : packed.card.guidance, {
      lines: 1,
      limit: FIRST_LINES,
      shown: factValues(packed.pack),
    }),
    evidence: match.evidence,
    ...(match.moved && { moved: match.moved }),
  };
}

/** Facts as guidance shows them. */
function factValues(pack: Pack): Record<string, string> {
  return Object.fromEntries(Object.entries(pack.facts).map(([name, { value }]) => [`fact.${name}`, value]));
}

/** For whom cards are chosen: the agent, on the ticket's channel. */
export function viewerFor(profile: AgentProfile, ticket: Ticket | undefined): Viewer {
  const { brand, team, region } = profile;
  return {
    brand,
    team,
    region,
    channel: ticket ? channelOf(ticket.channel, profile.channel) : profile.channel,
  };
}

/** What a card's replies draw on. */
export function materialOf(packed: PackedCard, includes: Record<string, Card>): ReplyMaterial {
  const { card, pack } = packed;
  const labels = Object.entries(pack.variables).map(([name, { label }]): [string, string] => [name, label]);
  return {
    card,
    packLanguage: pack.language,
    facts: pack.facts,
    includes,
    labels: Object.fromEntries(labels),
  };
}

/** The whole card for the panel: with the answers that the page gives and the values that are known. */
export function cardViewOf(
  packed: PackedCard,
  includes: Record<string, Card>,
  related: PackedCard[],
  session: TabSession | undefined,
  context: ViewContext,
): CardView {
  const { card, pack } = packed;
  const ticket = session?.ticket;
  const kept = session && ticket ? keptFor(session, ticket.key) : undefined;
  const today = dayIn(context.now, pack.timezone);
  const material = materialOf(packed, includes);
  const owner = card.owner === undefined ? undefined : pack.owners[card.owner];
  return {
    ref: refOf(packed),
    summary: summaryOf(packed, context),
    card,
    packTitle: pack.title,
    packLanguage: pack.language,
    ...(owner === undefined ? {} : { owner }),
    facts: pack.facts,
    includes,
    labels: material.labels,
    related: related.map((each) => summaryOf(each, context)),
    pageAnswers: ticket ? answersFromFields(card, fieldsOf(ticket)) : {},
    agentAnswers: own(kept?.answers ?? {}, card.id) ?? {},
    agentValues: kept?.values ?? {},
    values: valuesFor(pack, ticket, context, {}),
    said: ticket ? saidIn(ticket) : [],
    channel: channelOf(ticket?.channel ?? '', context.profile.channel),
    today,
  };
}

/** Every variable that is known for this ticket; what the agent typed wins. */
export function valuesFor(
  pack: Pack,
  ticket: Ticket | undefined,
  context: ViewContext,
  agentValues: Record<string, string>,
): ReturnType<typeof knownValues> {
  return knownValues({
    ticket,
    profile: context.profile,
    today: dayIn(context.now, pack.timezone),
    agentValues,
    variables: pack.variables,
  });
}
