import type { Excerpt } from '@/lib/messages/views';
import { isPoorEnglish } from '@/lib/ticket/english';

/**
 * The excerpts with those marks alone that name a matter, where there are any. "When" and "how" have met the card, too, and are
 * among the real reasons; but beside "refund" they tell nobody anything.
 */
export function withRichMarks(why: readonly Excerpt[]): readonly Excerpt[] {
  const isRich = ({ marked, text }: Excerpt['parts'][number]): boolean => marked && !isPoorEnglish(text);
  if (!why.some(({ parts }) => parts.some(isRich))) return why;
  return why.map((excerpt) => ({
    ...excerpt,
    parts: excerpt.parts.map((part) => ({ ...part, marked: isRich(part) })),
  }));
}
