import { expect, test, vi } from 'vitest';
import { readFolder } from '@/cli/folder';
import { summaryOf } from '@/entrypoints/background/card-views';
import type { Hub } from '@/entrypoints/background/hub';
import { panelHandlers } from '@/entrypoints/background/panel-handlers';
import { Sessions } from '@/entrypoints/background/sessions';
import { viewContext } from '@/entrypoints/background/state';
import { lookupBy } from '@/entrypoints/panel/lookup';
import { panelAnswers } from '@/lib/messages/answers';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { readShard } from '@/lib/pack/shard';
import { Knowledge } from '@/lib/store/knowledge';
import { libraryInMemory } from '@/lib/store/library';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const { manifest, shards } = buildPack(readPack(readFolder('packs/post-purchase-care'), { now: NOW }), {
  version: 1,
});
const none = (): Promise<undefined> => Promise.resolve(undefined);
const STARRED = { pack: manifest.id, card: 'cancel-before-shipping' };

const cards = shards.map(({ bytes }) => readShard(bytes));
const knowledge = new Knowledge(await libraryInMemory([{ pack: manifest, cards }], none), undefined, none);

function opened() {
  const hub = {
    sessions: new Sessions(() => 1),
    knowledge: { load: () => Promise.resolve(knowledge) },
    agent: { profile: none, favourites: () => Promise.resolve([STARRED]) },
    now: () => NOW,
  } as unknown as Hub;
  // The browser's own side panel: what it says of its tab is so.
  const sender = { tab: undefined, framed: false, frame: undefined };
  const { lookup } = panelHandlers(hub);
  return { hub, find: (query: string) => lookup({ query, tab: 7 }, sender) };
}

test.each(['/', 'order', 'cancel', 'refund', 'delivery'])(
  'each line found for “%s” says what its card says, and no card is read for it',
  async (query) => {
    const { hub, find } = opened();
    const read = vi.spyOn(knowledge, 'card');
    const answer = await find(query);
    expect(panelAnswers.lookup.safeParse(answer).success).toBe(true);
    const { hits = [] } = (await lookupBy(find)(query)) ?? {};
    expect(hits.length).toBeGreaterThan(2);
    expect(read).not.toHaveBeenCalled();
    const context = await viewContext(hub);
    for (const { card } of hits) {
      const packed = await knowledge.card(card.ref);
      expect(card).toEqual(packed && summaryOf(packed, context));
    }
  },
);

test('a line says that its card is a favourite', async () => {
  const { find } = opened();
  const { hits = [] } = (await lookupBy(find)('cancel')) ?? {};
  const starred = hits.filter(({ card }) => card.favourite);
  expect(starred.map(({ card }) => card.ref.card)).toEqual([STARRED.card]);
});
