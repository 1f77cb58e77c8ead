import { numbersFrom } from './metrics';

/** One word in so many is misspelt. */
const ONE_IN = 5;
const SHORTEST = 4;

/** A text with one word in five misspelt as fingers do it: a letter left out, doubled, or changed for the next. */
export function misspelt(text: string, seed = 11): string {
  const next = numbersFrom(seed + text.length);
  return text.replace(/[A-Za-z]+/gu, (word) => {
    if (word.length < SHORTEST || next() * ONE_IN >= 1) return word;
    const at = 1 + Math.floor(next() * (word.length - 2));
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const kind = Math.floor(next() * 3);
    if (kind === 0) return before + after;
    return kind === 1 ? before + letter + letter + after : before + after.charAt(0) + letter + after.slice(1);
  });
}
