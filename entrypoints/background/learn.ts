import type { Judgment } from '@/lib/match';
import type { CardRef } from '@/lib/policy/card';
import type { Ticket } from '@/lib/ticket/ticket';
import type { Hub } from './hub';
import { keep, keptFor, type Judged, type TabSession } from './sessions';

/**
 * Remembers what the agent did with a card for the session's ticket: for this ticket in the session, and for later ones as
 * far as it was learned. Each once: who inserts twice means it no more. Of a private window nothing is learned.
 */
export async function judge(
  hub: Hub,
  session: TabSession,
  ref: CardRef,
  says: Judgment['says'],
): Promise<void> {
  const { ticket } = session;
  if (!ticket || judgedFor(session).some((one) => isAbout(one, ref) && one.says === says)) return;
  const said: Judged = { pack: ref.pack, card: ref.card, says };
  // Who inserts what they had set aside has changed their mind.
  const forgotten = takeBack(hub, session, ref);
  // Before anything is waited for: a key that is pressed twice says it once.
  keepJudged(session, [...judgedFor(session), said]);
  await forgotten;
  const id = session.incognito ? undefined : await learn(hub, ticket, said);
  if (id !== undefined) {
    said.id = id;
    // Taken back meanwhile.
    if (!session.kept.some(({ judged }) => judged.includes(said))) await unlearn(hub, said);
  }
  await hub.sessions.put(session);
}

/** Forgets what was said of a card for the session's ticket. */
export async function takeBack(hub: Hub, session: TabSession, ref: CardRef): Promise<void> {
  const judged = judgedFor(session);
  keepJudged(
    session,
    judged.filter((one) => !isAbout(one, ref)),
  );
  for (const one of judged) if (isAbout(one, ref)) await unlearn(hub, one);
}

/** The cards that the agent has set aside for a ticket: the session's, unless another is named by its key. */
export function asideFor(session: TabSession, ticketKey = session.ticket?.key ?? ''): Judged[] {
  return keptFor(session, ticketKey).judged.filter(({ says }) => says === 'dismissed');
}

/** Learning is a help, never a reason to fail what the agent asked for. */
async function learn(hub: Hub, ticket: Ticket, { pack, card, says }: Judged): Promise<number | undefined> {
  try {
    const knowledge = await hub.knowledge.load();
    return await hub.learning.remember({ pack, card, says, ...knowledge.trace(ticket) });
  } catch {
    return undefined;
  }
}

async function unlearn(hub: Hub, { id }: Judged): Promise<void> {
  if (id !== undefined) await hub.learning.takeBack(id).catch(() => undefined);
}

const judgedFor = (session: TabSession): Judged[] => keptFor(session, session.ticket?.key ?? '').judged;

function keepJudged(session: TabSession, judged: Judged[]): void {
  keep(session, { ...keptFor(session, session.ticket?.key ?? ''), judged });
}

const isAbout = (one: Judged, ref: CardRef): boolean => one.pack === ref.pack && one.card === ref.card;
