// @ts-check
// The file of word vectors that lib/match/vectors.ts reads, from a list of words and a table of int4 rows.

const DIMENSIONS = 100;
const ROW = 4 + DIMENSIONS / 2;

/**
 * Each row: a float32 scale (little-endian), then 100 values of four bits, low half of a byte first, value =
 * (half - 8) * scale.
 * @param {string} list the words, one a line
 * @param {Uint8Array} rows
 */
export function tableFrom(list, rows) {
  const words = list.trim().split('\n');
  if (rows.length !== words.length * ROW)
    throw new Error(`The table has ${rows.length / ROW} rows, and the list ${words.length} words.`);
  const names = Buffer.from(words.join('\n'));
  const header = Buffer.alloc(16);
  header.write('CUWV', 'latin1');
  header.writeUInt8(1, 4);
  header.writeUInt8(DIMENSIONS, 5);
  header.writeUInt32LE(words.length, 8);
  header.writeUInt32LE(names.length, 12);
  return new Uint8Array(Buffer.concat([header, names, rows]));
}
