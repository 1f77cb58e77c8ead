import type { Card } from '@/lib/policy/card';
import type { Ticket } from '@/lib/ticket/ticket';

/** The plainest ranker that works: counts how often each word of the ticket stands in each card, rare words for more. */
export function naiveRanker(cards: readonly Card[]): (ticket: Ticket) => string[] {
  const split = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];
  const counted = cards.map((card) => {
    const counts = new Map<string, number>();
    for (const word of split(JSON.stringify(card))) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { id: card.id, counts };
  });
  return (ticket) => {
    const words = new Set(split(ticket.messages.map(({ text }) => text).join(' ')));
    const scores = counted.map(({ id }) => ({ id, score: 0 }));
    for (const word of words) {
      const having = counted.filter(({ counts }) => counts.has(word)).length;
      const rarity = Math.log(1 + counted.length / (1 + having));
      counted.forEach(({ counts }, at) => {
        const one = scores[at];
        if (one) one.score += rarity * Math.sqrt(counts.get(word) ?? 0);
      });
    }
    return scores
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ id }) => id);
  };
}
