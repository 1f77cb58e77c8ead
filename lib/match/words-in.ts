import type { IndexDocument } from './load';
import { GRAM_MARK } from './terms';

/** The words of one part of a document, each once, as the card writes them. One pass over its segment's postings. */
export function wordsIn({ segment, local }: IndexDocument, part: number): string[] {
  const words: string[] = [];
  let term = 0;
  segment.document.forEach((document, at) => {
    if (document !== local || segment.part[at] !== part) return;
    while ((segment.starts[term + 1] ?? Infinity) <= at) term++;
    const form = segment.forms[term]?.[(segment.form[at] ?? 0) - 1] ?? segment.terms[term] ?? '';
    if (!form.startsWith(GRAM_MARK)) words.push(form);
  });
  return words;
}
