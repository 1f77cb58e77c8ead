import { beforeEach, describe, expect, test, vi } from 'vitest';
import { troubleOf } from '@/entrypoints/background/state';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack, type ReadPack } from '@/lib/pack/read-pack';
import { openAgentStore } from '@/lib/store/agent-store';
import { AgentDatabase, PackDatabase } from '@/lib/store/databases';
import { PackRefusedError } from '@/lib/store/errors';
import { openKnowledge, type Knowledge } from '@/lib/store/knowledge';
import { openPackStore, type PackStore } from '@/lib/store/pack-store';
import { readBundledPacks, syncBundledPacks } from '@/lib/sync/bundled';
import { goodPack } from '../pack/source-files';

/* A pack that is not what its manifest says: it is refused, and what the agent has goes on answering. */

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const OWN = 'https://extension.example/';
const source = readPack(goodPack('full'), { now: NOW });
const noVectors = () => Promise.resolve(undefined);

type Files = Record<string, Uint8Array | string>;

function serve(files: Files): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    const body = files[new URL(input as URL).pathname];
    const response = body === undefined ? new Response('', { status: 404 }) : new Response(body as BodyInit);
    return Promise.resolve(response);
  });
}

function bundle(version: number, of = source): Files {
  const made = buildPack(of, { version });
  const shards = made.shards.map((shard, at) => [`/packs/${at}.ndjson`, shard.bytes] as const);
  const list = [{ manifest: '/packs/manifest.json', shards: shards.map(([path]) => path) }];
  return {
    '/packs/index.json': JSON.stringify(list),
    '/packs/manifest.json': made.manifestBytes,
    ...Object.fromEntries(shards),
  };
}

let database: PackDatabase;
let store: PackStore;
beforeEach(() => {
  database = new PackDatabase();
  store = openPackStore(database);
});

const sync = (): Promise<void> => syncBundledPacks(store, OWN, NOW, noVectors);
const load = (): Promise<Knowledge> =>
  openKnowledge(store, {
    prepare: sync,
    fallback: () => readBundledPacks(OWN),
    vectors: noVectors,
  }).load();

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
const REFUSED: [string, (files: Files) => Files][] = [
  ['has a shard of other bytes', (files) => ({ ...files, '/packs/0.ndjson': '{"id":"forged"}\n' })],
  ['lacks a shard', (files) => without(files, '/packs/0.ndjson')],
  ['lacks its manifest', (files) => without(files, '/packs/manifest.json')],
  ['has a manifest of another kind', (files) => ({ ...files, '/packs/manifest.json': '{"format":2}' })],
];

describe.each(REFUSED)('a pack that %s', (_what, spoil) => {
  test('is refused by its name, and nothing of it is stored', async () => {
    serve(spoil(bundle(7)));
    const error: unknown = await sync().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PackRefusedError);
    expect(troubleOf(error)).toBe('packRefused');
    expect(await store.list()).toEqual([]);
    expect(await database.blobs.count()).toBe(0);
    await expect(load()).rejects.toBeInstanceOf(PackRefusedError);
  });

  test('leaves the version before it as it was, which goes on answering, and is said', async () => {
    serve(bundle(7));
    await sync();
    const before = await store.list();
    serve(spoil(bundle(8)));
    const knowledge = await load();
    expect(knowledge.packs.map(({ version }) => version)).toEqual([7]);
    expect(knowledge.trouble).toBe('packRefused');
    expect(await store.list()).toEqual(before);
  });
});

test('packs that were deleted are had again, and favourites and profile are as they were', async () => {
  serve(bundle(7));
  const agent = openAgentStore(new AgentDatabase());
  const profile = {
    name: 'Sam',
    team: 'Care',
    brand: '',
    channel: '',
    region: '',
    languages: ['en'],
  } as const;
  await load();
  await agent.saveProfile({ ...profile, languages: ['en'] });
  await agent.setFavourite('shop', 'refund', true, NOW);
  await agent.noteUse('shop', 'refund', NOW);

  await database.delete();
  store = openPackStore(new PackDatabase());
  expect(await store.list()).toEqual([]);
  expect((await load()).packs).toHaveLength(1);

  const again = openAgentStore(new AgentDatabase());
  expect(await again.profile()).toEqual(profile);
  expect(await again.favourites()).toEqual([{ pack: 'shop', card: 'refund', at: NOW }]);
  expect(await again.recent(5)).toEqual([{ pack: 'shop', card: 'refund', usedAt: NOW }]);
});

test('of a new version, shards that were there before are not indexed anew, and the index is that of a fresh install', async () => {
  const before = packOf(300);
  const after = packOf(300, 'Card 7 about teapots');
  const applied = vi.spyOn(store, 'apply');
  const index = async () => {
    await load();
    await expect.poll(() => store.index()).toBeDefined();
    return (await store.index())?.tables;
  };
  serve(bundle(7, before));
  await sync();
  serve(bundle(8, after));
  await sync();
  const built = applied.mock.calls.map(([{ segments }]) => segments.length);
  expect(built).toEqual([2, 1]);
  const updated = await index();
  await database.delete();
  store = openPackStore((database = new PackDatabase()));
  expect(await index()).toEqual(updated);
});

/** A pack of so many cards; `seventh` is the title of one of them. */
function packOf(cards: number, seventh = 'Card 7'): ReadPack {
  const files = new Map<string, string>([
    [
      'pack.yaml',
      'format: 1\nid: shop\ntitle: Shop\nlanguage: en\ntimezone: Europe/Berlin\nowners: { care: { name: Care } }\n',
    ],
  ]);
  for (let at = 0; at < cards; at += 1) {
    const title = at === 7 ? seventh : `Card ${at}`;
    files.set(`cards/card-${at}.md`, `---\ntitle: ${title}\nowner: care\n---\nGuidance ${at}.\n`);
  }
  const bytes = [...files].map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return readPack(new Map(bytes), { now: NOW });
}
