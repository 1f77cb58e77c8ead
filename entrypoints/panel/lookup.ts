import type { LookupAnswer, PanelActions } from '@/components/panel/actions';
import { refKey } from '@/components/panel/store';
import { orderFound } from '@/lib/match/lookup-order';
import { MOST_HITS, type FromPanel, type Response } from '@/lib/messages/contract';
import type { CardSummary } from '@/lib/messages/views';
import type { CardRef } from '@/lib/policy/card';

interface Asking {
  find: (query: string) => Promise<Response<FromPanel, 'lookup'>>;
  rows: (refs: CardRef[]) => Promise<CardSummary[]>;
}

/**
 * The lookup: the background finds, the panel orders and marks, and asks for the lines that it shows. One query is asked
 * at a time; of those typed meanwhile only the last is: the background works for nobody who has typed on.
 */
export function lookupBy(asking: Asking): PanelActions['lookup'] {
  let last = '';
  let before: Promise<unknown> = Promise.resolve();
  return (query) => {
    last = query;
    const isStale = (): boolean => last !== query;
    const answer = before.then(() => (isStale() ? undefined : answerTo(query, asking, isStale)));
    before = answer.catch(() => undefined);
    return answer;
  };
}

async function answerTo(
  query: string,
  { find, rows }: Asking,
  isStale: () => boolean,
): Promise<LookupAnswer | undefined> {
  const { found, total } = await find(query);
  if (isStale()) return undefined;
  const ordered = orderFound(found, MOST_HITS);
  const cards = ordered.length === 0 ? [] : await rows(ordered.map(({ ref }) => ref));
  const byRef = new Map(cards.map((card) => [refKey(card.ref), card]));
  const hits = ordered.flatMap(({ ref, marks }) => {
    const card = byRef.get(refKey(ref));
    return card ? [{ card, marks }] : [];
  });
  return { query, hits, total };
}
