import { answersFromFields, fieldsOf } from '@/lib/policy/conditions';
import { dayIn } from '@/lib/policy/days';
import type { Block } from '@/lib/policy/rich-text';
import { startInserter } from '@/lib/access/scripts';
import type {
  Choice,
  InsertOutcome,
  InsertRefusal,
  Request,
  Response,
  ToInserter,
} from '@/lib/messages/contract';
import { askInserter } from '@/lib/messages/tell';
import { compose } from '@/lib/reply/compose';
import { isRich, richReply } from '@/lib/reply/rich';
import type { ComposedReply, ReplyRequest } from '@/lib/reply/types';
import type { PackedCard } from '@/lib/store/knowledge';
import { materialOf, valuesFor, type ViewContext } from './card-views';
import type { Hub } from './hub';
import type { TabSession } from './sessions';
import { viewContext } from './state';

const refused = (reason: InsertRefusal) => ({ status: 'refused', reason }) as const;

/** What decides a card's reply, beside the page. */
export type Wish = Omit<Choice, 'ref' | 'ticketKey' | 'text'>;

/**
 * Puts the chosen reply into the page. The panel sends what was chosen, not a text: the reply is composed again here,
 * from what a publisher wrote, by the function that made the preview.
 */
export async function insertChosen(
  hub: Hub,
  session: TabSession,
  choice: Choice,
  certain: boolean,
): Promise<InsertOutcome> {
  if ((session.ticket?.key ?? '') !== choice.ticketKey) return refused('otherTicket');
  const context = await viewContext(hub);
  const packed = await context.knowledge.card(choice.ref);
  if (!packed) return refused('cardGone');
  const composed = await composeFor(session, packed, context, choice);
  if (!composed.ready) return refused('notReady');
  // A page can change a name or a number at any moment: what goes in is what the agent has read.
  if (composed.text !== choice.text) return refused('replyChanged');
  const outcome = await handOver(session, composed, { ticketKey: choice.ticketKey, certain });
  return outcome.status === 'typedOn' ? refused('notThere') : outcome;
}

/** A card's reply for the session's ticket. */
export async function composeFor(
  session: TabSession,
  packed: PackedCard,
  context: ViewContext,
  { answers, values, language, channel, tone }: Wish,
): Promise<ReadyReply> {
  const pageAnswers = session.ticket ? answersFromFields(packed.card, fieldsOf(session.ticket)) : {};
  const fromPage = Object.entries(pageAnswers).map(([question, { answer }]) => [question, answer]);
  const request: ReplyRequest = {
    material: materialOf(packed, await context.knowledge.includes(packed, context.now)),
    answers: { ...(Object.fromEntries(fromPage) as Record<string, string>), ...answers },
    values: valuesFor(packed.pack, session.ticket, context, values),
    language,
    channel,
    tone,
    today: dayIn(context.now, packed.pack.timezone),
  };
  const rich = richReply(request);
  return { ...compose(request), ...(isRich(rich) ? { rich } : {}) };
}

/** A composed reply, with its links and lists where it has any. */
export type ReadyReply = ComposedReply & { rich?: Block[] };

/** Has the page put a reply in that is ready. */
export async function handOver(
  session: TabSession,
  { text, rich, caret }: ReadyReply,
  how: Pick<Request<ToInserter, 'insertReply'>, 'ticketKey' | 'certain' | 'over'>,
): Promise<Response<ToInserter, 'insertReply'>> {
  if (!(await startInserter(session.tab))) return refused('pageGone');
  // Meanwhile the page may have gone on: a reply that was chosen beside no ticket names none that the page could compare.
  if ((session.ticket?.key ?? '') !== how.ticketKey) return refused('otherTicket');
  return (await askInserter(session, 'insertReply', { text, rich, caret, ...how })) ?? refused('pageGone');
}
