import type { Index } from './load';
import { formAt } from './postings';
import { partOf } from './tables';

/** The words of one part of a document, each once, as the card writes them. */
export function wordsIn(index: Index, document: number, part: number): string[] {
  const { wordStarts } = index.tables;
  const words: string[] = [];
  for (let at = wordStarts[document] ?? 0; at < (wordStarts[document + 1] ?? 0); at++)
    if (partOf(index.tables, at) === part) words.push(formAt(index, at));
  return words;
}
