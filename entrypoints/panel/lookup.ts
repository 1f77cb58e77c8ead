import type { LookupAnswer, LookupHit, PanelActions } from '@/components/panel/actions';
import { orderFound } from '@/lib/match/lookup-order';
import type { FromPanel, Response } from '@/lib/messages/contract';

type Answer = Response<FromPanel, 'lookup'>;
type Find = (query: string) => Promise<Answer>;

/** Results that the panel shows at most. */
const MOST_HITS = 50;

/**
 * The lookup: the background finds, the panel orders and marks. One query is asked at a time; of those typed meanwhile only
 * the last is: the background works for nobody who has typed on.
 */
export function lookupBy(find: Find): PanelActions['lookup'] {
  let last = '';
  let before: Promise<unknown> = Promise.resolve();
  return (query) => {
    last = query;
    const isStale = (): boolean => last !== query;
    const answer = before.then(() => (isStale() ? undefined : answerTo(query, find, isStale)));
    before = answer.catch(() => undefined);
    return answer;
  };
}

async function answerTo(
  query: string,
  find: Find,
  isStale: () => boolean,
): Promise<LookupAnswer | undefined> {
  const answer = await find(query);
  return isStale() ? undefined : { query, hits: hitsOf(answer), total: answer.total };
}

function hitsOf({ found, lines, favourites }: Answer): LookupHit[] {
  const starred = new Set(favourites.map((at) => found.cards[at]));
  return orderFound(found, MOST_HITS).flatMap(({ card, marks }) => {
    const { ref, title, shortcut, tags } = card;
    const line = lines[card.line];
    const named = { ref, title, ...(shortcut === undefined ? {} : { shortcut }), tags };
    return line ? [{ card: { ...named, ...line, favourite: starred.has(card) }, marks }] : [];
  });
}
