import { expect, test } from 'vitest';
import { cardViewOf, type ViewContext } from '@/entrypoints/background/card-views';
import type { TabSession } from '@/entrypoints/background/sessions';
import { CardViewSchema } from '@/lib/messages/views';
import { EMPTY_PROFILE } from '@/lib/policy/agent';
import { readFolder } from '@/cli/folder';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { ticketWith } from '../ticket/make';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const source = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
const pack = buildPack(source, { version: 1 }).manifest;
const [first] = source.cards;

const ticket = ticketWith([], { key: 'k' });
const session: TabSession = {
  tab: 1,
  origin: 'https://desk.example',
  token: '0'.repeat(32),
  access: 'always',
  incognito: false,
  revision: 1,
  phase: 'suggestions',
  ticket,
  matches: [],
  kept: [{ ticketKey: 'k', answers: { other: {} }, values: {}, judged: [] }],
};

test('a card with the id “constructor”, which the format allows, can be shown', () => {
  if (!first) throw new Error('The starter pack has no card.');
  const context: ViewContext = {
    knowledge: undefined as unknown as ViewContext['knowledge'],
    profile: EMPTY_PROFILE,
    favourites: new Set(),
    now: NOW,
    reads: ['en'],
  };
  const card = { ...first, id: 'constructor' };
  const view = cardViewOf({ card, pack }, {}, [], session, context);
  expect(CardViewSchema.safeParse(view).error).toBeUndefined();
});
