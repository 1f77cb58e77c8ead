import type { FromPage, Response } from '@/lib/messages/contract';
import { tellPage } from '@/lib/messages/tell';
import type { CardRef } from '@/lib/policy/card';
import { channelOf } from '@/lib/reply/channel';
import { firstOffered } from '@/lib/reply/offered';
import { own } from '@/lib/reply/own';
import type { PackedCard } from '@/lib/store/knowledge';
import { saidIn } from '@/lib/ticket/said';
import { composeFor, handOver, type Wish } from './insert';
import type { Hub } from './hub';
import { judge } from './learn';
import { count, noteUse } from './noting';
import { keptFor, type TabSession } from './sessions';
import { pushAgain, type KnowingContext } from './state';

type Expanded = Response<FromPage, 'expandShortcut'>;

interface Typed {
  /** The shortcut with its character, as it stands in the editor. */
  typed: string;
  /** The cards that have it. */
  refs: readonly CardRef[];
}

/**
 * Puts a card's reply in the place of its shortcut, by the way that the panel's replies go, and with the same checks. Where
 * something is missing, or the editor does not take it, what was typed stays, and the panel goes on with the card.
 */
export async function expandTyped(
  hub: Hub,
  session: TabSession,
  context: KnowingContext,
  { typed, refs }: Typed,
): Promise<Expanded> {
  const [ref, another] = refs;
  if (!ref) return 'left';
  // Cards of several packs may have the same shortcut: which is meant is not guessed.
  if (another) return goOn(hub, session, { query: `/${typed.slice(1)}` });
  const packed = await context.knowledge.card(ref);
  if (!packed) return 'left';
  const ticketKey = session.ticket?.key ?? '';
  const composed = await composeFor(session, packed, context, wishFor(session, packed, context));
  // A ticket that is still being read may yet tell another language, and what is missing.
  if (!composed.ready || session.phase === 'reading') return goOn(hub, session, { ref });
  const outcome = await handOver(session, composed, { ticketKey, certain: true, over: typed });
  if (outcome.status === 'typedOn') return 'typedOn';
  if (outcome.status === 'inserted') {
    await noteUse(hub, session, 'inserted', ref);
    judge(hub, session, ref, 'inserted').catch(() => undefined);
    return 'inserted';
  }
  await count(hub, session, 'refused', ref);
  if (outcome.status === 'unconfirmed' || outcome.reason === 'otherTicket') return 'left';
  return goOn(hub, session, { ref, refusal: outcome.reason });
}

/** What the panel begins with when it opens the card: the agent's answers for this ticket, and the first reply that it offers. */
function wishFor(session: TabSession, { card, pack }: PackedCard, { profile }: KnowingContext): Wish {
  const { ticket } = session;
  const kept = ticket && keptFor(session, ticket.key);
  const said = ticket ? saidIn(ticket) : [];
  return {
    answers: own(kept?.answers ?? {}, card.id) ?? {},
    values: kept?.values ?? {},
    channel: channelOf(ticket?.channel ?? '', profile.channel),
    ...firstOffered({ card, packLanguage: pack.language, said }),
  };
}

/** Has the panel go on with it, which is opened for that. */
async function goOn(
  hub: Hub,
  session: TabSession,
  asked: Omit<NonNullable<TabSession['asked']>, 'id'>,
): Promise<Expanded> {
  session.asked = { ...asked, id: session.revision };
  await pushAgain(hub, session);
  await tellPage(session, 'openPanel', { focus: 'list' });
  return 'asked';
}
