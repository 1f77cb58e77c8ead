import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Card } from '../policy/card';
import { LIMITS } from '../policy/limits';
import { FILE_START, reporter, WHOLE_FILE, type Complaint } from '../policy/problem';
import type { Pack } from '../policy/pack';
import { canonicalJson } from './canonical-json';
import { shardBits } from './shard-key';
import type { PackSources } from './sources';

const complaint = (code: string, message: string, fix: string): Complaint => ({ code, message, fix });
const megabytes = (bytes: number) => `${bytes / (1024 * 1024)} MB`;

/** Most bytes of pack.yaml and of a test file. */
export const SOURCE_BYTES = 4 * 1024 * 1024;

/** What can be wrong with a folder as a whole. */
export const PACK_WORDS = {
  noPack: complaint(
    'no-pack-file',
    'The folder has no pack.yaml, which says what the pack is.',
    'Choose the folder of a pack, or write pack.yaml: `format: 1`, `id:`, `title:`, `language:`, `timezone:`.',
  ),
  noCards: complaint('no-cards', 'This pack has no card.', 'Write one as a .md file in the folder cards/.'),
  tooLarge: complaint(
    'pack-too-large',
    `This pack has more than ${megabytes(LIMITS.packBytes)}.`,
    'Make several packs of it.',
  ),
  fileTooLarge: complaint(
    'file-too-large',
    `This file has more than ${megabytes(SOURCE_BYTES)}.`,
    'Split it.',
  ),
} as const;

/** Most bytes of a manifest, and what one shard takes in it. */
export const MANIFEST_BYTES = 256 * 1024;
const SHARD_REF_BYTES = 112;

const bytesOf = (value: unknown) => utf8ToBytes(canonicalJson(value)).length;
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;

/** The limits that hold for what is published: of the manifest, of a card with all its translations, of the whole. */
export function checkCompiledSize(
  pack: Pack,
  cards: readonly Card[],
  { revisions, problems }: PackSources,
): void {
  if (cards.length > LIMITS.cards) {
    const words = complaint(
      'too-many-cards',
      `This pack has ${cards.length} cards; ${LIMITS.cards} are the most.`,
      'Make several packs of it.',
    );
    reporter('cards/', problems).error(WHOLE_FILE, '', words);
  }
  const manifest = bytesOf(pack) + 2 ** shardBits(cards.length) * SHARD_REF_BYTES;
  if (manifest > MANIFEST_BYTES) {
    const words = complaint(
      'pack-file-too-large',
      `What this file says takes ${kilobytes(manifest)} in the built pack; ${kilobytes(MANIFEST_BYTES)} is the most.`,
      'Take out facts, synonyms and announcements that are no longer needed.',
    );
    reporter('pack.yaml', problems).error(FILE_START, '', words);
  }
  for (const [index, card] of cards.entries()) {
    const bytes = bytesOf(card);
    if (bytes <= LIMITS.cardBytes) continue;
    const words = complaint(
      'card-too-large',
      `With its translations this card has ${kilobytes(bytes)}; ${kilobytes(LIMITS.cardBytes)} is the most.`,
      'Shorten it, or make two cards of it.',
    );
    reporter(revisions[index]?.base.file ?? '', problems).error(FILE_START, '', words);
  }
}
