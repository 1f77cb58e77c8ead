import { looksEnglish } from '../ticket/english';
import { readTicket, SUBJECT, type Reading } from '../ticket/reading';
import { mainScript } from '../ticket/runs';
import type { Ticket } from '../ticket/ticket';
import { tokensOf } from '../ticket/tokens';
import { confidenceOf, THRESHOLD } from './confidence';
import { MOST_SUGGESTIONS } from './constants';
import { evidenceOf } from './evidence';
import type { Index } from './load';
import { groupMeetingsOf, meetingsOf } from './meetings';
import { queryOf, type Query } from './query';
import { candidatesFor, type Candidate, type MatchOptions } from './score';
import { signalsOf } from './signals';
import type { Match, MatchResult, Silence } from './types';

/**
 * Ranks the cards of an index for a ticket: at most three, best first, none below the threshold, each with the words
 * that decided; or silence with its reason. The same input gives the same answer everywhere. Never throws.
 */
export function match(index: Index, ticket: Ticket, options: MatchOptions): MatchResult {
  const reading = readTicket(ticket);
  if (reading.state !== 'question') return { matches: [], silence: reading.state };
  const query = queryOf(index, ticket, reading);
  const candidates = candidatesFor(index, query, options).slice(0, MOST_SUGGESTIONS);
  const matches = explained(index, query, ticket, candidates).filter(
    ({ confidence }) => confidence >= THRESHOLD,
  );
  return matches.length > 0
    ? { matches, silence: undefined }
    : { matches, silence: whySilent(index, ticket, reading) };
}

/**
 * A card is as sure as its own signals make it, or as the first card is, by the share of its score: where a ticket is
 * surely about something, the second and third guess may be right too.
 */
function explained(index: Index, query: Query, ticket: Ticket, candidates: readonly Candidate[]): Match[] {
  let first: Match | undefined;
  return candidates.map((candidate) => {
    const { document, score } = candidate;
    const meetings = meetingsOf(index, query, candidate);
    const groups = groupMeetingsOf(query, candidate);
    const own = confidenceOf(signalsOf(index, query, candidate, meetings, groups));
    const shared = first ? (first.confidence * score) / first.score : 0;
    const one: Match = {
      ref: document.ref,
      score,
      confidence: Math.max(own, Math.round(shared * 1000) / 1000),
      evidence: evidenceOf(ticket, document, score, meetings, groups),
    };
    first ??= one;
    return one;
  });
}

/** Fewer words say nothing about their language. */
const LEAST_WORDS = 4;

function whySilent(index: Index, ticket: Ticket, reading: Reading): Silence {
  const texts = reading.passages.map(({ message, start, end }) =>
    (message === SUBJECT ? ticket.subject : (ticket.messages[message]?.text ?? '')).slice(start, end),
  );
  const script = mainScript(texts);
  if (script === undefined || index.documents.length === 0) return 'noCardFits';
  if (!index.scripts.has(script)) return 'otherLanguage';
  if (script !== 'Latin') return 'noCardFits';
  const words = texts
    .flatMap((text) => tokensOf(text))
    .flatMap((token) => (token.kind === 'word' ? token.text : []));
  if (words.length < LEAST_WORDS) return 'noCardFits';
  return index.analyses.includes(looksEnglish(words) ? 'english' : 'plain') ? 'noCardFits' : 'otherLanguage';
}
