import { remembered, type Judgment } from '@/lib/match';
import type { AgentDatabase, JudgmentRow } from './databases';
import { kept } from './kept';

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
  const { read: rows, change } = kept(() => database.use((db) => db.getAll('judgments')));
  const { read: isOn, change: changeSwitch } = kept(
    async () => (await database.use((db) => db.get('values', SWITCH)))?.value !== false,
  );
  return {
    isOn,

    /** What was learned stays while it is off, and changes nothing. */
    turn: (on: boolean): Promise<unknown> =>
      changeSwitch(() =>
        database.write(['values'], (tx) => tx.objectStore('values').put({ key: SWITCH, value: on })),
      ),

    /** What ranking may learn from, oldest first; nothing while learning is off. */
    judgments: async (): Promise<readonly Judgment[]> => ((await isOn()) ? rows() : []),

    /** The number to take it back by; undefined while learning is off. */
    remember: async (judgment: Judgment): Promise<number | undefined> =>
      (await isOn()) ? change(() => add(database, judgment)) : undefined,

    takeBack: (id: number): Promise<void> =>
      change(() => database.write(['judgments'], (tx) => tx.objectStore('judgments').delete(id))),

    /** Cards with what is remembered of them, the most inserted first. */
    cards: async (): Promise<LearnedCard[]> => counted(await rows()),

    /** Erases what was learned of one card, or all. */
    erase: (of?: { pack: string; card: string }): Promise<void> =>
      change(() =>
        database.write(['judgments'], async (tx) => {
          const judgments = tx.objectStore('judgments');
          for (const { id, pack, card } of await judgments.getAll())
            if (of === undefined || (pack === of.pack && card === of.card)) await judgments.delete(id);
        }),
      ),
  };
}

const SWITCH = 'learning';

function add(database: AgentDatabase, judgment: Judgment): Promise<number> {
  return database.write(['judgments'], async (tx) => {
    const judgments = tx.objectStore('judgments');
    // The database gives it its number.
    const id = await judgments.add(judgment as JudgmentRow);
    const all = await judgments.getAll();
    const kept = new Set(remembered(all).map((row) => row.id));
    for (const row of all) if (!kept.has(row.id)) await judgments.delete(row.id);
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
