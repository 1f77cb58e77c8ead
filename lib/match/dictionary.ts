import { isUnspaced, kindOf, scriptOfKind } from '../ticket/scripts';
import { tokensOf, type Token } from '../ticket/tokens';
import type { Index } from './load';
import { lettersOf, mistakesIn, nearest } from './spelling';
import { GRAM_MARK, termOf } from './terms';

/** A term that a typed word may mean. */
export interface Expansion {
  /** Its number in the index; from `terms.size` on, that of a synonym group. */
  term: number;
  /** 1 for the word itself; less for what is left to type and for each typing mistake. */
  quality: number;
  /** The word of the cards that led to it. */
  form: string;
}

/** The words of an index, by how they begin and by how they are spelt. */
export interface Dictionary {
  /** At most MOST_EXPANSIONS, the best first, each term once. */
  expand: (word: DictionaryWord) => readonly Expansion[];
  /** The word that cards have and that a word is mistyped for, the most usual of the nearest; undefined for none. */
  mistaken: (word: string) => Mistaken | undefined;
}

/** The word of the cards that another one is mistyped for, and its terms. */
interface Mistaken {
  terms: readonly number[];
  form: string;
}

type DictionaryWord = Pick<Token, 'text' | 'script' | 'kind'>;

const MOST_EXPANSIONS = 50;
/**
 * A word that cards have, or that begins one of theirs, is no mistake, unless another is so many times as usual: cards
 * have customers' words as examples, with their mistakes.
 */
const MORE_USUAL = 10;
/** Words whose expansions are kept: while one word is typed, those before it stay. */
const REMEMBERED = 200;

interface Forms {
  /** Folded words, in order. */
  sorted: readonly string[];
  terms: readonly (readonly number[])[];
  /** How many documents have the most usual of them. */
  usage: Uint32Array;
  letters: Int32Array;
}

const dictionaries = new WeakMap<Index, Dictionary>();

/** The dictionary of an index, made once. */
export function dictionaryOf(index: Index): Dictionary {
  let dictionary = dictionaries.get(index);
  if (!dictionary) dictionaries.set(index, (dictionary = createDictionary(index)));
  return dictionary;
}

function createDictionary(index: Index): Dictionary {
  const found = formsOf(index);
  // By UTF-16 units, which is the order without a comparison.
  const sorted = [...found.keys()].sort();
  const terms = sorted.map((form) => found.get(form) ?? []);
  const forms: Forms = {
    sorted,
    terms,
    letters: Int32Array.from(sorted, lettersOf),
    usage: Uint32Array.from(terms, (numbers) => Math.max(...numbers.map((term) => usageOf(index, term)))),
  };
  const remembered = new Map<string, readonly Expansion[]>();
  const mistaken = new Map<string, Mistaken | undefined>();
  return {
    mistaken(word) {
      if (mistaken.size >= REMEMBERED) mistaken.clear();
      if (!mistaken.has(word)) mistaken.set(word, mistakenFor(forms, word));
      return mistaken.get(word);
    },
    expand(word) {
      let expansions = remembered.get(word.text);
      if (expansions) return expansions;
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(word.text, (expansions = expansionsOf(index, forms, word)));
      return expansions;
    },
  };
}

/** How many documents have a term, or a synonym group. */
function usageOf({ terms, tables: { postingStarts }, synonyms }: Index, term: number): number {
  const own = (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);
  return synonyms[term - terms.size]?.document.length ?? own;
}

function expansionsOf(index: Index, forms: Forms, { text, script, kind }: DictionaryWord): Expansion[] {
  const found = new Map<number, Expansion>();
  const meet = (terms: readonly number[], quality: number, form: string): void => {
    for (const term of terms) {
      if (quality > (found.get(term)?.quality ?? 0)) found.set(term, { term, quality, form });
    }
  };
  let usual = 0;
  const own = index.analyses.flatMap((analysis) => termOf({ text, script }, analysis) ?? []);
  for (const term of own.flatMap((each) => index.terms.find(each) ?? [])) {
    meet([term], 1, text);
    usual = Math.max(usual, usageOf(index, term));
  }
  const { sorted, terms, usage } = forms;
  if (kind !== 'gram') {
    for (let at = firstFrom(sorted, text); sorted[at]?.startsWith(text); at++) {
      const form = sorted[at] ?? '';
      meet(terms[at] ?? [], text.length / form.length, form);
      usual = Math.max(usual, usage[at] ?? 0);
    }
  }
  if (kind === 'word' && own.length > 0 && mistakesIn(text.length) > 0) {
    const mayBeMeant = (at: number): boolean => (usage[at] ?? 0) > MORE_USUAL * usual;
    for (const { at, quality } of nearest(text, sorted, forms.letters, mayBeMeant)) {
      meet(terms[at] ?? [], quality, sorted[at] ?? '');
    }
  }
  // Of equal ones the first in the order of words.
  return [...found.values()].sort((a, b) => b.quality - a.quality).slice(0, MOST_EXPANSIONS);
}

function mistakenFor(forms: Forms, word: string): Mistaken | undefined {
  let best: { at: number; quality: number } | undefined;
  const usage = (at: number): number => forms.usage[at] ?? 0;
  for (const near of nearest(word, forms.sorted, forms.letters, () => true)) {
    const form = forms.sorted[near.at] ?? '';
    // The beginning of a longer word is left for typing, and is no mistake.
    if (Math.abs(form.length - word.length) > mistakesIn(word.length)) continue;
    const isBetter =
      !best ||
      near.quality > best.quality ||
      (near.quality === best.quality && usage(near.at) > usage(best.at));
    if (isBetter) best = near;
  }
  return best && { terms: forms.terms[best.at] ?? [], form: forms.sorted[best.at] ?? '' };
}

/** Words and their terms, from the cards' own forms and from the pack's synonyms that are one word. */
function formsOf({ terms, forms, tables: { formStarts }, synonyms }: Index): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const add = (word: string, term: number): void => {
    const known = found.get(word);
    if (!known) found.set(word, [term]);
    else if (!known.includes(term)) known.push(term);
  };
  for (let term = 0; term < terms.size; term++) {
    const text = terms.at(term);
    if (isWord(text)) add(text, term);
    for (let form = formStarts[term] ?? 0; form < (formStarts[term + 1] ?? 0); form++)
      add(tokensOf(forms.at(form))[0]?.text ?? '', term);
  }
  synonyms.forEach(({ members }, group) => {
    for (const { phrase } of members) {
      const [word, ...others] = tokensOf(phrase);
      if (word && others.length === 0) add(word.text, terms.size + group);
    }
  });
  return found;
}

/** False for grams: they begin no word. */
function isWord(term: string): boolean {
  const script = scriptOfKind(kindOf(term.codePointAt(0) ?? 0));
  return !term.startsWith(GRAM_MARK) && (script === undefined || !isUnspaced(script));
}

/** The place of the first form that does not come before a word, by bisection. */
function firstFrom(forms: readonly string[], word: string): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
