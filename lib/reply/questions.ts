import type { Card, Reply } from '../policy/card';
import { offerHolds } from '../policy/conditions';
import { standingAnswers, type Circumstances } from './choose';
import { own } from './own';

/** What a question can bear on. */
export interface Bearing {
  /** The language that the reply is in. */
  language: string;
  circumstances: Circumstances;
  /** Replies of other cards that this card's reply may bring in; they are chosen by the same answers. */
  included: readonly Reply[];
}

/**
 * Ids of a card's questions that are still to be answered, in the card's order: those without an answer that can change
 * the reply or decide the offer. A question that no reply and no offer names is the agent's own check, and stays open
 * until it is answered.
 */
export function unansweredOf(card: Pick<Card, 'ask' | 'offer' | 'replies'>, bearing: Bearing): string[] {
  const { circumstances, language, included } = bearing;
  const answers = standingAnswers(card, circumstances.answers);
  const known = { ...answers, channel: circumstances.channel, tone: circumstances.tone };
  const inLanguage = card.replies.filter((reply) => reply.language === language);
  const bearsOn = new Set([...decisiveKeys(inLanguage, known), ...included.flatMap(keysOf)]);
  if (card.offer && offerHolds(card.offer, answers) === 'open')
    for (const key of Object.keys(card.offer.when)) bearsOn.add(key);
  const named = new Set([...card.replies, ...included].flatMap(keysOf));
  for (const key of Object.keys(card.offer?.when ?? {})) named.add(key);
  return card.ask
    .map(({ id }) => id)
    .filter((id) => own(answers, id) === undefined && (bearsOn.has(id) || !named.has(id)));
}

/**
 * Keys of the replies that can still win: none of their keys is known to be wrong, and they have no fewer keys than the
 * reply that holds already.
 */
function decisiveKeys(replies: readonly Reply[], known: Record<string, string>): string[] {
  const fits = (reply: Reply, key: string) => own(known, key) === own(reply.when, key);
  const held = replies.filter((reply) => keysOf(reply).every((key) => fits(reply, key)));
  const most = Math.max(-1, ...held.map((reply) => keysOf(reply).length));
  const possible = replies.filter((reply) =>
    keysOf(reply).every((key) => own(known, key) === undefined || fits(reply, key)),
  );
  return possible.filter((reply) => keysOf(reply).length >= most).flatMap(keysOf);
}

function keysOf({ when }: Reply): string[] {
  return Object.keys(when);
}
