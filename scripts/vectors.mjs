// @ts-check
// Makes public/vectors/en.bin, the word vectors that ship with the extension: see scripts/lib/vector-table.mjs.
//   node scripts/vectors.mjs words.txt rows.i4 public/vectors/en.bin
import { readFileSync, writeFileSync } from 'node:fs';
import { tableFrom } from './lib/vector-table.mjs';

const [words, rows, target] = process.argv.slice(2);
if (!words || !rows || !target) {
  console.error('Usage: node scripts/vectors.mjs words.txt rows.i4 target.bin');
  process.exit(1);
}
writeFileSync(target, tableFrom(readFileSync(words, 'utf8'), readFileSync(rows)));
console.log(`${target} is written.`);
