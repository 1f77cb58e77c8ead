import * as z from 'zod/mini';
import { AgentProfileSchema } from '@/lib/policy/agent';
import { CardRefSchema, CardSchema } from '@/lib/policy/card';
import { FactSchema, OwnerSchema } from '@/lib/policy/pack';
import { SourceSchema } from '@/lib/ticket/ticket';
import { EvidenceSchema, SILENCES } from '@/lib/match/types';
import { ExpansionSchema } from '@/lib/reply/expansion';
import { INSERT_REFUSALS } from './refusals';

/** How fresh a card is on the day of `now`. */
export const FreshnessSchema = z.strictObject({
  state: z.enum(['verified', 'overdue', 'unverified']),
  /** The day of the last verification, and the day on which the next was due. */
  on: z.optional(z.string()),
  due: z.optional(z.string()),
  by: z.optional(z.string()),
});
export type Freshness = z.infer<typeof FreshnessSchema>;

const line = { owner: z.optional(z.string()), freshness: FreshnessSchema, hasOffer: z.boolean() };

/** What a card's line in a list says beside its name. */
export const CardLineSchema = z.strictObject(line);
export type CardLineView = z.infer<typeof CardLineSchema>;

/** A card as a line in a list. */
export const CardSummarySchema = z.strictObject({
  ref: CardRefSchema,
  title: z.string(),
  /** Of the title, where that is a translation: BCP 47. */
  language: z.optional(z.string()),
  shortcut: z.optional(z.string()),
  tags: z.array(z.string()),
  ...line,
  favourite: z.boolean(),
});
export type CardSummary = z.infer<typeof CardSummarySchema>;

/** A stretch of the customer's own words, with the words that met the card marked. */
export const ExcerptSchema = z.strictObject({
  /** `subject`, or the author's direction. */
  from: z.enum(['subject', 'customer']),
  parts: z.array(z.strictObject({ text: z.string(), marked: z.boolean() })),
});
export type Excerpt = z.infer<typeof ExcerptSchema>;

export const SuggestionSchema = z.strictObject({
  card: CardSummarySchema,
  score: z.number(),
  confidence: z.number(),
  /** Why it is here: at most two excerpts. */
  why: z.array(ExcerptSchema),
  /** The card's own words that the ticket's met in other words, as "money back" met "refund". */
  closeTo: z.array(z.string()),
  /** First lines of the guidance, as plain text. */
  firstLines: z.string(),
  /** Of those, where they are a translation's: BCP 47. */
  linesLanguage: z.optional(z.string()),
  evidence: z.array(EvidenceSchema),
  /** Stands higher than by itself, since the agent used it for tickets like this. */
  moved: z.optional(z.literal(true)),
});
export type Suggestion = z.infer<typeof SuggestionSchema>;

const KnownValueSchema = z.strictObject({
  value: z.string(),
  source: z.enum(['page', 'profile', 'clock', 'agent', 'fact', 'fallback']),
});

/** Everything that the panel needs to show a card and to compose its reply. */
export const CardViewSchema = z.strictObject({
  ref: CardRefSchema,
  summary: CardSummarySchema,
  card: CardSchema,
  packTitle: z.string(),
  packLanguage: z.string(),
  owner: z.optional(OwnerSchema),
  facts: z.record(z.string(), FactSchema),
  includes: z.record(z.string(), CardSchema),
  labels: z.record(z.string(), z.string()),
  /** Titles of the related cards that exist. */
  related: z.array(CardSummarySchema),
  /** Question id -> the answer that a page field gives, and what the field says. */
  pageAnswers: z.record(
    z.string(),
    z.strictObject({ answer: z.string(), field: z.string(), value: z.string() }),
  ),
  /** What this agent answered and typed for this ticket before. */
  agentAnswers: z.record(z.string(), z.string()),
  agentValues: z.record(z.string(), z.string()),
  values: z.record(z.string(), KnownValueSchema),
  /** What the customer said, the last message first: tells which language to answer in. */
  said: z.array(z.string()),
  /** The channel that the ticket asks for. */
  channel: z.enum(['mail', 'chat', 'social', 'phone']),
  today: z.string(),
});
export type CardView = z.infer<typeof CardViewSchema>;

