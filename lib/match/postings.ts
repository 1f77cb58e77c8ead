import type { Postings } from './load';
import { compareText, type Segment } from './segment';

/** The number of a term in a segment, by bisection; -1 where it has none. */
export function findTerm({ terms }: Segment, term: string): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareText(terms[middle] ?? '', term);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Places of a term's postings in one document of a segment, by part; none for term -1. */
export function postingsOf(segment: Segment, term: number, document: number): number[] {
  if (term < 0) return [];
  let low = segment.starts[term] ?? 0;
  let high = segment.starts[term + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segment.document[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  const places: number[] = [];
  for (let at = low; at < end && segment.document[at] === document; at++) places.push(at);
  return places;
}

/** The word of the cards that stands at a posting. */
export function formAt(segment: Segment, term: number, posting: number): string {
  const form = segment.form[posting] ?? 0;
  return (form === 0 ? segment.terms[term] : segment.forms[term]?.[form - 1]) ?? '';
}

/** What a term adds to a document of the index; 0 where the document does not have it. */
export function impactOf({ starts, document, impact }: Postings, term: number, number: number): number {
  let low = starts[term] ?? 0;
  let high = starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < (starts[term + 1] ?? 0) && document[low] === number ? (impact[low] ?? 0) : 0;
}
