import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readVectors, VectorsError, type WordVectors } from '../lib/match/index';

const FILE = fileURLToPath(new URL('../public/vectors/en.bin', import.meta.url));

/** The word vectors that ship with the extension, so that packs are tested as agents have them. */
export function shippedVectors(): WordVectors | undefined {
  try {
    return readVectors(new Uint8Array(readFileSync(FILE)));
  } catch (error) {
    // As in the extension: words alone decide then.
    if (error instanceof VectorsError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
