const WORD = /\p{L}[\p{L}\p{M}.]*/gu;

/** A word without case and the dot of an abbreviation. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.\s]+$/u, '')
    .trim();

/** The words of a text's start. */
export const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).slice(0, 12).map(plain);
