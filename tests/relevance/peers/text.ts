import { createRequire } from 'node:module';
import { isEnglishStopWord } from '@/lib/ticket/english';

interface Stemmer {
  stem: (word: string) => string;
}
const { newStemmer } = createRequire(import.meta.url)('snowball-stemmers') as {
  newStemmer: (language: string) => Stemmer;
};

const SNOWBALL: Readonly<Record<string, string>> = { en: 'english', es: 'spanish' };
const stemmers = new Map<string, Stemmer | undefined>();

/** The Snowball stem of a word; the word itself for languages without one. */
export function stem(word: string, language: string): string {
  const name = SNOWBALL[language];
  if (!stemmers.has(language)) stemmers.set(language, name === undefined ? undefined : newStemmer(name));
  return stemmers.get(language)?.stem(word) ?? word;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Lower-case words. Peers are given the words of Thai by Node's segmenter, which the product itself does not use. */
export function words(text: string, language: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  if (language !== 'th') return lower.replace(/['’]/gu, '').match(WORD) ?? [];
  const parts = new Intl.Segmenter('th', { granularity: 'word' }).segment(lower);
  return [...parts].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Words without those that say nothing, stemmed. */
export const terms = (text: string, language: string): string[] =>
  words(text, language)
    .filter((word) => language !== 'en' || !isEnglishStopWord(word))
    .map((word) => stem(word, language));
