import type { Index } from './load';
import type { GroupHit, Query } from './query';

/** Adds up the impacts of the query's words, grams and synonym groups, document by document. */
export function totals(index: Index, query: Query): Float64Array {
  const scores = new Float64Array(index.documents.length);
  for (const { terms, weight } of query.slots) for (const term of terms) addTerm(index, scores, term, weight);
  for (const [gram, weight] of query.grams) addTerm(index, scores, gram, weight);
  for (const hit of query.groups) addGroup(index, scores, hit);
  return scores;
}

function addTerm({ tables }: Index, scores: Float64Array, term: number, weight: number): void {
  const { postingStarts, postingDocument, postingImpact, postingStep } = tables;
  const worth = weight * (postingStep[term] ?? 0);
  const end = postingStarts[term + 1] ?? 0;
  for (let at = postingStarts[term] ?? 0; at < end; at++) {
    const number = postingDocument[at] ?? 0;
    scores[number] = (scores[number] ?? 0) + worth * (postingImpact[at] ?? 0);
  }
}

/** A group adds what it is worth beyond what the ticket's own words have met already. */
function addGroup(index: Index, scores: Float64Array, { group, weight, slots }: GroupHit): void {
  const direct = new Float64Array(scores.length);
  for (const slot of slots) for (const term of slot.terms) addTerm(index, direct, term, slot.weight);
  group.document.forEach((number, at) => {
    const more = weight * (group.impact[at] ?? 0) - (direct[number] ?? 0);
    if (more > 0) scores[number] = (scores[number] ?? 0) + more;
  });
}
