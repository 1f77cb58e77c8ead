/*
 * What words mean: static word vectors of one language. A text is the sum of its words' vectors, and two texts are close
 * where their sums point the same way (cosine). Words that say little are short vectors, so no stop list is needed.
 * Pennington, Socher and Manning, "GloVe" (EMNLP 2014), with a map and word weights trained on pairs of customers'
 * sentences that ask the same: public/vectors/NOTICE.txt.
 */

/** "CUWV", version, dimensions, two bytes left free, number of words, bytes of the list of words. */
const MAGIC = [0x43, 0x55, 0x57, 0x56, 1] as const;
const HEADER = 16;
/** Values of four bits, low half of a byte first, around 8. */
const MIDDLE = 8;
/** A float32 that the values of a row are multiplied by. */
const SCALE_BYTES = 4;

/** A table that cannot be used: the extension's own file is damaged, and matching goes on by words alone. */
export class VectorsError extends Error {
  override name = 'VectorsError';
}

export interface WordVectors {
  readonly dimensions: number;
  /** The row of a folded word; undefined where the table does not have it. */
  rowOf: (word: string) => number | undefined;
  /** Adds a row's vector, so many times, to a sum of `dimensions` numbers. */
  add: (sum: Float32Array, row: number, weight: number) => void;
}

/** Reads a table as `scripts/vectors.mjs` writes it. Throws VectorsError for any other bytes. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEADER || MAGIC.some((byte, at) => bytes[at] !== byte))
    throw new VectorsError('These bytes are no word vectors of Cuecard.');
  const dimensions = bytes[MAGIC.length] ?? 0;
  const count = view.getUint32(8, true);
  const start = HEADER + view.getUint32(12, true);
  const rowBytes = SCALE_BYTES + dimensions / 2;
  if (bytes.length !== start + count * rowBytes)
    throw new VectorsError('The word vectors of Cuecard are cut off.');
  const rows = rowsByWord(bytes.subarray(HEADER, start));
  return {
    dimensions,
    rowOf: (word) => rows.get(word),
    add(sum, row, weight) {
      const at = start + row * rowBytes;
      const scale = weight * view.getFloat32(at, true);
      for (let pair = 0; pair < dimensions / 2; pair++) {
        const byte = bytes[at + SCALE_BYTES + pair] ?? 0;
        sum[2 * pair] = (sum[2 * pair] ?? 0) + scale * ((byte & 15) - MIDDLE);
        sum[2 * pair + 1] = (sum[2 * pair + 1] ?? 0) + scale * ((byte >> 4) - MIDDLE);
      }
    },
  };
}

const LINE_FEED = 10;

/** The words, one a line, all ASCII; the n-th has the n-th row. */
function rowsByWord(list: Uint8Array): Map<string, number> {
  const rows = new Map<string, number>();
  for (let start = 0; start < list.length;) {
    const found = list.indexOf(LINE_FEED, start);
    const end = found < 0 ? list.length : found;
    rows.set(String.fromCharCode(...list.subarray(start, end)), rows.size);
    start = end + 1;
  }
  return rows;
}

/** Makes a vector one long, in place; false where it has no direction. */
export function normalise(vector: Float32Array): boolean {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return false;
  const length = Math.sqrt(square);
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return true;
}
