import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readFolder } from '@/cli/folder';
import { checksumOf, match, type MatchResult, type Tables } from '@/lib/match';
import { canonicalJson } from '@/lib/pack/canonical-json';
import { readPack } from '@/lib/pack/read-pack';
import type { Card } from '@/lib/policy/card';
import { PackDatabase } from '@/lib/store/databases';
import { libraryFrom, libraryInMemory, type Library } from '@/lib/store/library';
import { openPackStore, type PackStore } from '@/lib/store/pack-store';
import { segmentRow } from '@/lib/store/shelf';
import { ticketWith } from '../ticket/make';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const { pack, cards } = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
if (!pack) throw new Error('no pack');

const none = (): Promise<undefined> => Promise.resolve(undefined);
const named = (values: readonly unknown[]): { sha256: string; bytes: Uint8Array } => {
  const bytes = new TextEncoder().encode(values.map((value) => `${canonicalJson(value)}\n`).join(''));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};
const current = cards.filter(({ from }) => from === undefined);
const halves = (): Card[][] => [current.slice(0, 20), current.slice(20)];

let database: PackDatabase;
let store: PackStore;

/** Brings the pack into the store, as a version with these shards. */
async function publish(version: number, groups: Card[][]): Promise<void> {
  const shards = groups.map(named);
  const segments = await Promise.all(
    shards.map(({ sha256 }, at) => segmentRow(sha256, groups[at] ?? [], pack!, undefined)),
  );
  const manifest = named([{ ...pack, version }]);
  await store.apply({ id: pack!.id, version, manifest, shards, segments }, NOW);
}

/** A worker that has just been started. */
async function wake(): Promise<Library> {
  const { kept, ...library } = await libraryFrom(store, await store.list(), store.index(), none);
  await kept;
  return library;
}

const QUESTION = ticketWith(['Is it too late to cancel my order? It has not shipped yet.']);
const answer = ({ index }: Library): MatchResult => match(index, QUESTION, { now: NOW });

beforeEach(async () => {
  database = new PackDatabase();
  store = openPackStore(database);
  await database.indexes.clear();
  await publish(1, halves());
});

describe('the stored index', () => {
  test('answers as the one that was built, without a segment being read', async () => {
    const built = await wake();
    const reads = vi.spyOn(database.segments, 'get');
    const woken = await wake();
    expect(reads).not.toHaveBeenCalled();
    expect(answer(woken).matches[0]?.ref.card).toBe('cancel-before-shipping');
    expect(answer(woken)).toEqual(answer(built));
    expect(woken.shelves.map(({ scoped }) => scoped)).toEqual(built.shelves.map(({ scoped }) => scoped));
    expect(await woken.shelves[0]!.revisions(current[30]!.id)).toEqual([current[30]]);
  });

  test('answers as one in memory', async () => {
    const memory = await libraryInMemory([{ pack: pack, cards: halves() }], none);
    await wake();
    expect(answer(await wake())).toEqual(answer(memory));
  });

  test('is replaced when a pack changes: nothing of the old one is answered', async () => {
    await wake();
    await publish(2, [current.filter(({ id }) => id !== 'cancel-before-shipping')]);
    const changed = await wake();
    expect(changed.index.documents.some(({ ref }) => ref.card === 'cancel-before-shipping')).toBe(false);
    expect(await database.indexes.count()).toBe(1);
  });

  test.each([
    ['is damaged', (tables: Tables) => (tables.postingImpact[70]! ^= 1)],
    ['was cut off', (tables: Tables) => (tables.wordUsage = tables.wordUsage.slice(0, 9))],
    ['lacks a column', (tables: Tables) => delete (tables as Partial<Tables>).kin],
  ])('is built anew where it %s', async (_, spoil) => {
    const whole = await wake();
    const row = (await store.index())!;
    const { checksum } = row;
    spoil(row.tables);
    await database.indexes.put(row);
    expect(answer(await wake())).toEqual(answer(whole));
    const again = (await store.index())!;
    expect([again.checksum, checksumOf(again.tables)]).toEqual([checksum, checksum]);
  });

  test('of another format is not used', async () => {
    const whole = await wake();
    const row = (await store.index())!;
    await database.indexes.clear();
    await database.indexes.put({ ...row, key: row.key.replace(/^\d+/u, '1'), tables: {} as Tables });
    expect(answer(await wake())).toEqual(answer(whole));
  });

  test('is done without where the disk is full', async () => {
    vi.spyOn(database.indexes, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const [first, second] = [await wake(), await wake()];
    expect(answer(second)).toEqual(answer(first));
    expect(await store.index()).toBeUndefined();
  });
});
