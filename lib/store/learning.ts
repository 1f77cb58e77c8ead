import { remembered, type Judgment } from '@/lib/match';
import type { AgentDatabase, JudgmentRow } from './databases';
import { kept } from './kept';
import { isJudgmentRow } from './rows';

/** How often what was done with a card is remembered. */
export interface LearnedCard {
  pack: string;
  card: string;
  inserted: number;
  dismissed: number;
}

export type LearningStore = ReturnType<typeof openLearning>;

/** What was learned from this agent on this machine: bounded, the oldest goes first. */
export function openLearning(database: AgentDatabase) {
  // A row of another shape stays where it is, as all that is the agent's own, and counts for nothing.
  const { read: rows, change } = kept(async () => (await database.judgments.toArray()).filter(isJudgmentRow));
  const { read: isOn, change: changeSwitch } = kept(
    async () => (await database.values.get(SWITCH))?.value !== false,
  );
  return {
    isOn,

    /** What was learned stays while it is off, and changes nothing. */
    turn: (on: boolean): Promise<unknown> =>
      changeSwitch(() => database.values.put({ key: SWITCH, value: on })),

    /** What ranking may learn from, oldest first; nothing while learning is off. */
    judgments: async (): Promise<readonly Judgment[]> => ((await isOn()) ? rows() : []),

    /** The number to take it back by; undefined while learning is off. */
    remember: async (judgment: Judgment): Promise<number | undefined> =>
      (await isOn()) ? change(() => add(database, judgment)) : undefined,

    takeBack: (id: number): Promise<void> => change(() => database.judgments.delete(id)),

    /** Cards with what is remembered of them, the most inserted first. */
    cards: async (): Promise<LearnedCard[]> => counted(await rows()),

    /** Erases what was learned of one card, or all. */
    erase: (of?: { pack: string; card: string }): Promise<void> =>
      change(async () => {
        if (of === undefined) await database.judgments.clear();
        else
          await database.judgments.filter(({ pack, card }) => pack === of.pack && card === of.card).delete();
      }),
  };
}

const SWITCH = 'learning';

function add(database: AgentDatabase, judgment: Judgment): Promise<number> {
  return database.transaction('rw', database.judgments, async () => {
    const id = await database.judgments.add(judgment);
    const all = await database.judgments.toArray();
    const kept = new Set(remembered(all).map((row) => row.id));
    await database.judgments.bulkDelete(all.flatMap((row) => (kept.has(row.id) ? [] : row.id)));
    return id;
  });
}

function counted(rows: readonly JudgmentRow[]): LearnedCard[] {
  const cards = new Map<string, LearnedCard>();
  for (const { pack, card, says } of rows) {
    const key = `${pack}/${card}`;
    const counts = cards.get(key) ?? { pack, card, inserted: 0, dismissed: 0 };
    cards.set(key, { ...counts, [says]: counts[says] + 1 });
  }
  return [...cards.values()].sort((a, b) => b.inserted - a.inserted || b.dismissed - a.dismissed);
}
