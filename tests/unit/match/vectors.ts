import { readFileSync } from 'node:fs';
import { readVectors, type WordVectors } from '@/lib/match';

/** The word vectors that ship with the extension. */
export const VECTORS: WordVectors = readVectors(new Uint8Array(readFileSync('public/vectors/en.bin')));

/** A small table as bytes: the words, and for each the values -8 to 7 of its row, times one. */
export function tableOf(words: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const rows = Object.values(words);
  const dimensions = rows[0]?.length ?? 0;
  const list = new TextEncoder().encode(Object.keys(words).join('\n'));
  const bytes = new Uint8Array(16 + list.length + rows.length * (4 + dimensions / 2));
  const view = new DataView(bytes.buffer);
  bytes.set([0x43, 0x55, 0x57, 0x56, 1, dimensions]);
  view.setUint32(8, rows.length, true);
  view.setUint32(12, list.length, true);
  bytes.set(list, 16);
  rows.forEach((row, at) => {
    const start = 16 + list.length + at * (4 + dimensions / 2);
    view.setFloat32(start, 1, true);
    for (let pair = 0; pair < dimensions / 2; pair++)
      bytes[start + 4 + pair] = (row[2 * pair] ?? 0) + 8 + (((row[2 * pair + 1] ?? 0) + 8) << 4);
  });
  return bytes;
}
