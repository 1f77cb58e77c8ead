import { looksEnglish } from '../ticket/english';
import { readTicket, SUBJECT, type Reading } from '../ticket/reading';
import { mainScript } from '../ticket/runs';
import type { Ticket } from '../ticket/ticket';
import { tokensOf } from '../ticket/tokens';
import { meantBy, type Meant } from './closeness';
import { confidenceOf, THRESHOLD } from './confidence';
import { MOST_SUGGESTIONS } from './constants';
import { evidenceOf } from './evidence';
import type { Index } from './load';
import { meaningMarks } from './meaning-marks';
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
  const query = queryOf(index, ticket, reading, options.vectors);
  const meant = options.vectors && meantBy(options.vectors, ticket, reading, query.repairs);
  const candidates = candidatesFor(index, query, options, meant).slice(0, MOST_SUGGESTIONS);
  const matches = explained(index, query, ticket, candidates, meant).filter(
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
function explained(
  index: Index,
  query: Query,
  ticket: Ticket,
  candidates: readonly Candidate[],
  meant: Meant | undefined,
): Match[] {
  let first: Match | undefined;
  return candidates.map((candidate) => {
    const { document, score } = candidate;
    const meetings = meetingsOf(index, query, candidate);
    const groups = groupMeetingsOf(query, candidate);
    const signals = signalsOf(index, query, candidate, meetings, groups);
    const own = confidenceOf(signals, candidate.closeness !== undefined, index.exampled);
    const shared = first ? (first.confidence * score) / first.score : 0;
    const one: Match = {
      ref: document.ref,
      score,
      confidence: Math.max(own, Math.round(shared * 1000) / 1000),
      evidence: evidenceOf(
        ticket,
        document,
        score,
        meetings,
        groups,
        meant ? meaningMarks(meant, candidate) : [],
      ),
    };
    first ??= one;
    return one;
  });
}

/** How sure a candidate is by itself, 0 to 1. */
export function confidenceFor(index: Index, query: Query, candidate: Candidate): number {
  const meetings = meetingsOf(index, query, candidate);
  const signals = signalsOf(index, query, candidate, meetings, groupMeetingsOf(query, candidate));
  return confidenceOf(signals, candidate.closeness !== undefined, index.exampled);
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
