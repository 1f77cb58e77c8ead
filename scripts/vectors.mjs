// @ts-check
// Makes public/vectors/en.bin, the word vectors that ship with the extension, from a list of words and a table of int4 rows.
//   node scripts/vectors.mjs words.txt rows.i4 public/vectors/en.bin
// Each row: a float32 scale (little-endian), then 100 values of four bits, low half of a byte first, value = (half - 8) * scale.
import { readFileSync, writeFileSync } from 'node:fs';

const DIMENSIONS = 100;
const ROW = 4 + DIMENSIONS / 2;

const [wordsFile, rowsFile, target] = process.argv.slice(2);
if (!wordsFile || !rowsFile || !target) {
  console.error('Usage: node scripts/vectors.mjs words.txt rows.i4 target.bin');
  process.exit(1);
}
const rows = readFileSync(rowsFile);
const words = readFileSync(wordsFile, 'utf8').trim().split('\n');
if (rows.length !== words.length * ROW) {
  console.error(`${rowsFile} has ${rows.length / ROW} rows, and ${wordsFile} has ${words.length} words.`);
  process.exit(1);
}
const list = Buffer.from(words.join('\n'));
const header = Buffer.alloc(16);
header.write('CUWV', 'latin1');
header.writeUInt8(1, 4);
header.writeUInt8(DIMENSIONS, 5);
header.writeUInt32LE(words.length, 8);
header.writeUInt32LE(list.length, 12);
writeFileSync(target, Buffer.concat([header, list, rows]));
console.log(`${target}: ${words.length} words, ${DIMENSIONS} dimensions`);
