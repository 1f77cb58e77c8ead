import { NOT_FOR } from './constants';
import { partImpact, type Index, type IndexDocument } from './load';
import { findTerm, formAt, impactOf, postingsOf } from './postings';
import type { GroupHit, Query, Slot } from './query';
import type { Candidate } from './score';
import { frequencies } from './synonyms';
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
    const meets = slot.terms.some((term) => impactOf(index.postings, term, at) > 0);
    const parts = meets ? partsMet(index, slot, document) : [];
    const grams = gramsMet(index, query, slot, at);
    if (parts.length === 0 && grams === 0) return [];
    const alike = parts.length === 0 ? wordAlike(slot.text, document) : undefined;
    return [{ slot, parts, grams, alike }];
  });
}

function partsMet(index: Index, slot: Slot, document: IndexDocument): PartMet[] {
  const { segment, local, analysis } = document;
  const term = termOf(slot, analysis);
  const id = term === undefined ? undefined : index.statistics.terms.get(term);
  if (term === undefined || id === undefined) return [];
  const inSegment = findTerm(segment, term);
  return postingsOf(segment, inSegment, local)
    .filter((posting) => segment.part[posting] !== NOT_FOR)
    .map((posting) => ({
      part: segment.part[posting] ?? NOT_FOR,
      impact: slot.weight * partImpact(document, index.statistics, id, posting, false),
      form: formAt(segment, inSegment, posting),
    }))
    .sort((a, b) => b.impact - a.impact || a.part - b.part);
}

function gramsMet({ postings, statistics }: Index, query: Query, slot: Slot, document: number): number {
  if (slot.kind !== 'word') return 0;
  let sum = 0;
  for (const gram of new Set(gramsOf(slot.text))) {
    const term = statistics.terms.get(gram);
    if (term !== undefined) sum += (query.grams.get(term) ?? 0) * impactOf(postings, term, document);
  }
  return sum;
}

/** The synonym groups of the query that a candidate has in words that the ticket does not use. */
export function groupMeetingsOf(query: Query, { document }: Candidate): GroupMeeting[] {
  return query.groups.flatMap((hit) => {
    if (hit.group.pack !== document.pack) return [];
    const parts = new Set<number>();
    let phrase: string | undefined;
    hit.group.members.forEach((member, number) => {
      if (hit.members.has(number)) return;
      const found = frequencies(member, document);
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
function wordAlike(
  word: string,
  { segment, local }: IndexDocument,
): { form: string; part: number } | undefined {
  if (word.length < SHORTEST_ALIKE) return undefined;
  const start = word.slice(0, SAME_START);
  const grams = new Set(gramsOf(word));
  let best: { form: string; part: number; share: number } | undefined;
  for (let term = firstFrom(segment.terms, start); segment.terms[term]?.startsWith(start); term++) {
    const posting = postingsOf(segment, term, local).find((at) => segment.part[at] !== NOT_FOR);
    if (posting === undefined) continue;
    const form = formAt(segment, term, posting);
    const share = dice(grams, new Set(gramsOf(form.toLowerCase())));
    if (share >= ALIKE && share > (best?.share ?? 0))
      best = { form, part: segment.part[posting] ?? NOT_FOR, share };
  }
  return best;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}

/** The first of sorted terms that is not before a text. */
function firstFrom(terms: readonly string[], text: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
