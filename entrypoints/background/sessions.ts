import * as z from 'zod/mini';
import { MatchSchema, SILENCES } from '@/lib/match/types';
import { INSERT_REFUSALS, TokenSchema } from '@/lib/messages/contract';
import { TROUBLES, type PanelState } from '@/lib/messages/views';
import { session as memory } from '@/lib/settings/session';
import { CardRefSchema } from '@/lib/policy/card';
import { TicketSchema } from '@/lib/ticket/ticket';
import { forgetShown, keepShown } from './shown';

/** A card that the agent inserted or set aside for a ticket; `id` where it was learned. */
const JudgedSchema = z.strictObject({
  pack: z.string(),
  card: z.string(),
  says: z.enum(['inserted', 'dismissed']),
  id: z.optional(z.number()),
});
export type Judged = z.infer<typeof JudgedSchema>;

/** What the agent answered, typed and judged for one ticket. */
const KeptSchema = z.strictObject({
  ticketKey: z.string(),
  /** Card id -> question id -> answer id. */
  answers: z.record(z.string(), z.record(z.string(), z.string())),
  values: z.record(z.string(), z.string()),
  judged: z.array(JudgedSchema),
});
export type Kept = z.infer<typeof KeptSchema>;

/** One document in one tab that our reader runs in. */
export const TabSessionSchema = z.strictObject({
  tab: z.number(),
  documentId: z.optional(z.string()),
  origin: z.string(),
  /** When its document was made, as its page says: tells it to pages that it opens. */
  born: z.optional(z.number()),
  token: TokenSchema,
  /** The frame of the panel, once it has shaken hands. */
  panelFrame: z.optional(z.number()),
  access: z.enum(['always', 'thisPage']),
  incognito: z.boolean(),
  revision: z.number(),
  phase: z.enum(['noTicket', 'reading', 'suggestions', 'silent', 'trouble']),
  ticket: z.optional(TicketSchema),
  /** True where `ticket` was read on another page of it, since this one shows no message. */
  isElsewhere: z.optional(z.boolean()),
  /** What the tab's documents before this one showed last, on the same site. */
  left: z.optional(TicketSchema),
  matches: z.array(MatchSchema),
  silence: z.optional(z.enum(SILENCES)),
  trouble: z.optional(z.enum(TROUBLES)),
  /** The last tickets' answers, newest first. */
  kept: z.array(KeptSchema),
  /** What the agent asked for in the page, until the panel has gone on with it. */
  asked: z.optional(
    z.strictObject({
      id: z.number(),
      ref: z.optional(CardRefSchema),
      refusal: z.optional(z.enum(INSERT_REFUSALS)),
      query: z.optional(z.string()),
    }),
  ),
});
export type TabSession = z.infer<typeof TabSessionSchema>;

const KEPT_TICKETS = 20;
const keyOf = (tab: number): string => `tab:${tab}`;

/** The sessions of all tabs: in memory, and written through so that a worker that slept knows them again. */
export class Sessions {
  readonly #sessions = new Map<number, TabSession>();
  readonly #waiting = new Map<number, (session: TabSession) => void>();
  #restored: Promise<void> | undefined;
  readonly #startingRevision: () => number;

  /** `startingRevision` grows with every start of the background. */
  constructor(startingRevision: () => number) {
    this.#startingRevision = startingRevision;
  }

  async get(tab: number | undefined): Promise<TabSession | undefined> {
    await this.#restore();
    return tab === undefined ? undefined : this.#sessions.get(tab);
  }

  async all(): Promise<TabSession[]> {
    await this.#restore();
    return [...this.#sessions.values()];
  }

  /** A new document has reported: whatever the tab showed before is gone, but the answers stay with their tickets. */
  async begin(
    fresh: Pick<TabSession, 'tab' | 'documentId' | 'origin' | 'born' | 'access' | 'incognito'>,
  ): Promise<TabSession> {
    const old = await this.get(fresh.tab);
    const isSameSite = old?.origin === fresh.origin;
    const left = isSameSite ? (old.ticket ?? old.left) : undefined;
    const begun: TabSession = {
      ...fresh,
      token: randomToken(),
      // Panels drop what is no newer than theirs, and the browser's side panel lives on where a session ends.
      revision: Math.max(this.#startingRevision(), (old?.revision ?? 0) + 1),
      phase: 'noTicket',
      matches: [],
      kept: isSameSite ? old.kept : [],
      ...(left === undefined ? {} : { left }),
    };
    await this.#write(begun);
    this.#waiting.get(fresh.tab)?.(begun);
    return begun;
  }

  /** The next session that begins in this tab; undefined after `patience` milliseconds. */
  nextOf(tab: number, patience: number): Promise<TabSession | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), patience);
      this.#waiting.set(tab, (session) => {
        clearTimeout(timer);
        this.#waiting.delete(tab);
        resolve(session);
      });
    });
  }

  /** Keeps a change of the tab's session and lets its revision grow; one that has gone meanwhile does not come back. */
  async put(changed: TabSession): Promise<void> {
    if (this.#isLiving(changed)) await this.#write(changed);
  }

  /** Keeps what the tab's panel is shown; nothing of a session that has gone meanwhile. */
  keepShown(session: TabSession, state: PanelState): void {
    if (this.#isLiving(session)) keepShown(session, state);
  }

  #isLiving({ tab, token }: TabSession): boolean {
    return this.#sessions.get(tab)?.token === token;
  }

  async #write(changed: TabSession): Promise<void> {
    changed.revision++;
    this.#sessions.set(changed.tab, changed);
    const key = keyOf(changed.tab);
    // The browser's memory for this may be full (10 MB): better no ticket than the one before, shown beside another.
    await memory
      .write(key, changed)
      .catch(() => memory.write(key, { ...changed, phase: 'reading', ticket: undefined, left: undefined }))
      .catch(() => undefined);
  }

  async drop(tab: number): Promise<void> {
    await this.#restore();
    this.#sessions.delete(tab);
    await Promise.all([memory.drop(keyOf(tab)), forgetShown(tab)]);
  }

  #restore(): Promise<void> {
    this.#restored ??= this.#readAll();
    return this.#restored;
  }

  async #readAll(): Promise<void> {
    for (const value of Object.values(await memory.readAll())) {
      const parsed = TabSessionSchema.safeParse(value);
      if (parsed.success && !this.#sessions.has(parsed.data.tab))
        this.#sessions.set(parsed.data.tab, parsed.data);
    }
  }
}

/** The answers kept for a ticket; empty ones where there are none yet. */
export function keptFor(session: TabSession, ticketKey: string): Kept {
  const empty: Kept = { ticketKey, answers: {}, values: {}, judged: [] };
  return session.kept.find((kept) => kept.ticketKey === ticketKey) ?? empty;
}

/** Keeps them as the newest, and forgets the oldest ticket's. */
export function keep(session: TabSession, kept: Kept): void {
  const others = session.kept.filter((each) => each.ticketKey !== kept.ticketKey);
  session.kept = [kept, ...others].slice(0, KEPT_TICKETS);
}

function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
