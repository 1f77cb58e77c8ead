import { CardSchema, type Card } from '../policy/card';
import { LIMITS } from '../policy/limits';
import { decodeUtf8 } from '../policy/source/utf8';
import { compareRevisions } from './revision-order';

/*
 * A shard is NDJSON: one card a line, sorted, LF after each. This file ships in the extension, where shards come from a
 * network: nothing in one is believed before it is checked.
 */

/** What publishers keep to, and readers check. */
export const SHARD_LIMITS = {
  bytes: 2 * 1024 * 1024,
  /** Brackets in brackets. Nested lists cost three levels each, and a deeper tree could end the stack. */
  jsonDepth: 64,
} as const;

/** A shard that is not what a publisher built. The pack that is in use stays as it is. */
export class DamagedShard extends Error {
  override readonly name = 'DamagedShard';

  /** Parameter `line`: from 1; 0 for the shard as a whole. */
  constructor(
    readonly reason: string,
    readonly line: number,
  ) {
    const where = line > 0 ? ` in line ${line}` : '';
    super(
      `A part of the pack is damaged (${reason}${where}), so nothing was changed and you keep what you have. ` +
        'Try again later; if it happens again, tell whoever publishes the pack.',
    );
  }
}

/** The cards of a shard, in its order. Throws DamagedShard for everything that a publisher would not have built. */
export function readShard(bytes: Uint8Array): Card[] {
  if (bytes.length === 0) return [];
  if (bytes.length > SHARD_LIMITS.bytes) throw new DamagedShard('too large', 0);
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new DamagedShard('not UTF-8', 0);
  if (!text.endsWith('\n')) throw new DamagedShard('cut off', 0);
  const cards = text
    .slice(0, -1)
    .split('\n')
    .map((line, index) => readCard(line, index + 1));
  for (const [index, card] of cards.entries()) {
    const before = cards[index - 1];
    if (before !== undefined && compareRevisions(before, card) >= 0)
      throw new DamagedShard('cards out of order', index + 1);
  }
  return cards;
}

/** The card that a line is. Parameter `at`: the line's number, from 1. Throws DamagedShard. */
export function readCard(line: string, at: number): Card {
  if (line.length > LIMITS.cardBytes) throw new DamagedShard('a card that is too large', at);
  const card = CardSchema.safeParse(readJson(line, at));
  if (!card.success) throw new DamagedShard('not a card', at);
  return card.data;
}

/** What a line of JSON says, unless it is nested too deep to be walked. Throws DamagedShard. */
export function readJson(line: string, at: number): unknown {
  if (depthOf(line) > SHARD_LIMITS.jsonDepth) throw new DamagedShard('nested too deep', at);
  try {
    return JSON.parse(line);
  } catch {
    throw new DamagedShard('not JSON', at);
  }
}

/** How deep brackets are nested in JSON, without parsing it. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}
