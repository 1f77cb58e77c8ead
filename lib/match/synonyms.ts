import { LONGEST_GRAM, tokensOf, type Token } from '../ticket/tokens';
import { inverseFrequency } from './bm25';
import { DELTA, NOT_FOR, SYNONYM_WEIGHT } from './constants';
import { wordImpact } from './impact';
import type { Index, PackFacts } from './load';
import { inStretches } from './steps';
import { firstAtLeast, placesOf } from './postings';
import { frequencyOf, numbersBelow, partOf, type Numbers, type Tables } from './tables';
import { analysisOf, termOf, type Analysis } from './terms';

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
  document: Numbers;
  impact: Float32Array;
}

type GroupColumns = Pick<Tables, 'groupStarts' | 'groupDocument' | 'groupImpact'>;

/** Members by their first term. */
export type SynonymStarts = Record<
  Analysis,
  ReadonlyMap<string, readonly { group: SynonymGroup; member: number }[]>
>;

/** The synonym groups of every pack with their documents. A group counts in its own pack only. */
export function groupsOf(
  { groupStarts, groupDocument, groupImpact }: GroupColumns,
  packs: readonly PackFacts[],
): SynonymGroup[] {
  return membersOf(packs).map(({ pack, members }, group) => {
    const [start, end] = [groupStarts[group] ?? 0, groupStarts[group + 1] ?? 0];
    return {
      pack,
      members,
      document: groupDocument.subarray(start, end),
      impact: groupImpact.subarray(start, end),
    };
  });
}

function membersOf(packs: readonly PackFacts[]): Pick<SynonymGroup, 'pack' | 'members'>[] {
  return packs.flatMap(({ synonyms }, pack) =>
    synonyms.map((phrases) => ({
      pack,
      members: phrases.map(memberOf).filter((member) => member.sequence.plain.length > 0),
    })),
  );
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

/** Weighs the groups of an index that has none yet: see `groupsOf`. */
export function* weighGroups(index: Index): Generator<undefined, GroupColumns> {
  const starts = [0];
  const documents: number[] = [];
  const impacts: number[] = [];
  for (const { pack, members } of membersOf(index.packs)) {
    const found: { number: number; total: number }[] = [];
    const some = candidates(members, index);
    const look = (at: number): void => {
      const number = some[at] ?? 0;
      if (index.documents[number]?.pack !== pack) return;
      const parts = members.map((member) => frequencies(index, member, number)).reduce(sum, new Map());
      if (parts.size > 0) found.push({ number, total: partTotal(parts, number, index) });
    };
    yield* inStretches(some.length, look, SOME_DOCUMENTS);
    const size = index.documents.filter((document) => document.pack === pack).length;
    const weight = SYNONYM_WEIGHT * inverseFrequency(size, found.length);
    documents.push(...found.map(({ number }) => number));
    impacts.push(...found.map(({ total }) => weight * total));
    starts.push(documents.length);
    yield;
  }
  const groupDocument = numbersBelow(index.documents.length, documents.length);
  groupDocument.set(documents);
  return { groupStarts: Uint32Array.from(starts), groupDocument, groupImpact: Float32Array.from(impacts) };
}

/** A word that most cards have is looked for in each of them. */
const SOME_DOCUMENTS = 1024;

/** Documents that have the first term of any member, ascending. */
function candidates(members: readonly Member[], { terms, tables }: Index): number[] {
  const { postingStarts, postingDocument } = tables;
  const found = new Set<number>();
  for (const { needs } of members) {
    for (const first of new Set([needs.english[0], needs.plain[0]])) {
      const term = first === undefined ? undefined : terms.find(first);
      if (term === undefined) continue;
      for (const number of postingDocument.subarray(postingStarts[term], postingStarts[term + 1]))
        found.add(number);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function partTotal(
  parts: Map<number, number>,
  number: number,
  { tables: { wordNorms, language }, languages }: Index,
): number {
  const delta = DELTA[analysisOf(languages[language[number] ?? 0] ?? '')];
  let total = 0;
  for (const [part, frequency] of parts) total += wordImpact(1, part, frequency, wordNorms, number, delta);
  return total;
}

/** What meeting a group adds to a document; 0 where it has no member. */
export function groupImpact({ document, impact }: SynonymGroup, number: number): number {
  const at = firstAtLeast(document, number, 0, document.length);
  return document[at] === number ? (impact[at] ?? 0) : 0;
}

/** Part -> how often a document's part has all terms of the member. */
export function frequencies(index: Index, member: Member, number: number): Map<number, number> {
  const analysis = index.documents[number]?.analysis ?? 'plain';
  const { tables } = index;
  let common: Map<number, number> | undefined;
  for (const text of member.needs[analysis]) {
    const here = new Map<number, number>();
    for (const place of placesOf(index, text, number)) {
      const part = partOf(tables, place);
      const frequency = Math.min(frequencyOf(tables, place), common?.get(part) ?? Infinity);
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
