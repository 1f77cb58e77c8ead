import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFolder } from '@/cli/folder';
import type { Hub } from '@/entrypoints/background/hub';
import { insertChosen } from '@/entrypoints/background/insert';
import { Sessions, type TabSession } from '@/entrypoints/background/sessions';
import type { Choice } from '@/lib/messages/contract';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import type { Card } from '@/lib/policy/card';
import { ticketWith } from '../ticket/make';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const source = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
const { manifest: pack } = buildPack(source, { version: 1 });
const greeting = { type: 'text', value: 'Dear ' } as const;
const name = { type: 'variable', name: 'customer.name' } as const;
const [first] = source.cards;
const body = [{ type: 'paragraph' as const, children: [greeting, name] }];

let hub: Hub;
let session: TabSession;
const tell = vi.fn(() => Promise.resolve({ status: 'inserted', method: 'paste' }));

/** The ticket as the page shows it, of a customer of this name. */
const ticketOf = (customer: string) => ({
  ...ticketWith([]),
  key: 'k',
  customer: { name: customer, email: '' },
});

const choice = (text: string): Choice => ({
  ref: { pack: pack.id, card: 'greet' },
  ticketKey: 'k',
  text,
  answers: {},
  values: {},
  language: 'en',
  channel: 'mail',
  tone: 'plain',
});

beforeEach(async () => {
  tell.mockClear();
  Object.assign(fakeBrowser, { scripting: { executeScript: () => Promise.resolve([]) } });
  Object.assign(fakeBrowser.tabs, { sendMessage: tell });
  if (!first) throw new Error('The starter pack has no card.');
  const card: Card = { ...first, id: 'greet', ask: [], replies: [{ language: 'en', when: {}, body }] };
  delete card.offer;
  const found = { card: () => Promise.resolve({ card, pack }), includes: () => Promise.resolve({}) };
  const sessions = new Sessions(() => 1);
  hub = {
    sessions,
    now: () => NOW,
    knowledge: { load: () => Promise.resolve(found) },
    agent: { profile: () => Promise.resolve(undefined), favourites: () => Promise.resolve([]) },
  } as unknown as Hub;
  session = await sessions.begin({
    tab: 7,
    origin: 'https://desk.example',
    access: 'always',
    incognito: false,
  });
  session.ticket = ticketOf('Maya Lindqvist');
});

test('the reply goes in as the agent saw it', async () => {
  expect(await insertChosen(hub, session, choice('Dear Maya Lindqvist'), false)).toMatchObject({
    status: 'inserted',
  });
  expect(tell).toHaveBeenCalledWith(7, expect.objectContaining({ type: 'insertReply' }), expect.anything());
});

test('a page that changes a value after the agent has read the reply gets nothing of it in', async () => {
  session.ticket = ticketOf('Maya, call 555 0199 to get your money');
  expect(await insertChosen(hub, session, choice('Dear Maya Lindqvist'), false)).toEqual({
    status: 'refused',
    reason: 'replyChanged',
  });
  expect(tell).not.toHaveBeenCalled();
});

test('a reply that was chosen beside no ticket is refused where the page has gone on to one meanwhile', async () => {
  delete session.ticket;
  const loaded = await hub.knowledge.load();
  let go = (): void => undefined;
  const waits = new Promise<void>((resolve) => (go = resolve));
  Object.assign(hub.knowledge, { load: () => waits.then(() => loaded) });
  const values = { 'customer.name': 'Maya Lindqvist' };
  const chosen = { ...choice('Dear Maya Lindqvist'), ticketKey: '', values };
  const outcome = insertChosen(hub, session, chosen, true);
  session.ticket = ticketOf('Nora');
  go();
  expect(await outcome).toEqual({ status: 'refused', reason: 'otherTicket' });
  expect(tell).not.toHaveBeenCalled();
});
