import { SUBJECT, WEIGHTS, type Passage, type Reading } from '../ticket/reading';
import type { Ticket } from '../ticket/ticket';

/** Sentences that are looked at by themselves. */
const MOST = 4;
/** Shorter ones ask nothing that the whole does not. UTF-16 units. */
const SHORTEST = 16;
/** A longer stretch without an end is no sentence. */
const LONGEST = 1000;
const SENTENCE = /[^.!?\n。？！।]+/gu;

/**
 * The sentences of what the customer says now, each as a reading of its own: a ticket may ask for two things, and the
 * words of one would drown in those of the other. None where there is one sentence alone.
 */
export function needsIn(ticket: Ticket, reading: Reading): Reading[] {
  const sentences = reading.passages
    .filter(({ weight, message }) => weight === WEIGHTS.now && message !== SUBJECT)
    .flatMap((passage) => sentencesIn(passage, ticket.messages[passage.message]?.text ?? ''))
    .slice(0, MOST);
  return sentences.length > 1 ? sentences.map((passage) => ({ ...reading, passages: [passage] })) : [];
}

function sentencesIn(passage: Passage, text: string): Passage[] {
  // What is read of one message is bounded, and so is this: see READ_LIMIT.
  return [...text.slice(passage.start, passage.end).matchAll(SENTENCE)]
    .filter(([sentence]) => sentence.length <= LONGEST && sentence.trim().length >= SHORTEST)
    .slice(0, MOST)
    .map(({ 0: sentence, index }) => {
      const start = passage.start + index;
      return { ...passage, start, end: start + sentence.length };
    });
}
