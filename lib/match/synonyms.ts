import { LONGEST_GRAM, tokensOf, type Token } from '../ticket/tokens';
import { inverseFrequency, saturatedPlus } from './bm25';
import { NOT_FOR, STORED_PARTS, SYNONYM_WEIGHT } from './constants';
import { weightOf, type Index, type IndexDocument, type IndexSource, type Postings } from './load';
import { findTerm, postingsOf } from './postings';
import type { Statistics } from './statistics';
import { termOf, type Analysis } from './terms';

/** One way to say it: a word, or several. */
export interface Member {
  /** As the pack writes it. */
  phrase: string;
  /** The terms that a ticket must have one after the other. */
  sequence: Record<Analysis, readonly string[]>;
  /** The terms that a part of a card must have together: postings know no order. */
  needs: Record<Analysis, readonly string[]>;
}

/** Words that a pack uses as one, met as one term of lower weight. */
export interface SynonymGroup {
  pack: number;
  members: readonly Member[];
  /** Documents that have any member, ascending, and what meeting it adds to each. */
  document: Uint32Array;
  impact: Float32Array;
  /** The same by document. */
  impacts: ReadonlyMap<IndexDocument, number>;
}

/** Members by their first term. */
export type SynonymStarts = Record<
  Analysis,
  ReadonlyMap<string, readonly { group: SynonymGroup; member: number }[]>
>;

interface Loaded {
  documents: readonly IndexDocument[];
  statistics: Statistics;
  postings: Postings;
}

/** The synonym groups of every pack with their documents. A group counts in its own pack only. */
export function loadSynonyms(sources: readonly IndexSource[], loaded: Loaded): SynonymGroup[] {
  return sources.flatMap(({ pack }, number) => {
    const size = loaded.documents.filter((document) => document.pack === number).length;
    return pack.synonyms.map((phrases) => {
      const members = phrases.map(memberOf).filter((member) => member.sequence.plain.length > 0);
      return { pack: number, members, ...weigh(members, number, size, loaded) };
    });
  });
}

/** Finds groups by the first term of each of their members. */
export function startsOf(groups: readonly SynonymGroup[]): SynonymStarts {
  const starts = (analysis: Analysis): SynonymStarts[Analysis] => {
    const found = new Map<string, { group: SynonymGroup; member: number }[]>();
    for (const group of groups) {
      group.members.forEach(({ sequence }, member) => {
        const first = sequence[analysis][0];
        if (first !== undefined) found.set(first, [...(found.get(first) ?? []), { group, member }]);
      });
    }
    return found;
  };
  return { english: starts('english'), plain: starts('plain') };
}

/** Members of groups in some tokens: their terms one after the other, stop words not counted. */
export function membersIn<T extends Token>(
  { analyses, synonyms, synonymStarts }: Pick<Index, 'analyses' | 'synonyms' | 'synonymStarts'>,
  tokens: readonly T[],
): { group: SynonymGroup; member: number; run: T[] }[] {
  if (synonyms.length === 0) return [];
  const units = singleUnits(tokens);
  return analyses.flatMap((analysis) => {
    const words = units.flatMap((token) => {
      const term = termOf(token, analysis);
      return term === undefined ? [] : [{ token, term }];
    });
    return words.flatMap((word, at) =>
      (synonymStarts[analysis].get(word.term) ?? []).flatMap(({ group, member }) => {
        const sequence = group.members[member]?.sequence[analysis] ?? [];
        const run = words.slice(at, at + sequence.length);
        if (run.length < sequence.length || run.some(({ term }, next) => term !== sequence[next])) return [];
        return [{ group, member, run: run.map(({ token }) => token) }];
      }),
    );
  });
}

function memberOf(phrase: string): Member {
  const tokens = tokensOf(phrase);
  return { phrase, sequence: termsOf(singleUnits(tokens)), needs: termsOf(longestUnits(tokens)) };
}

function termsOf(tokens: readonly Token[]): Record<Analysis, string[]> {
  const terms = (analysis: Analysis): string[] => tokens.flatMap((token) => termOf(token, analysis) ?? []);
  return { english: terms('english'), plain: terms('plain') };
}

/** Words, and single characters of scripts without spaces: what stands one after the other without overlapping. */
function singleUnits<T extends Pick<Token, 'kind' | 'start'>>(tokens: readonly T[]): T[] {
  return tokens.filter((token, at) => token.kind !== 'gram' || tokens[at - 1]?.start !== token.start);
}

/** Words, and of scripts without spaces the grams that no longer gram contains. */
export function longestUnits(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    if (token.kind !== 'gram') return true;
    const sameStart = tokens[at - LONGEST_GRAM + 1]?.start === token.start;
    const opensRun = !tokens.some(({ start, end }) => start < token.start && token.start <= end);
    return sameStart || (opensRun && tokens[at + 1]?.start !== token.start);
  });
}

function weigh(
  members: readonly Member[],
  pack: number,
  size: number,
  { documents, statistics, postings }: Loaded,
): Pick<SynonymGroup, 'document' | 'impact' | 'impacts'> {
  const found: { at: number; document: IndexDocument; total: number }[] = [];
  for (const at of candidates(members, statistics, postings)) {
    const document = documents[at];
    if (document?.pack !== pack) continue;
    const parts = members.map((member) => frequencies(member, document)).reduce(sum, new Map());
    if (parts.size > 0) found.push({ at, document, total: partTotal(parts, document, statistics) });
  }
  const weight = SYNONYM_WEIGHT * inverseFrequency(size, found.length);
  return {
    document: Uint32Array.from(found, ({ at }) => at),
    impact: Float32Array.from(found, ({ total }) => weight * total),
    impacts: new Map(found.map(({ document, total }) => [document, weight * total])),
  };
}

/** Documents that have the first term of any member, ascending. */
function candidates(
  members: readonly Member[],
  { terms }: Statistics,
  { starts, document }: Postings,
): number[] {
  const found = new Set<number>();
  for (const { needs } of members) {
    for (const first of new Set([needs.english[0], needs.plain[0]])) {
      const term = first === undefined ? undefined : terms.get(first);
      if (term === undefined) continue;
      for (const number of document.subarray(starts[term], starts[term + 1])) found.add(number);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function partTotal(parts: Map<number, number>, owner: IndexDocument, statistics: Statistics): number {
  let total = 0;
  for (const [part, frequency] of parts) {
    const norm = statistics.wordNorms[owner.number * STORED_PARTS + part] ?? 1;
    total += weightOf(part) * saturatedPlus(frequency, norm);
  }
  return total;
}

/** Part -> how often a document's part has all terms of the member. */
export function frequencies(
  member: Member,
  { segment, local, analysis }: IndexDocument,
): Map<number, number> {
  let common: Map<number, number> | undefined;
  for (const text of member.needs[analysis]) {
    const here = new Map<number, number>();
    for (const posting of postingsOf(segment, findTerm(segment, text), local)) {
      const part = segment.part[posting] ?? NOT_FOR;
      const frequency = Math.min(segment.frequency[posting] ?? 0, common?.get(part) ?? Infinity);
      if (part !== NOT_FOR && (!common || common.has(part))) here.set(part, frequency);
    }
    common = here;
    if (here.size === 0) break;
  }
  return common ?? new Map<number, number>();
}

function sum(total: Map<number, number>, more: Map<number, number>): Map<number, number> {
  for (const [part, frequency] of more) total.set(part, (total.get(part) ?? 0) + frequency);
  return total;
}
