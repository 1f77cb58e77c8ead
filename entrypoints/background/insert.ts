import { answersFromFields, fieldsOf } from '@/lib/policy/conditions';
import { dayIn } from '@/lib/policy/days';
import { startInserter } from '@/lib/access/scripts';
import type { Choice, InsertOutcome, InsertRefusal } from '@/lib/messages/contract';
import { askInserter } from '@/lib/messages/tell';
import { compose } from '@/lib/reply/compose';
import { materialOf, valuesFor } from './card-views';
import type { Hub } from './hub';
import type { TabSession } from './sessions';
import { viewContext } from './state';

const refused = (reason: InsertRefusal): InsertOutcome => ({ status: 'refused', reason });

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
  const pageAnswers = session.ticket ? answersFromFields(packed.card, fieldsOf(session.ticket)) : {};
  const fromPage = Object.entries(pageAnswers).map(([question, { answer }]) => [question, answer]);
  const composed = compose({
    material: materialOf(packed, await context.knowledge.includes(packed, context.now)),
    answers: { ...(Object.fromEntries(fromPage) as Record<string, string>), ...choice.answers },
    values: valuesFor(packed.pack, session.ticket, context, choice.values),
    language: choice.language,
    channel: choice.channel,
    tone: choice.tone,
    today: dayIn(context.now, packed.pack.timezone),
  });
  if (!composed.ready) return refused('notReady');
  // A page can change a name or a number at any moment: what goes in is what the agent has read.
  if (composed.text !== choice.text) return refused('replyChanged');
  if (!(await startInserter(session.tab))) return refused('pageGone');
  // Meanwhile the page may have gone on: a reply that was chosen beside no ticket names none that the page could compare.
  if ((session.ticket?.key ?? '') !== choice.ticketKey) return refused('otherTicket');
  const { text, caret } = composed;
  const outcome = await askInserter(session, { text, caret, ticketKey: choice.ticketKey, certain });
  return outcome ?? refused('pageGone');
}
