import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expandHandlers } from '@/entrypoints/background/expand-handlers';
import type { Hub } from '@/entrypoints/background/hub';
import type { TabSession } from '@/entrypoints/background/sessions';
import type { CardRef } from '@/lib/policy/card';
import { FIRST_EXPANSION } from '@/lib/reply/expansion';
import { expansion } from '@/lib/settings/items';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { readFolder } from '@/cli/folder';
import { hubWith, knowledgeWith, lateTicket, PAGE } from './make';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const source = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
const { manifest: pack } = buildPack(source, { version: 1 });

let hub: Hub;
let session: TabSession;
let sent: { type: string; payload: Record<string, unknown> }[];
let takes: unknown;

const refOf = (card: string): CardRef => ({ pack: pack.id, card });
const noted = vi.fn(() => Promise.resolve());

beforeEach(async () => {
  sent = [];
  takes = { status: 'inserted', method: 'paste' };
  noted.mockClear();
  await fakeBrowser.storage.local.clear();
  Object.assign(fakeBrowser, { scripting: { executeScript: () => Promise.resolve([]) } });
  Object.assign(fakeBrowser, { commands: { getAll: () => Promise.resolve([]) } });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (_tab: number, message: (typeof sent)[number]) => {
      sent.push(message);
      return Promise.resolve(message.type === 'insertReply' ? takes : true);
    },
  });
  const cards = new Map(source.cards.map((card) => [card.id, card]));
  const knowledge = knowledgeWith({
    packs: [pack],
    cardCount: () => cards.size,
    card: ({ card: id }: CardRef) => {
      const card = cards.get(id);
      return Promise.resolve(card && { card, pack });
    },
    includes: () => Promise.resolve({}),
    shortcuts: () => [
      { ref: refOf('cancel-before-shipping'), name: 'cancel' },
      { ref: refOf('invoice'), name: 'twice' },
      { ref: { pack: 'other', card: 'invoice' }, name: 'twice' },
    ],
  });
  hub = hubWith({ load: () => Promise.resolve(knowledge), isLoaded: true }, () => NOW);
  Object.assign(hub.agent, { noteUse: noted, count: () => Promise.resolve() });
  session = await hub.sessions.begin({ ...PAGE, access: 'always' });
  session.ticket = {
    ...lateTicket('k'),
    order: { number: '#10482', status: 'Processing', date: '', total: '' },
  };
  session.phase = 'suggestions';
});

const signed = (name: string): unknown =>
  Object.assign(hub.agent, {
    profile: () => Promise.resolve({ name, team: '', brand: '', channel: '', region: '', languages: [] }),
  });
const expand = (name = 'cancel', ref?: CardRef) =>
  expandHandlers(hub).expandShortcut({ typed: `/${name}`, name, ...(ref && { ref }) }, PAGE);
const inserted = () => sent.filter(({ type }) => type === 'insertReply').map(({ payload }) => payload);
const opened = (): boolean => sent.some(({ type }) => type === 'openPanel');

describe('a shortcut that was typed', () => {
  test('has its reply put in its place, and the use is noted', async () => {
    signed('Sam');
    expect(await expand()).toBe('inserted');
    expect(inserted()).toEqual([expect.objectContaining({ ticketKey: 'k', certain: true, over: '/cancel' })]);
    expect(inserted()[0]?.text).toContain('#10482');
    expect(noted).toHaveBeenCalledOnce();
    expect(opened()).toBe(false);
  });

  test('of a reply with a gap goes on in the panel, and nothing goes into the page', async () => {
    expect(await expand()).toBe('asked');
    expect(inserted()).toEqual([]);
    expect(session.asked).toMatchObject({ ref: refOf('cancel-before-shipping') });
    expect(opened()).toBe(true);
    expect(noted).not.toHaveBeenCalled();
  });

  test('beside a ticket that is still being read goes on in the panel: its language is not known yet', async () => {
    signed('Sam');
    session.phase = 'reading';
    expect(await expand()).toBe('asked');
    expect(inserted()).toEqual([]);
  });

  test('that the editor does not take goes on in the panel with the reason', async () => {
    signed('Sam');
    takes = { status: 'refused', reason: 'readOnly' };
    expect(await expand()).toBe('asked');
    expect(session.asked).toMatchObject({ ref: refOf('cancel-before-shipping'), refusal: 'readOnly' });
  });

  test('behind which the agent has typed on opens nothing', async () => {
    signed('Sam');
    takes = { status: 'typedOn' };
    expect(await expand()).toBe('typedOn');
    expect(opened()).toBe(false);
  });

  test('of two packs is not guessed: the panel searches for it', async () => {
    expect(await expand('twice')).toBe('asked');
    expect(session.asked).toMatchObject({ query: '/twice' });
    expect(session.asked?.ref).toBeUndefined();
  });

  test('of two packs, chosen from the list, is the one that was chosen', async () => {
    await expand('twice', refOf('invoice'));
    expect(session.asked).toMatchObject({ ref: refOf('invoice') });
  });

  test.each([
    ['is none', () => expand('nothing')],
    ['is another card’s than was chosen', () => expand('cancel', refOf('invoice'))],
  ])('does nothing where it %s', async (_why, act) => {
    expect(await act()).toBe('left');
    expect(sent).toEqual([]);
  });

  test('does nothing on a site where the agent has switched it off, or in a document that nobody knows', async () => {
    signed('Sam');
    await expansion.write({ ...FIRST_EXPANSION, off: [PAGE.origin] });
    expect(await expand()).toBe('left');
    await expansion.write(FIRST_EXPANSION);
    const stranger = { ...PAGE, documentId: 'doc-2' };
    expect(await expandHandlers(hub).expandShortcut({ typed: '/cancel', name: 'cancel' }, stranger)).toBe(
      'left',
    );
    expect(inserted()).toEqual([]);
  });
});

describe('what a page is told of shortcuts', () => {
  test('is each name once, and how they are typed', async () => {
    expect(await expandHandlers(hub).shortcutsWanted({}, PAGE)).toEqual({
      character: '/',
      key: 'Tab',
      list: true,
      names: ['cancel', 'twice'],
    });
  });

  test('is nothing where the agent has switched it off', async () => {
    await expansion.write({ ...FIRST_EXPANSION, on: false });
    expect(await expandHandlers(hub).shortcutsWanted({}, PAGE)).toBeNull();
    expect(await expandHandlers(hub).shortcutsLike({ name: 'ca' }, PAGE)).toEqual([]);
  });

  test('is the title of what begins so', async () => {
    expect(await expandHandlers(hub).shortcutsLike({ name: 'CAN' }, PAGE)).toEqual([
      {
        ref: refOf('cancel-before-shipping'),
        name: 'cancel',
        shortcut: 'cancel',
        title: 'Cancel an order before it ships',
        language: 'en',
      },
    ]);
  });

  test('is that no list is wanted, where the site has its own', async () => {
    await expandHandlers(hub).characterTaken({}, PAGE);
    expect(await expandHandlers(hub).shortcutsWanted({}, PAGE)).toMatchObject({ list: false });
  });
});