/** What went wrong at start or with the store, each with a sentence in the locale files (`trouble_<name>`). */
export const TROUBLES = ['storageBlocked', 'diskFull', 'packRefused', 'pageUnreadable', 'internal'] as const;
export type Trouble = (typeof TROUBLES)[number];

export const PackSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.number(),
  language: z.string(),
  cards: z.number(),
});
export type PackSummary = z.infer<typeof PackSummarySchema>;

/** How often what the agent did with a card is remembered. */
export const LearnedCardSchema = z.strictObject({
  pack: z.string(),
  card: z.string(),
  title: z.string(),
  inserted: z.number(),
  dismissed: z.number(),
});
export type LearnedCard = z.infer<typeof LearnedCardSchema>;

export const AccessSchema = z.strictObject({
  /** `always`: this site is granted. `thisPage`: by the toolbar button, until the page goes. */
  kind: z.enum(['always', 'thisPage', 'none']),
  origin: z.string(),
  /** The page came over plain http: others on the network can read and change it. */
  insecure: z.boolean(),
});
export type Access = z.infer<typeof AccessSchema>;

/** What a page's script knows of shortcuts: how they are typed, and which there are, by name alone. */
export const TypedShortcutsSchema = z.strictObject({
  /** What a shortcut is typed behind, and the key that turns it into the reply, as `chordOf` names it. */
  character: z.string(),
  key: z.string(),
  /** Whether cards are listed at the caret. */
  list: z.boolean(),
  /** As `shortcutName` writes them. */
  names: z.array(z.string()),
});

/** A card in the list at the caret. */
export const ListedCardSchema = z.strictObject({
  ref: CardRefSchema,
  name: z.string(),
  shortcut: z.string(),
  title: z.string(),
  /** Of the title: BCP 47. */
  language: z.string(),
});

/** What the agent asked for in the page, to be gone on with in the panel; each has a number of its own. */
export const AskedSchema = z.strictObject({
  id: z.number(),
  /** The card of a shortcut whose reply did not go in: since something is missing, or for this reason. */
  card: z.optional(CardSummarySchema),
  refusal: z.optional(z.enum(INSERT_REFUSALS)),
  /** A shortcut that several cards have. */
  query: z.optional(z.string()),
});

/** What the panel shows, whole: the background pushes it whenever it changes. */
export const PanelStateSchema = z.strictObject({
  /** Grows with every push of a tab, so that a late one is dropped. */
  revision: z.number(),
  phase: z.enum(['starting', 'noTicket', 'reading', 'suggestions', 'silent', 'trouble']),
  ticket: z.optional(
    z.strictObject({
      key: z.string(),
      subject: z.string(),
      customer: z.string(),
      lastMessage: z.string(),
      messages: z.number(),
      certainty: z.number(),
      truncated: z.boolean(),
      /** True where it was read on another page of it. */
      isElsewhere: z.boolean(),
      /** Where the page is of a helpdesk that we know, but not as we know it: what was looked for in vain. */
      unlike: z.optional(SourceSchema),
    }),
  ),
  suggestions: z.array(SuggestionSchema),
  /** Cards that the agent has said do not fit this ticket. */
  setAside: z.array(CardSummarySchema),
  silence: z.optional(z.enum(SILENCES)),
  trouble: z.optional(z.enum(TROUBLES)),
  packs: z.array(PackSummarySchema),
  access: AccessSchema,
  profile: AgentProfileSchema,
  /** False until the agent has been asked who they are. */
  profileAsked: z.boolean(),
  recent: z.array(CardSummarySchema),
  favourites: z.array(CardSummarySchema),
  asked: z.optional(AskedSchema),
  /** How shortcuts are typed in replies on this site; undefined where they are not. */
  expansion: z.optional(z.pick(ExpansionSchema, { character: true, key: true })),
  /** Epoch milliseconds. */
  now: z.number(),
  /** The key of the browser command as it is really assigned; empty where the browser gave none. */
  openKey: z.string(),
});
export type PanelState = z.infer<typeof PanelStateSchema>;
