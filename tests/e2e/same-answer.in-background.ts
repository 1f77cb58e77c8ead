import { readVectors } from '@/lib/match';
import { answersTo, type Asked } from '../relevance/answers';

/* Bundled and evaluated in the extension's background: the product's matching on this browser's engine. */

/** With the word vectors that the extension ships, or by words alone. */
export async function answersIn(asked: Asked, vectors: string | null): Promise<string[]> {
  if (vectors === null) return answersTo(asked, undefined);
  const bytes = await (await fetch(vectors)).arrayBuffer();
  return answersTo(asked, readVectors(new Uint8Array(bytes)));
}
