import type { Numbering } from './numbering';
import { numbersBelow, usage, type Tables } from './tables';
import { GRAM_MARK } from './terms';
import { textColumns } from './texts';

const CAP = 255;

type WordLists = Pick<
  Tables,
  ('wordStarts' | 'wordTerm' | 'wordUsage' | 'wordForm') | ('formStarts' | 'formUnits' | 'formEnds')
>;

/**
 * What stands in each document: its words in the order of their terms, without grams, and the forms that cards write.
 * Scores are added up by term; why a card was found, and what it must not be found for, is looked up by document.
 */
export function* wordLists({ documents, segments, terms }: Numbering): Generator<undefined, WordLists> {
  const wordStarts = new Uint32Array(documents.length + 1);
  for (const { segment, first } of segments) {
    forEachWord(segment, (at) => {
      const cell = first + (segment.document[at] ?? 0) + 1;
      wordStarts[cell] = (wordStarts[cell] ?? 0) + 1;
    });
    yield;
  }
  documents.forEach((_, number) => {
    wordStarts[number + 1] = (wordStarts[number + 1] ?? 0) + (wordStarts[number] ?? 0);
  });
  const size = wordStarts.at(-1) ?? 0;
  const lists = {
    wordTerm: numbersBelow(terms.length, size),
    wordUsage: new Uint8Array(size),
    wordForm: new Uint8Array(size),
  };
  const next = wordStarts.slice();
  const forms = new Map<number, string[]>();
  for (const { segment, first, terms: numbers } of segments) {
    forEachWord(segment, (at, local) => {
      const number = first + (segment.document[at] ?? 0);
      const place = (next[number] = (next[number] ?? 0) + 1) - 1;
      const term = numbers[local] ?? 0;
      lists.wordTerm[place] = term;
      lists.wordUsage[place] = usage(segment.part[at] ?? 0, segment.frequency[at] ?? 0);
      const form = segment.forms[local]?.[(segment.form[at] ?? 0) - 1];
      if (form !== undefined) lists.wordForm[place] = formNumber(forms, term, form);
    });
    yield;
  }
  return { wordStarts, ...lists, ...(yield* formColumns(forms, terms.length)) };
}

function forEachWord(
  { terms, starts }: Numbering['segments'][number]['segment'],
  visit: (posting: number, term: number) => void,
): void {
  terms.forEach((text, term) => {
    if (text.startsWith(GRAM_MARK)) return;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) visit(at, term);
  });
}

/** From 1 on: 0 is the term itself. Past the cap all are the last. */
function formNumber(forms: Map<number, string[]>, term: number, form: string): number {
  const known = forms.get(term) ?? [];
  if (known.length === 0) forms.set(term, known);
  const number = known.indexOf(form) + 1;
  if (number === 0 && known.length < CAP) known.push(form);
  return number || known.length;
}

function* formColumns(
  forms: ReadonlyMap<number, readonly string[]>,
  terms: number,
): Generator<undefined, Pick<Tables, 'formStarts' | 'formUnits' | 'formEnds'>> {
  const formStarts = new Uint32Array(terms + 1);
  const all: string[] = [];
  for (let term = 0; term < terms; term++) {
    all.push(...(forms.get(term) ?? []));
    formStarts[term + 1] = all.length;
  }
  const { units, ends } = yield* textColumns(all);
  return { formStarts, formUnits: units, formEnds: ends };
}
