import { DELTA, NOT_FOR } from './constants';
import type { IndexDocument } from './document';
import { wordImpact } from './impact';
import type { Index } from './load';
import { firstAtLeast, formAt, impactOf, placesOf } from './postings';
import type { GroupHit, Query, Slot } from './query';
import type { Candidate } from './score';
import { frequencies } from './synonyms';
import { frequencyOf, partOf } from './tables';
import { gramsOf, termOf } from './terms';

/** A word of the ticket in one part of a card. */
export interface PartMet {
  part: number;
  /** What it adds to the score. */
  impact: number;
  /** The word as the card writes it. */
  form: string;
}

/** What one word of the ticket meets in a document. */
export interface Meeting {
  slot: Slot;
  /** By the word itself or its stem; heaviest first. */
  parts: readonly PartMet[];
  /** What its character grams add. */
  grams: number;
  /** Where no part has the word: the card's word that is most alike in letters, if any is. */
  alike: { form: string; part: number } | undefined;
}

/** A synonym group named by the ticket that a document has in other words. */
export interface GroupMeeting {
  hit: GroupHit;
  /** Parts that have a member of it. */
  parts: ReadonlySet<number>;
  /** The card's own words. */
  phrase: string;
}

/** What each word of the query meets in a candidate, words that meet nothing left out. */
export function meetingsOf(index: Index, query: Query, { at, document }: Candidate): Meeting[] {
  return query.slots.flatMap((slot) => {
    const meets = slot.terms.some((term) => impactOf(index, term, at) > 0);
    const parts = meets ? partsMet(index, slot, document) : [];
    const grams = gramsMet(index, query, slot, at);
    if (parts.length === 0 && grams === 0) return [];
    const alike = parts.length === 0 ? wordAlike(index, slot.text, at) : undefined;
    return [{ slot, parts, grams, alike }];
  });
}

function partsMet(index: Index, slot: Slot, { number, language, analysis }: IndexDocument): PartMet[] {
  const { tables } = index;
  const { wordTerm, wordNorms } = tables;
  const term = termOf(slot, analysis);
  if (term === undefined) return [];
  return placesOf(index, term, number)
    .filter((place) => partOf(tables, place) !== NOT_FOR)
    .map((place) => {
      const part = partOf(tables, place);
      const idf = index.idf(wordTerm[place] ?? 0, language);
      const frequency = frequencyOf(tables, place);
      const impact = slot.weight * wordImpact(idf, part, frequency, wordNorms, number, DELTA[analysis]);
      return { part, impact, form: formAt(index, place) };
    })
    .sort((a, b) => b.impact - a.impact || a.part - b.part);
}

function gramsMet(index: Index, query: Query, slot: Slot, document: number): number {
  if (slot.kind !== 'word') return 0;
  let sum = 0;
  for (const gram of new Set(gramsOf(slot.text))) {
    const term = index.terms.find(gram);
    if (term !== undefined) sum += (query.grams.get(term) ?? 0) * impactOf(index, term, document);
  }
  return sum;
}

/** The synonym groups of the query that a candidate has in words that the ticket does not use. */
export function groupMeetingsOf(index: Index, query: Query, { document }: Candidate): GroupMeeting[] {
  return query.groups.flatMap((hit) => {
    if (hit.group.pack !== document.pack) return [];
    const parts = new Set<number>();
    let phrase: string | undefined;
    hit.group.members.forEach((member, number) => {
      if (hit.members.has(number)) return;
      const found = frequencies(index, member, document.number);
      if (found.size > 0) phrase ??= member.phrase;
      for (const part of found.keys()) parts.add(part);
    });
    return phrase === undefined ? [] : [{ hit, parts, phrase }];
  });
}

/** Least share of grams in common for two words to be one word in two spellings or forms (Dice's coefficient). */
const ALIKE = 0.5;
/** Words that are looked at for one that is alike begin with the same letters; shorter words are too like others. */
const SAME_START = 2;
const SHORTEST_ALIKE = 5;

/** The word of a document that is most alike in letters, as the card writes it, with the part that it stands in. */
function wordAlike(index: Index, word: string, document: number): { form: string; part: number } | undefined {
  if (word.length < SHORTEST_ALIKE) return undefined;
  const { terms, tables } = index;
  const { wordStarts, wordTerm } = tables;
  const start = word.slice(0, SAME_START);
  const grams = new Set(gramsOf(word));
  const end = wordStarts[document + 1] ?? 0;
  let best: { form: string; part: number; share: number } | undefined;
  let before = -1;
  let at = firstAtLeast(wordTerm, terms.firstFrom(start), wordStarts[document] ?? 0, end);
  for (; at < end && terms.at(wordTerm[at] ?? 0).startsWith(start); at++) {
    // The first part that has the word stands for all.
    if (wordTerm[at] === before || partOf(tables, at) === NOT_FOR) continue;
    before = wordTerm[at] ?? 0;
    const form = formAt(index, at);
    const share = dice(grams, new Set(gramsOf(form.toLowerCase())));
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { form, part: partOf(tables, at), share };
  }
  return best;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}
