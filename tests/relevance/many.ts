import type { Pair } from './ablation';
import { rankOf, recallAt, type Answered } from './metrics';
import { ours } from './ours';
import { PEERS } from './peers';
import type { RelevanceSet, SetTicket } from './sets';

/*
 * Packs with many examples a card, as they are after a year of work: of each card's tickets so many become examples that it has
 * twenty, the others are asked.
 */

const EXAMPLES = 20;

/** R@1 / R@3 of the English sets whose cards have titles, examples and tickets enough, beside MiniSearch. */
export function printMany(pairs: readonly Pair[]): void {
  const mini = PEERS.find(({ name }) => name.startsWith('MiniSearch'));
  console.log(`with ${EXAMPLES} examples a card`.padEnd(35) + 'tickets   ours           MiniSearch');
  for (const { set, vectors } of pairs) {
    if (set.language !== 'en' || !set.fields.includes('examples')) continue;
    const rich = enriched(set);
    if (rich === undefined) continue;
    const engine = ours(rich, vectors);
    const cells = [
      recalls(rich, (text) => engine.search(text).ranking),
      mini ? recalls(rich, mini.build(rich)) : '',
    ];
    console.log(
      set.name.padEnd(35) +
        String(rich.tickets.length).padEnd(10) +
        cells.map((cell) => cell.padEnd(15)).join(''),
    );
  }
}

/** Undefined where less than half of the tickets would be left to ask, or cards have too few. */
function enriched(set: RelevanceSet): RelevanceSet | undefined {
  const spare = new Map<string, SetTicket[]>();
  for (const ticket of set.tickets)
    if (ticket.gold.length === 1)
      spare.set(ticket.gold[0] ?? '', [...(spare.get(ticket.gold[0] ?? '') ?? []), ticket]);
  const used = new Set<SetTicket>();
  const cards = set.cards.map((card) => {
    const own = (spare.get(card.id) ?? []).slice(0, EXAMPLES - card.examples.length);
    own.forEach((ticket) => used.add(ticket));
    return { ...card, examples: [...card.examples, ...own.map(({ text }) => text)] };
  });
  const tickets = set.tickets.filter((ticket) => ticket.gold.length > 0 && !used.has(ticket));
  const isRich = cards.filter(({ examples }) => examples.length >= EXAMPLES).length > 0.9 * cards.length;
  return isRich && tickets.length > 0 ? { ...set, cards, tickets } : undefined;
}

function recalls(
  set: RelevanceSet,
  search: (text: string) => readonly { id: string; score: number }[],
): string {
  const answered = set.tickets.map(({ text, gold }): Answered => {
    const rank = rankOf(search(text), gold);
    return { rank, hasAnswer: true, sure: 0, milliseconds: 0 };
  });
  return [1, 3].map((places) => (100 * recallAt(places, answered)).toFixed(1)).join(' / ');
}
