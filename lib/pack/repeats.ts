import { foldValue } from '../policy/conditions';
import { isUnspaced, kindOf, scriptOfKind } from '../ticket/scripts';

/*
 * A test ticket that says what an example of a card says proves only that the engine knows its own examples, also where
 * it says more around it.
 */

/** Text as it is compared: case, blanks and the kind of punctuation do not make another ticket. */
export const plain = (text: string) =>
  foldValue(text)
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();

/** An example, and the file and line that it stands on. */
export interface KnownExample {
  text: string;
  where: string;
}

/** An example of so many words is nobody's by chance; a shorter one may stand in any longer sentence. */
const FEWEST_WORDS = 4;
/** In scripts without spaces so many characters count as a word. */
const CHARACTERS_OF_A_WORD = 4;
/** Examples are looked up by their first characters, so that a long pack is checked in one pass over each ticket. */
const KEY = FEWEST_WORDS * 2 - 1;

const SENTENCE_ENDS = /[.!?…。！？।\n]+/u;

export interface Repetition extends KnownExample {
  /** The ticket says nothing else. */
  whole: boolean;
}

/** A function that finds the example that a ticket repeats: all of it, a sentence of it, or a long one inside it. */
export function repetitions(examples: readonly KnownExample[]): (ticket: string) => Repetition | undefined {
  const exact = new Map(examples.map((example) => [plain(example.text), example]));
  const byStart = new Map<string, string[]>();
  for (const text of exact.keys()) {
    if (wordsIn(text) < FEWEST_WORDS) continue;
    const start = text.slice(0, KEY);
    byStart.set(start, [...(byStart.get(start) ?? []), text]);
  }
  return (ticket) => {
    const text = plain(ticket);
    const whole = exact.get(text);
    if (whole) return { ...whole, whole: true };
    const sentence = ticket
      .split(SENTENCE_ENDS)
      .map(plain)
      .find((each) => exact.has(each));
    const part = exact.get(sentence ?? heldIn(text, byStart) ?? '');
    return part && { ...part, whole: false };
  };
}

/** The first example that stands in a text, from the start of a word to the end of one. */
function heldIn(text: string, byStart: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (let at = 0; at < text.length; at++) {
    if (isInsideWord(text, at)) continue;
    const found = byStart
      .get(text.slice(at, at + KEY))
      ?.find((example) => text.startsWith(example, at) && !isInsideWord(text, at + example.length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True between two characters of a word; scripts without spaces do not say where their words end. */
function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at]];
  if (before === undefined || after === undefined || before === ' ' || after === ' ') return false;
  return !(isOfUnspaced(before) && isOfUnspaced(after));
}

function wordsIn(text: string): number {
  let unspaced = 0;
  for (const character of text) if (isOfUnspaced(character)) unspaced++;
  const spaced = text.split(' ').filter((word) => !isOfUnspaced(word)).length;
  return spaced + unspaced / CHARACTERS_OF_A_WORD;
}

/** By the first character of what it is given. */
function isOfUnspaced(text: string): boolean {
  const script = scriptOfKind(kindOf(text.codePointAt(0) ?? 0));
  return script !== undefined && isUnspaced(script);
}
