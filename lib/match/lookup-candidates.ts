import { tokensOf, type Token } from '../ticket/tokens';
import { SCORE_STEPS } from './constants';
import { dictionaryOf, type Expansion } from './dictionary';
import type { Index } from './load';
import { longestUnits, membersIn } from './synonyms';
import { termOf } from './terms';

/** A word of what was typed, and what it may mean. */
export interface TypedWord extends Token {
  expansions: readonly Expansion[];
}

/** A card that has words of the query, by the document that has most. */
export interface LookupCandidate {
  /** Number of the document in the index. */
  at: number;
  /** What its words are worth, as an integer. */
  score: number;
}

/** More words of a query are not looked at. */
const MOST_WORDS = 16;
/** Above every score: what meets more words is better. */
const ONE_WORD = 1e9;

/** The distinct words of a query; stop words only where there is nothing else. */
export function typedWords(index: Index, query: string): TypedWord[] {
  const tokens = tokensOf(query);
  const units = longestUnits(tokens);
  const telling = units.filter((token) => !isStopWord(index, token));
  const words = new Map((telling.length > 0 ? telling : units).map((token) => [token.text, token]));
  const members = membersIn(index, tokens).map(({ group, run }) => ({
    term: index.terms.size + index.synonyms.indexOf(group),
    quality: 1,
    start: run[0]?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
  }));
  return [...words.values()].slice(0, MOST_WORDS).map((token) => {
    const named = members.filter(({ start, end }) => start < token.end && token.start < end);
    const groups = named.map(({ term, quality }) => ({ term, quality, form: token.text }));
    return { ...token, expansions: [...dictionaryOf(index).expand(token), ...groups] };
  });
}

/** True for words that the index has left out, in any of its languages: cards of that language cannot have them. */
export function isStopWord({ analyses }: Index, token: Token): boolean {
  return analyses.some((analysis) => termOf(token, analysis) === undefined);
}

/**
 * The best cards for some words, at most `most`: those that have all of them, and where none has, those that have any.
 * `cards` is the card of each document, -1 for one that is not to be found.
 */
export function lookupCandidates(
  index: Index,
  words: readonly TypedWord[],
  cards: Int32Array,
  most: number,
): LookupCandidate[] {
  const worth = worths(index, words);
  const best = new Int32Array(cards.length);
  const top = new Float64Array(cards.length);
  for (let at = 0; at < cards.length; at++) {
    const card = cards[at] ?? -1;
    const value = worth[at] ?? 0;
    if (card < 0 || value <= (top[card] ?? 0)) continue;
    top[card] = value;
    best[card] = at;
  }
  const sorted = top.filter((value) => value > 0).sort();
  const all = words.length * ONE_WORD;
  const least = Math.max((sorted.at(-1) ?? 0) < all ? 0 : all, sorted.at(-most) ?? 0, 1);
  const found: LookupCandidate[] = [];
  top.forEach((value, card) => {
    if (value >= least) found.push({ at: best[card] ?? 0, score: value });
  });
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ at, score }) => ({ at, score: score % ONE_WORD }));
}

/** By document: ONE_WORD for each word that it has, and what the best meaning of each word is worth there, summed. */
function worths(index: Index, words: readonly TypedWord[]): Float64Array {
  const sum = new Float64Array(index.documents.length);
  const best = new Float64Array(sum.length);
  for (const { expansions } of words) {
    best.fill(0);
    for (const { term, quality } of expansions) addBest(index, best, term, quality);
    for (let at = 0; at < sum.length; at++) {
      const value = best[at] ?? 0;
      if (value > 0) sum[at] = (sum[at] ?? 0) + ONE_WORD + Math.round(value * SCORE_STEPS);
    }
  }
  return sum;
}

function addBest(index: Index, best: Float64Array, term: number, quality: number): void {
  const { terms, synonyms, tables } = index;
  const group = synonyms[term - terms.size];
  const { document, impact } = group ?? { document: tables.postingDocument, impact: tables.postingImpact };
  const worth = group ? quality : quality * (tables.postingStep[term] ?? 0);
  const end = group ? document.length : (tables.postingStarts[term + 1] ?? 0);
  for (let at = group ? 0 : (tables.postingStarts[term] ?? 0); at < end; at++) {
    const number = document[at] ?? 0;
    const value = worth * (impact[at] ?? 0);
    if (value > (best[number] ?? 0)) best[number] = value;
  }
}
