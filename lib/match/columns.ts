/*
 * Columns of numbers as bytes, and back: what is stored is what is used, so that reading copies nothing. The numbers
 * stand as this machine writes them, since no other one reads them.
 */

export type Column =
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

const KINDS = [Uint8Array, Int8Array, Uint16Array, Uint32Array, Float32Array, Float64Array] as const;
/** Every column starts at a multiple of the largest number's bytes. */
const ALIGNMENT = 8;
/** "CUEX" */
const MAGIC = 0x58455543;
/** In words of four bytes: magic, version, checksum, number of columns; then kind and length of each. */
const [VERSION_AT, CHECKSUM_AT, COUNT_AT, HEADER] = [1, 2, 3, 4];

const SENTENCES = {
  foreign: 'These bytes are no search index of Cuecard. The index is built anew from the pack.',
  otherVersion: 'This search index was made by another version of Cuecard. It is built anew from the pack.',
  corrupt: 'This search index is damaged. It is built anew from the pack.',
} as const;

/** A stored index that cannot be used; whoever holds the pack builds it anew. */
export class IndexError extends Error {
  override name = 'IndexError';
  constructor(readonly reason: keyof typeof SENTENCES) {
    super(SENTENCES[reason]);
  }
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** The columns as bytes, with a version (0 to 255) and a checksum. The same columns make the same bytes. */
export function toBytes(version: number, columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  const starts: number[] = [];
  let end = aligned((HEADER + 2 * columns.length) * 4);
  for (const { byteLength } of columns) {
    starts.push(end);
    end = aligned(end + byteLength);
  }
  const bytes = new Uint8Array(end);
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, version, 0, columns.length]);
  columns.forEach((column, at) => {
    words.set([KINDS.findIndex((kind) => column instanceof kind), column.length], HEADER + 2 * at);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), starts[at]);
  });
  words[CHECKSUM_AT] = checksum(words);
  return bytes;
}

/** The columns that `toBytes` made these bytes of, in its order; views of the bytes. Throws IndexError for any others. */
export function fromBytes(version: number, stored: Uint8Array): Column[] {
  const bytes = stored.byteOffset % ALIGNMENT === 0 ? stored : stored.slice();
  const { byteOffset: offset, length } = bytes;
  const buffer = bytes.buffer as ArrayBuffer;
  const words = new Uint32Array(buffer, offset, Math.floor(length / 4));
  if (words[0] !== MAGIC) throw new IndexError('foreign');
  if (bytes[VERSION_AT * 4] !== version) throw new IndexError('otherVersion');
  if (length % ALIGNMENT !== 0 || words[CHECKSUM_AT] !== checksum(words)) throw new IndexError('corrupt');
  let start = aligned((HEADER + 2 * (words[COUNT_AT] ?? 0)) * 4);
  return Array.from({ length: words[COUNT_AT] ?? 0 }, (_, at) => {
    const kind = KINDS[words[HEADER + 2 * at] ?? 0] ?? Uint8Array;
    const column = new kind(buffer, offset + start, words[HEADER + 2 * at + 1]);
    start = aligned(start + column.byteLength);
    return column;
  });
}

/**
 * FNV-1a over words instead of bytes, all but the checksum's own: finds what a disk or a cut-off write has spoilt; no
 * protection against intent.
 */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    if (at !== CHECKSUM_AT) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
