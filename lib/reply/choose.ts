import type { Card, Reply } from '../policy/card';
import { lookupLanguage } from './language';
import { own } from './own';
import type { ReplyRequest } from './types';

/** What the choice of a reply hangs on. */
export type Circumstances = Pick<ReplyRequest, 'answers' | 'channel' | 'tone'>;

/** The answers that the card's questions know. An answer that a newer revision dropped leaves its question open. */
export function standingAnswers(
  card: Pick<Card, 'ask'>,
  answers: Record<string, string>,
): Record<string, string> {
  const stands = ([id, answer]: [string, string]) => {
    const question = card.ask.find((asked) => asked.id === id);
    return question === undefined || question.answers.some((possible) => possible.id === answer);
  };
  return Object.fromEntries(Object.entries(answers).filter(stands));
}

/**
 * The language that a card's reply will be in: the one asked for, what it is a kind of (`pt` for `pt-BR`), else the
 * pack's.
 */
export function replyLanguage(card: Pick<Card, 'replies'>, wanted: string, packLanguage: string): string {
  const available = card.replies.map(({ language }) => language);
  return lookupLanguage(available, wanted) ?? lookupLanguage(available, packLanguage) ?? packLanguage;
}

/**
 * The right reply in a language: every one of its keys matches, and most keys win. An unknown answer matches no key.
 * Of two with equally many, which `check` refuses, the first.
 */
export function chooseReply(
  card: Pick<Card, 'ask' | 'replies'>,
  language: string,
  { answers, channel, tone }: Circumstances,
): Reply | undefined {
  const known = { ...standingAnswers(card, answers), channel, tone };
  const keys = (reply: Reply) => Object.entries(reply.when);
  return card.replies
    .filter((reply) => reply.language === language)
    .filter((reply) => keys(reply).every(([key, value]) => own(known, key) === value))
    .reduce<Reply | undefined>(
      (best, reply) => (best === undefined || keys(reply).length > keys(best).length ? reply : best),
      undefined,
    );
}
