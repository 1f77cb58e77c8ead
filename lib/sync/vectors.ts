import { readVectors, type WordVectors } from '@/lib/match';

const FILE = '/vectors/en.bin';

/**
 * The word vectors that ship with the extension, read once and when they are first needed: a megabyte that the first
 * answer need not wait for. Undefined where the file cannot be read: then words alone decide. `base` is the extension's
 * own address.
 */
export function ownVectors(base: string): () => Promise<WordVectors | undefined> {
  let loading: Promise<WordVectors | undefined> | undefined;
  return () => (loading ??= load(base).catch(() => undefined));
}

async function load(base: string): Promise<WordVectors | undefined> {
  const response = await fetch(new URL(FILE, base));
  return response.ok ? readVectors(new Uint8Array(await response.arrayBuffer())) : undefined;
}
