import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hub } from '@/entrypoints/background/hub';
import { asideFor, judge, takeBack } from '@/entrypoints/background/learn';
import { panelHandlers } from '@/entrypoints/background/panel-handlers';
import { Sessions, type TabSession } from '@/entrypoints/background/sessions';
import { AgentDatabase } from '@/lib/store/databases';
import { openLearning } from '@/lib/store/learning';
import { ticketWith } from '../ticket/make';

vi.mock('@/entrypoints/background/insert', () => ({
  insertChosen: () => Promise.resolve({ status: 'inserted' }),
}));

const CANCEL = { pack: 'care', card: 'cancel' };
const TRACE = { terms: [1], weights: [255] };
let hub: Hub;
let session: TabSession;

async function begin(incognito = false): Promise<void> {
  const sessions = new Sessions(() => 1);
  hub = {
    sessions,
    knowledge: { load: () => Promise.resolve({ trace: () => TRACE }) },
    learning: openLearning(new AgentDatabase()),
  } as unknown as Hub;
  session = await sessions.begin({ tab: 7, origin: 'https://desk.example', access: 'always', incognito });
  session.ticket = ticketWith(['Cancel it please']);
}

beforeEach(() => begin());

const learned = () => hub.learning.judgments();

describe('what an agent does with a card', () => {
  test('is learned once for a ticket, however often it is inserted', async () => {
    await judge(hub, session, CANCEL, 'inserted');
    await judge(hub, session, CANCEL, 'inserted');
    expect(await learned()).toMatchObject([{ ...CANCEL, says: 'inserted', ...TRACE }]);
    session.ticket = { ...ticketWith(['Cancel it please']), key: 'https://desk.example/2' };
    await judge(hub, session, CANCEL, 'inserted');
    expect(await learned()).toHaveLength(2);
  });

  test('is said once by a key that is pressed twice', async () => {
    await Promise.all([judge(hub, session, CANCEL, 'dismissed'), judge(hub, session, CANCEL, 'dismissed')]);
    expect(asideFor(session)).toMatchObject([CANCEL]);
    expect(await learned()).toHaveLength(1);
    await takeBack(hub, session, CANCEL);
    expect([asideFor(session), await learned()]).toEqual([[], []]);
  });

  test('is taken back without a trace while it is being learned', async () => {
    const judging = judge(hub, session, CANCEL, 'dismissed');
    await takeBack(hub, session, CANCEL);
    await judging;
    expect([asideFor(session), await learned()]).toEqual([[], []]);
  });

  test('stays with its ticket when the agent has gone on to another', async () => {
    const { key } = session.ticket!;
    const judging = judge(hub, session, CANCEL, 'dismissed');
    session.ticket = { ...ticketWith(['Thanks']), key: 'https://desk.example/2' };
    await judging;
    expect([asideFor(session), asideFor(session, key)]).toMatchObject([[], [CANCEL]]);
  });

  test('is taken back without a trace, and by inserting what was set aside', async () => {
    await judge(hub, session, CANCEL, 'dismissed');
    expect(asideFor(session)).toMatchObject([CANCEL]);
    await takeBack(hub, session, CANCEL);
    expect([asideFor(session), await learned()]).toEqual([[], []]);
    await judge(hub, session, CANCEL, 'dismissed');
    await judge(hub, session, CANCEL, 'inserted');
    expect(asideFor(session)).toEqual([]);
    expect(await learned()).toMatchObject([{ says: 'inserted' }]);
  });

  test('is learned from no private window, and set aside there all the same', async () => {
    await begin(true);
    await judge(hub, session, CANCEL, 'dismissed');
    expect(asideFor(session)).toMatchObject([CANCEL]);
    expect(await learned()).toEqual([]);
  });

  test('fails nothing where the database does', async () => {
    vi.spyOn(hub.learning, 'remember').mockRejectedValue(new Error('full'));
    await judge(hub, session, CANCEL, 'dismissed');
    expect(asideFor(session)).toMatchObject([CANCEL]);
  });
});

describe('a reply that is in the editor', () => {
  const insert = () => {
    const choice = { ref: CANCEL } as unknown as Parameters<
      ReturnType<typeof panelHandlers>['insertChosen']
    >[0]['choice'];
    const sender = { tab: 7, framed: true } as Parameters<
      ReturnType<typeof panelHandlers>['insertChosen']
    >[1];
    return panelHandlers(hub).insertChosen({ token: session.token, choice, certain: true }, sender);
  };

  beforeEach(() => {
    const agent = { count: () => Promise.resolve(), noteUse: () => Promise.resolve() };
    Object.assign(hub, { agent, now: () => 0 });
  });

  test('is said to be there before anything is learned of it', async () => {
    vi.spyOn(hub.learning, 'remember').mockReturnValue(new Promise(() => undefined));
    expect(await insert()).toEqual({ status: 'inserted' });
  });

  test('is said to be there though what was learned cannot be kept', async () => {
    vi.spyOn(hub.sessions, 'put').mockRejectedValue(new Error('full'));
    expect(await insert()).toEqual({ status: 'inserted' });
  });
});
