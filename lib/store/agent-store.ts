import { AgentProfileSchema, EMPTY_PROFILE, type AgentProfile } from '@/lib/policy/agent';
import type { AgentDatabase, FavouriteRow, RecentRow } from './databases';
import { guarded } from './errors';
import { kept } from './kept';

/** What happens with a card, as it is counted. */
export const EVENTS = ['suggested', 'opened', 'inserted', 'copied', 'refused', 'noneFits'] as const;
export type CardEvent = (typeof EVENTS)[number];

const RECENT_KEPT = 20;

export type AgentStore = ReturnType<typeof openAgentStore>;

/** The agent's own data: profile, favourites, recent cards, counts. */
export function openAgentStore(database: AgentDatabase) {
  const profile = kept(async () => {
    const parsed = AgentProfileSchema.safeParse((await database.values.get('profile'))?.value);
    return parsed.success ? parsed.data : undefined;
  });
  const favourites = kept(() => database.favourites.toArray());
  return {
    /** Undefined until the agent has saved one, or has said "later". */
    profile: (): Promise<AgentProfile | undefined> => profile.read(),

    saveProfile: (value: AgentProfile = EMPTY_PROFILE): Promise<void> =>
      profile.change(async () => {
        await database.values.put({ key: 'profile', value });
      }),

    favourites: (): Promise<readonly FavouriteRow[]> => favourites.read(),

    setFavourite: (pack: string, card: string, favourite: boolean, now: number): Promise<void> =>
      favourites.change(async () => {
        if (favourite) await database.favourites.put({ pack, card, at: now });
        else await database.favourites.delete([pack, card]);
      }),

    /** Newest first, at most `limit`. */
    recent: (limit: number): Promise<RecentRow[]> =>
      guarded(() => database.recent.orderBy('usedAt').reverse().limit(limit).toArray()),

    noteUse: (pack: string, card: string, now: number): Promise<void> =>
      guarded(() => noteUse(database, { pack, card, usedAt: now })),

    count: (event: CardEvent, pack: string, card: string, now: number): Promise<void> =>
      guarded(() => count(database, event, pack, card, now)),
  };
}

function noteUse(database: AgentDatabase, row: RecentRow): Promise<void> {
  return database.transaction('rw', database.recent, async () => {
    await database.recent.put(row);
    const old = await database.recent.orderBy('usedAt').reverse().offset(RECENT_KEPT).primaryKeys();
    await database.recent.bulkDelete(old);
  });
}

function count(
  database: AgentDatabase,
  event: CardEvent,
  pack: string,
  card: string,
  now: number,
): Promise<void> {
  const week = isoWeek(now);
  return database.transaction('rw', database.counts, async () => {
    const row = await database.counts.get([week, pack, card, event]);
    await database.counts.put({ week, pack, card, event, count: (row?.count ?? 0) + 1 });
  });
}

const DAY_MS = 86_400_000;

/** The ISO 8601 week of a moment, in UTC, as `2027-W01`. The week belongs to the year of its Thursday. */
export function isoWeek(now: number): string {
  const day = Math.floor(now / DAY_MS);
  // 1 January 1970 was a Thursday: day 0 is the fourth day of its week.
  const thursday = day - ((day + 3) % 7) + 3;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const firstDay = Date.UTC(year, 0, 1) / DAY_MS;
  return `${year}-W${String(Math.floor((thursday - firstDay) / 7) + 1).padStart(2, '0')}`;
}
