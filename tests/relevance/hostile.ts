import { TICKET_LIMITS } from '@/lib/ticket/ticket';

/** A question that the starter pack answers, and the card. */
export const QUESTION = 'The vase was broken when I opened the parcel. What now?';
export const ANSWER = 'damaged-item';

const MILLION = 1_000_000;

/**
 * Texts that are made to cost, or to bring a card up, each after the question. A page's report is cut at
 * TICKET_LIMITS.message before it gets here; the engine does not rely on it.
 */
export function hostileTexts(phrases: readonly string[]): Readonly<Record<string, string>> {
  const after = (text: string): string => `${QUESTION}\n${text}`;
  return {
    'ten megabytes': after('the blue one from the shop by the sea '.repeat(270_000)),
    'one word a million times': after('wholesale '.repeat(MILLION)),
    'a million words, none twice': after(
      Array.from({ length: MILLION }, (_, at) => `q${at.toString(36)}x`).join(' '),
    ),
    'a million combining marks': after(`e${'\u0301'.repeat(MILLION)}`),
    'a million sentences': after('A? '.repeat(MILLION)),
    'a million mistyped words': after('vazze brokken parcle '.repeat(MILLION / 3)),
    'Thai without an end': after('ขอคืนเงิน'.repeat(MILLION / 9)),
    "every card's phrases at once": after(phrases.join('\n')),
    "every card's phrases a hundred times": after(`${phrases.join('\n')}\n`.repeat(100)),
  };
}

/** As a page would report a text that is too long. */
export const asReported = (text: string): string => text.slice(0, TICKET_LIMITS.message);
