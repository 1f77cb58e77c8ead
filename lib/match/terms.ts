import { isEnglishStopWord } from '../ticket/english';
import { stemEnglish } from '../ticket/english-stems';
import { isHindiStopWord, stemHindi } from '../ticket/hindi';
import type { Token } from '../ticket/tokens';

/** How Latin words of a text are made terms: by English rules, or as they stand for languages without rules here. */
export const ANALYSES = ['english', 'plain'] as const;
export type Analysis = (typeof ANALYSES)[number];

/** The analysis of a language, by BCP 47 tag. */
export function analysisOf(language: string): Analysis {
  return /^en(?:-|$)/i.test(language) ? 'english' : 'plain';
}

/** The term of a token; undefined for stop words. */
export function termOf(token: Pick<Token, 'text' | 'script'>, analysis: Analysis): string | undefined {
  if (token.script === 'Devanagari') return isHindiStopWord(token.text) ? undefined : stemHindi(token.text);
  if (token.script !== 'Latin' || analysis === 'plain') return token.text;
  return isEnglishStopWord(token.text) ? undefined : stemEnglish(token.text);
}

/** No word begins with it: keeps grams apart from words in one dictionary. */
export const GRAM_MARK = '~';
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 4;

/**
 * Character 3- and 4-grams of a word with its boundaries, marked as grams: after McNamee and Mayfield, "Character
 * N-Gram Tokenization for European Language Text Retrieval" (Information Retrieval 7, 2004).
 */
export function gramsOf(word: string): string[] {
  const padded = ` ${word} `;
  const grams: string[] = [];
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= padded.length; at++)
      grams.push(GRAM_MARK + padded.slice(at, at + length));
  }
  return grams;
}
