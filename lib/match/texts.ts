import { hashOf } from './hash';
import { inStretches } from './steps';

/** Many strings in two columns: all their UTF-16 units, so that any string comes back as it was, and where each ends. */
export interface TextColumns {
  units: Uint16Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
}

/** Longer strings are made piece by piece: an engine takes so many arguments at once. */
const PIECE = 4096;

export function* textColumns(texts: readonly string[]): Generator<undefined, TextColumns> {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, at) => (ends[at] = end += text.length));
  const units = new Uint16Array(end);
  end = 0;
  yield* inStretches(texts.length, (number) => {
    const text = texts[number] ?? '';
    for (let at = 0; at < text.length; at++) units[end++] = text.charCodeAt(at);
  });
  return { units, ends };
}

/** Strings that are made when they are asked for. */
export class Texts {
  readonly #units: Uint16Array;
  readonly #ends: Uint32Array;

  constructor({ units, ends }: TextColumns) {
    this.#units = units;
    this.#ends = ends;
  }

  get size(): number {
    return this.#ends.length;
  }

  /** Empty for a number that there is not. */
  at(number: number): string {
    const end = this.#ends[number] ?? 0;
    let text = '';
    for (let start = this.#startOf(number); start < end; start += PIECE)
      text += String.fromCharCode(...this.#units.subarray(start, Math.min(end, start + PIECE)));
    return text;
  }

  all(): string[] {
    return Array.from(this.#ends, (_, number) => this.at(number));
  }

  is(number: number, text: string): boolean {
    const start = this.#startOf(number);
    if ((this.#ends[number] ?? 0) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++)
      if (this.#units[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }
}

/** A table of numbers by hash, at most half full (open addressing, linear probing); 0 is a free place. */
export function* hashTable(texts: readonly string[]): Generator<undefined, Uint32Array<ArrayBuffer>> {
  const size = 2 ** Math.ceil(Math.log2(2 * texts.length + 2));
  const table = new Uint32Array(size);
  yield* inStretches(texts.length, (number) => {
    let place = hashOf(texts[number] ?? '') & (size - 1);
    while (table[place] !== 0) place = (place + 1) & (size - 1);
    table[place] = number + 1;
  });
  return table;
}

/** Sorted, different strings with their numbers: the terms of an index. */
export class Terms {
  readonly #table: Uint32Array;

  constructor(
    private readonly texts: Texts,
    table: Uint32Array,
  ) {
    this.#table = table;
  }

  get size(): number {
    return this.texts.size;
  }

  at(number: number): string {
    return this.texts.at(number);
  }

  /** The number of a term; undefined where there is none. */
  find(text: string): number | undefined {
    const mask = this.#table.length - 1;
    for (let place = hashOf(text) & mask; ; place = (place + 1) & mask) {
      const found = (this.#table[place] ?? 0) - 1;
      if (found < 0) return undefined;
      if (this.texts.is(found, text)) return found;
    }
  }

  /** The number of the first term that does not come before a text, by UTF-16 units. */
  firstFrom(text: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
