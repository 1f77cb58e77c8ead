import type { Script } from '../ticket/scripts';
import type { Token } from '../ticket/tokens';
import { MOST_OCCURRENCES } from './tables';
import { gramsOf, termOf, type Analysis } from './terms';

/** A word of the cards, or a run of a script without spaces. */
interface Word {
  term: string;
  /** Of the term, in the order in which terms came. */
  number: number;
  /** Numbers of its grams, once it stands where grams are kept. */
  grams: readonly number[] | undefined;
}

/** Undefined for stop words. */
type Words = Map<string, Word | undefined>;

/** Forms of one term: their numbers are bytes. */
const MOST_FORMS = 255;
const FIRST_ROOM = 4096;

/**
 * The postings of some cards as they come, by document, then part. Words are looked up, and cut into grams, once for each
 * word and not for each place, and postings are columns of numbers: nearly all of the time goes into counting them.
 */
export class Collected {
  /** A number for each term, in the order in which they came. */
  readonly numbers = new Map<string, number>();
  /** By number: the words as the cards write them, where they differ from the term. */
  readonly forms: (string[] | undefined)[] = [];
  /** How many postings there are. */
  size = 0;
  /** By posting, with room for more: the term's number, the place, occurrences, number of the form. */
  term = new Uint32Array(FIRST_ROOM);
  place = new Uint32Array(FIRST_ROOM);
  frequency = new Uint8Array(FIRST_ROOM);
  form = new Uint8Array(FIRST_ROOM);
  /** By number: the term's last posting, and its place + 1. */
  readonly #last: number[] = [];
  readonly #lastPlace: number[] = [];
  /** By analysis and script. */
  readonly #words = new Map<string, Words>();
  #current: { analysis: Analysis; script: Script | undefined; words: Words } | undefined;

  /** The word that a token is; undefined for stop words. */
  wordOf(token: Token, analysis: Analysis): Word | undefined {
    const known = this.#wordsIn(analysis, token.script);
    const before = known.get(token.text);
    if (before || known.has(token.text)) return before;
    const term = termOf(token, analysis);
    const word = term === undefined ? undefined : { term, number: this.#numberOf(term), grams: undefined };
    known.set(token.text, word);
    return word;
  }

  /** Counts a word at a place, not below the places before; `form` as the card writes it. */
  add({ term, number }: Word, place: number, form: string): void {
    if (this.#count(number, place) && form !== term)
      this.form[this.size - 1] = this.#formNumber(number, form);
  }

  /** Counts the grams of a word at a place. How many they are. */
  addGrams(word: Word, text: string, place: number): number {
    word.grams ??= gramsOf(text).map((gram) => this.#numberOf(gram));
    for (const number of word.grams) this.#count(number, place);
    return word.grams.length;
  }

  /** Most often the same as the time before. */
  #wordsIn(analysis: Analysis, script: Script | undefined): Words {
    const { analysis: lastAnalysis, script: lastScript, words: lastWords } = this.#current ?? {};
    if (lastWords && lastAnalysis === analysis && lastScript === script) return lastWords;
    const kind = `${analysis} ${script ?? ''}`;
    const words = this.#words.get(kind) ?? new Map<string, Word | undefined>();
    this.#words.set(kind, words);
    this.#current = { analysis, script, words };
    return words;
  }

  #numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.forms.push(undefined) - 1;
    this.#last.push(0);
    this.#lastPlace.push(0);
    this.numbers.set(term, number);
    return number;
  }

  /** True where the term has not been at this place before. */
  #count(number: number, place: number): boolean {
    if (this.#lastPlace[number] === place + 1) {
      const posting = this.#last[number] ?? 0;
      this.frequency[posting] = Math.min(MOST_OCCURRENCES, (this.frequency[posting] ?? 0) + 1);
      return false;
    }
    if (this.size === this.term.length) this.#widen();
    this.#last[number] = this.size;
    this.#lastPlace[number] = place + 1;
    this.term[this.size] = number;
    this.place[this.size] = place;
    this.frequency[this.size] = 1;
    this.size++;
    return true;
  }

  #widen(): void {
    const room = 2 * this.size;
    const wide = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const wider = new Uint32Array(room);
      wider.set(column);
      return wider;
    };
    const narrow = (column: Uint8Array): Uint8Array<ArrayBuffer> => {
      const wider = new Uint8Array(room);
      wider.set(column);
      return wider;
    };
    [this.term, this.place] = [wide(this.term), wide(this.place)];
    [this.frequency, this.form] = [narrow(this.frequency), narrow(this.form)];
  }

  /** Form 0 is the term itself; others are numbered from 1, and past the cap all are the last. */
  #formNumber(number: number, form: string): number {
    const forms = (this.forms[number] ??= []);
    const known = forms.indexOf(form);
    if (known >= 0) return known + 1;
    if (forms.length < MOST_FORMS) forms.push(form);
    return forms.length;
  }
}
