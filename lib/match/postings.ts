import type { Index } from './load';

/** Places of a term among the words of a document, by part; none where it does not stand there. */
export function placesOf({ terms, tables }: Index, text: string, document: number): number[] {
  const term = terms.find(text);
  if (term === undefined) return [];
  const { wordStarts, wordTerm } = tables;
  const end = wordStarts[document + 1] ?? 0;
  const first = firstAtLeast(wordTerm, term, wordStarts[document] ?? 0, end);
  const places: number[] = [];
  for (let at = first; at < end && wordTerm[at] === term; at++) places.push(at);
  return places;
}

/** The word of the cards that stands at such a place. */
export function formAt({ terms, forms, tables }: Index, place: number): string {
  const term = tables.wordTerm[place] ?? 0;
  const form = tables.wordForm[place] ?? 0;
  return form === 0 ? terms.at(term) : forms.at((tables.formStarts[term] ?? 0) + form - 1);
}

/** What a term adds to a document of the index; 0 where the document does not have it. */
export function impactOf({ tables }: Index, term: number, document: number): number {
  const { postingStarts, postingDocument, postingImpact, postingStep } = tables;
  const end = postingStarts[term + 1] ?? 0;
  const at = firstAtLeast(postingDocument, document, postingStarts[term] ?? 0, end);
  return at < end && postingDocument[at] === document
    ? (postingStep[term] ?? 0) * (postingImpact[at] ?? 0)
    : 0;
}

/** The first place of an ascending stretch whose number is not below `least`, by bisection; `end` where there is none. */
export function firstAtLeast(
  numbers: Uint16Array | Uint32Array,
  least: number,
  start: number,
  end: number,
): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
