import * as z from 'zod/mini';
import { InsertOutcomeSchema, TokenSchema } from './contract';
import {
  CardLineSchema,
  ListedCardSchema,
  TypedShortcutsSchema,
  CardViewSchema,
  LearnedCardSchema,
  PackSummarySchema,
  PanelStateSchema,
} from './views';
import { FoundSchema } from '@/lib/match/found';
import { AgentProfileSchema } from '@/lib/policy/agent';
import { ExpansionSchema } from '@/lib/reply/expansion';
import { TaughtPlacesSchema, TaughtSiteSchema } from '@/lib/ticket/places';

const TakeBackSchema = z.enum(['takenBack', 'changed', 'stays', 'gone']);

/*
 * What is answered, for the messages that are answered with something. Apart from the requests, since the background
 * checks those alone and must not carry these.
 */
export const pageAnswers = {
  /** `places`: where things stand on this site, as somebody has shown. */
  pageReady: z.nullable(z.strictObject({ token: TokenSchema, places: z.optional(TaughtPlacesSchema) })),
  /** False where it could not be kept: in a private window, or on a full disk. */
  placesShown: z.boolean(),
  pageKnown: z.boolean(),
  shortcutsWanted: z.nullable(TypedShortcutsSchema),
  shortcutsLike: z.array(ListedCardSchema),
  /** `asked`: something is missing, and the panel asks for it or says why nothing went in. `left`: nothing was done. */
  expandShortcut: z.enum(['inserted', 'asked', 'typedOn', 'left']),
} as const;
export const panelAnswers = {
  panelOpened: z.nullable(PanelStateSchema),
  lookup: z.strictObject({
    found: FoundSchema,
    /** Those that the cards found name. */
    lines: z.array(CardLineSchema),
    /** Places of the agent's favourites among the cards found. */
    favourites: z.array(z.number()),
    total: z.number(),
  }),
  openCard: z.nullable(CardViewSchema),
  insertChosen: InsertOutcomeSchema,
  takeBack: TakeBackSchema,
} as const;
export const optionsAnswers = {
  readSettings: z.strictObject({
    profile: AgentProfileSchema,
    profileAsked: z.boolean(),
    packs: z.array(PackSummarySchema),
    /** The sites that the agent chose; `granted` is false where the browser has taken one away since. */
    helpdesks: z.array(z.strictObject({ origin: z.string(), granted: z.boolean(), insecure: z.boolean() })),
    openKey: z.string(),
    /** How shortcuts that are typed turn into replies, and every site that this can be said of. */
    expansion: z.extend(ExpansionSchema, { sites: z.array(z.string()) }),
    /** Sites whose pages somebody has shown. */
    taught: z.array(TaughtSiteSchema),
    /** What was learned on this machine, by card; the title is empty where the card is gone. */
    learning: z.strictObject({ on: z.boolean(), cards: z.array(LearnedCardSchema) }),
    now: z.number(),
  }),
} as const;
export const inserterAnswers = {
  insertReply: z.union([
    InsertOutcomeSchema,
    /** What the reply was to take the place of does not stand before the caret any more. */
    z.strictObject({ status: z.literal('typedOn') }),
  ]),
  takeReplyOut: TakeBackSchema,
} as const;
