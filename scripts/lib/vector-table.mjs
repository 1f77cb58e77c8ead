// @ts-check
// The file of word vectors that lib/match/vectors.ts reads, from a list of words and a table of int4 rows.

const DIMENSIONS = 100;
const HEADER = 16;
export const ROW = 4 + DIMENSIONS / 2;
/**
 * Lengths are the weights of words as training found them, for the sets that it saw. To this power they are nearer to one
 * another: measured +0.5 points of first places on sets that it never saw.
 */
export const LENGTH_POWER = 0.7;

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
  const header = Buffer.alloc(HEADER);
  header.write('CUWV', 'latin1');
  header.writeUInt8(1, 4);
  header.writeUInt8(DIMENSIONS, 5);
  header.writeUInt32LE(words.length, 8);
  header.writeUInt32LE(names.length, 12);
  return new Uint8Array(Buffer.concat([header, names, evened(rows)]));
}

/** @param {Uint8Array} rows */
function evened(rows) {
  const result = Buffer.from(rows);
  for (let at = 0; at < result.length; at += ROW) {
    const scale = result.readFloatLE(at);
    const length = Math.hypot(...valuesOf(result.subarray(at, at + ROW)));
    if (length > 0) result.writeFloatLE(scale * length ** (LENGTH_POWER - 1), at);
  }
  return result;
}

/**
 * What `tableFrom` made: the words, and their rows as training left them.
 * @param {Buffer} table
 */
export function partsOf(table) {
  const start = HEADER + table.readUInt32LE(12);
  const words = table.toString('latin1', HEADER, start).split('\n');
  const rows = words.map((_, at) => {
    const values = valuesOf(table.subarray(start + at * ROW, start + (at + 1) * ROW));
    const length = Math.hypot(...values);
    return values.map((value) => (length > 0 ? value * length ** (1 / LENGTH_POWER - 1) : 0));
  });
  return { words, rows };
}

/**
 * A row of numbers, rounded.
 * @param {readonly number[]} values
 */
export function rowOf(values) {
  const scale = Math.max(...values.map(Math.abs)) / 7 || 1;
  const halves = values.map((value) => Math.round(value / scale) + 8);
  const row = Buffer.alloc(ROW);
  row.writeFloatLE(scale);
  for (let at = 0; at < DIMENSIONS; at += 2)
    row[4 + at / 2] = (halves[at] ?? 8) | ((halves[at + 1] ?? 8) << 4);
  return row;
}

/**
 * The numbers of one row.
 * @param {Buffer} row
 */
export function valuesOf(row) {
  const scale = row.readFloatLE(0);
  return [...row.subarray(4)].flatMap((byte) => [((byte & 15) - 8) * scale, ((byte >> 4) - 8) * scale]);
}
