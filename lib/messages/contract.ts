import * as z from 'zod/mini';
import { AgentProfileSchema } from '@/lib/policy/agent';
import { CardRefSchema } from '@/lib/policy/card';
import { BlockSchema } from '@/lib/policy/rich-text';
import { TaughtPlacesSchema, TaughtSiteSchema } from '@/lib/ticket/places';
import { TicketSchema } from '@/lib/ticket/ticket';
import type { inserterAnswers, optionsAnswers, pageAnswers, panelAnswers } from './answers';
import { INSERT_REFUSALS } from './refusals';
import { PanelStateSchema } from './views';

/*
 * The whole contract between the contexts: page, background, panel, options. Each message is checked against its
 * schema, its size and its sender on arrival (receive.ts); a message that stands in no table here does not exist.
 * The page's scripts import these types only, never this file's values: zod does not ship into pages.
 */

/** Bytes of JSON that any one message may have. */
export const MAX_MESSAGE_BYTES = 256 * 1024;

const nothing = z.strictObject({});
/** 128 random bits as hex, made by the background, handed to the page's script, carried in the frame's fragment. */
export const TokenSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const short = z.string().check(z.maxLength(500));
/** Longer than any shortcut with its character. */
const shortcut = z.string().check(z.maxLength(80));
/** See `ticketKey`. */
const ticketKey = z.string().check(z.maxLength(600));

/** page -> background. A page may only say that it is there, report a ticket, and that it is gone. */
export const fromPage = {
  /** The reader has started; answered with the token for the panel's frame, or null: not a granted site, stop. */
  pageReady: { request: z.strictObject({ born: z.optional(z.number()) }) },
  /** Asked by a page that may have been forgotten again: is it known? */
  pageKnown: { request: nothing },
  /**
   * The URL names a ticket: have the reader's own file put into this page, the words of pages not in English, or what we know of a
   * helpdesk; or the agent is in an editor, where shortcuts may be typed.
   */
  readerWanted: { request: z.strictObject({ file: z.enum(['reader', 'words', 'adapters', 'expander']) }) },
  /** The open ticket as read before its text has settled: its answer may be prepared, and nothing of it shown. */
  ticketExpected: { request: z.strictObject({ ticket: TicketSchema }) },
  /** The open ticket as read; sent again whenever its text has changed and settled. */
  ticketSeen: { request: z.strictObject({ ticket: TicketSchema }) },
  /** The URL names another ticket, or none: what was shown for the old one must go at once. */
  ticketGone: {
    /** True while the next ticket is being read; false on a page without a ticket. */
    request: z.strictObject({ reading: z.boolean() }),
  },
  /**
   * The URL names a ticket, but nothing of it can be read: soon, when its text may be on another page of the ticket, and
   * after some seconds, for good (`isLasting`).
   */
  ticketUnreadable: {
    /** `opener`: when the page that opened this one was made, where it is one of the same site. */
    request: z.strictObject({ key: ticketKey, isLasting: z.boolean(), opener: z.optional(z.number()) }),
  },
  /** Somebody has shown where things stand on this site, or, without places, has it forgotten. */
  placesShown: { request: z.strictObject({ places: z.optional(TaughtPlacesSchema) }) },
  /** The panel cannot live in this page: its frame's handshake did not come, or it was thrown out, or gets no key. */
  panelBlocked: {
    /** `click`: the agent has just pressed the edge tab that says so. `keyboard`: the page takes it away again and again. */
    request: z.strictObject({ why: z.enum(['frame', 'click', 'keyboard']) }),
  },
  /** Which shortcuts can be typed in an editor of this page, and how; null where none can. */
  shortcutsWanted: { request: nothing },
  /** The cards whose shortcuts begin as what was typed does, for the list at the caret. */
  shortcutsLike: { request: z.strictObject({ name: shortcut }) },
  /** The site opens a menu of its own at the character: the list stays away from it until the browser is closed. */
  characterTaken: { request: nothing },
  /** The reply that went in is out of the field again: undone, or deleted. */
  replyOut: { request: z.strictObject({ id: z.number() }) },
  /** A shortcut was typed in an editor, and the key for it pressed: have its card's reply take its place. */
  expandShortcut: {
    request: z.strictObject({
      /** With its character, as it stands in the editor. */
      typed: shortcut,
      name: shortcut,
      /** The card that was chosen from the list. */
      ref: z.optional(CardRefSchema),
    }),
  },
} as const;

/** background -> page. */
export const toPage = {
  openPanel: { request: z.strictObject({ focus: z.enum(['search', 'list']) }) },
  /** Closes the frame and gives the focus back to the caret in the editor. */
  closePanel: { request: nothing },
  /** The panel in the frame has shaken hands with the background. */
  panelReady: { request: nothing },
  /** How many suggestions the edge tab shows; none of their text. */
  showCount: {
    request: z.strictObject({ count: z.number(), key: short, label: short }),
  },
  /** The site's grant was taken away or the extension goes: stop and leave nothing behind. */
  unmount: { request: nothing },
  /** Where things stand on this site is known otherwise now: read it anew. */
  placesChanged: { request: z.strictObject({ places: z.optional(TaughtPlacesSchema) }) },
  /** Gives the focus back to the caret in the editor without closing the panel. */
  focusEditor: { request: nothing },
  /** The browser's side panel shows this page's ticket. Only a page that is still there hears it. */
  sidePanelOpened: { request: nothing },
} as const;

export const InsertOutcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('inserted'),
    /** Which way in worked: `execCommand`, `paste`, `setRangeText`. For diagnostics, as a count. */
    method: short,
    /** The reply has links or lists, and the field took its plain form. */
    plain: z.optional(z.literal(true)),
    /** Names it, for `takeBack`, `takeReplyOut` and `replyOut`. */
    id: z.optional(z.number()),
    /** The browser's undo does not know it: the panel offers to take it back. */
    takesBack: z.optional(z.literal(true)),
    /** The field has one line, and the reply had several. */
    oneLine: z.optional(z.literal(true)),
  }),
  z.strictObject({ status: z.literal('refused'), reason: z.enum(INSERT_REFUSALS) }),
  /** Nothing went in: the panel may not be seen as a whole, so the agent has to say once more that they mean it. */
  z.strictObject({ status: z.literal('unconfirmed') }),
]);
export type InsertOutcome = z.infer<typeof InsertOutcomeSchema>;
export { INSERT_REFUSALS, type InsertRefusal } from './refusals';

/** background -> inserter, a script put into the page when a reply is chosen. */
export const toInserter = {
  /** The one text that the agent chose. It never sends, and never replaces a draft. */
  insertReply: {
    request: z.strictObject({
      text: z.string(),
      /** The same with its links and lists, where it has any. */
      rich: z.optional(z.array(BlockSchema)),
      caret: z.number(),
      /** The ticket that the reply was made for. */
      ticketKey: z.string(),
      /** The page need not show our panel as a whole: see `insertChosen`. */
      certain: z.boolean(),
      /** What was typed for it before the caret: the reply takes its place, or does not go in. */
      over: z.optional(shortcut),
    }),
  },
  /** Takes the reply out again that went in last, while the field holds exactly what the insertion left. */
  takeReplyOut: { request: z.strictObject({ id: z.number() }) },
} as const;

/** background -> expander, a script put into the page where shortcuts can be typed. */
export const toExpander = {
  /** The packs, the settings or the agent's profile are others: ask again which shortcuts there are. */
  shortcutsChanged: { request: nothing },
} as const;

/** Whom a panel speaks for: its frame by the token, the browser's own side panel by the tab in front of its window. */
const paired = { token: z.optional(TokenSchema), tab: z.optional(z.number()) };
export type Credentials = { token?: string | undefined; tab?: number | undefined };
/** What the agent chose; the background composes the text again from what a publisher wrote. */
export const ChoiceSchema = z.strictObject({
  ref: CardRefSchema,
  ticketKey: z.string(),
  /** The reply as the agent saw it: nothing else may go in. */
  text: z.string(),
  answers: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string().check(z.maxLength(200))),
  language: short,
  channel: z.enum(['mail', 'chat', 'social', 'phone']),
  tone: z.enum(['plain', 'warm', 'formal']),
});
export type Choice = z.infer<typeof ChoiceSchema>;

/** panel -> background. */
export const fromPanel = {
  panelOpened: { request: z.strictObject({ ...paired }) },
  lookup: { request: z.strictObject({ ...paired, query: short }) },
  openCard: { request: z.strictObject({ ...paired, ref: CardRefSchema }) },
  /** The agent answered questions of a card or typed values: kept for this ticket. */
  keepAnswers: {
    request: z.strictObject({
      ...paired,
      ref: CardRefSchema,
      ticketKey: z.string(),
      answers: z.record(z.string(), z.string()),
      values: z.record(z.string(), z.string().check(z.maxLength(200))),
    }),
  },
  insertChosen: {
    request: z.strictObject({
      ...paired,
      choice: ChoiceSchema,
      /** The agent has confirmed by key that they mean it, or the panel is out of the page's reach. */
      certain: z.boolean(),
    }),
  },
  /** Takes the reply out again, where the browser's undo does not know it. */
  takeBack: { request: z.strictObject({ ...paired, id: z.number() }) },
  /** The agent copied the reply instead: counted, the text itself stays in the panel. */
  copied: { request: z.strictObject({ ...paired, ref: CardRefSchema }) },
  /** "None fits", for this ticket. */
  noneFits: { request: z.strictObject({ ...paired }) },
  /** "Not this one", for this ticket, or "bring it back". */
  setAside: {
    request: z.strictObject({ ...paired, ref: CardRefSchema, ticketKey: z.string(), aside: z.boolean() }),
  },
  setFavourite: {
    request: z.strictObject({ ...paired, ref: CardRefSchema, favourite: z.boolean() }),
  },
  leavePanel: { request: z.strictObject({ ...paired }) },
  saveProfile: {
    request: z.strictObject({ ...paired, profile: AgentProfileSchema }),
  },
  /** Opens the small tab whose own click may ask the browser for this site. */
  askForSite: { request: z.strictObject({ ...paired }) },
  openOptions: { request: z.strictObject({ ...paired }) },
  /** Has the agent show on the page where things stand. */
  teachPage: { request: z.strictObject({ ...paired }) },
} as const;

/** background -> panels, broadcast to the extension's own pages; each takes only its own tab's. */
export const toPanel = {
  panelState: {
    request: z.strictObject({ token: z.optional(TokenSchema), tab: z.number(), state: PanelStateSchema }),
  },
  /** The browser command was used while the panel is open: put the cursor into the search box. */
  focusSearch: { request: z.strictObject({ token: TokenSchema, tab: z.number() }) },
  /** The reply that went in is out of the field again. */
  replyIsOut: { request: z.strictObject({ token: TokenSchema, tab: z.number(), id: z.number() }) },
  /** The page around the panel takes the keyboard away again and again. */
  keyboardTaken: { request: z.strictObject({ token: TokenSchema, tab: z.number() }) },
} as const;

/** options and the grant tab -> background. */
export const fromOptions = {
  readSettings: { request: nothing },
  storeProfile: { request: z.strictObject({ profile: AgentProfileSchema }) },
  /** The grant tab's click asked the browser and was answered: use the grant on open tabs at once. */
  siteGranted: { request: z.strictObject({ origin: short }) },
  siteRevoked: { request: z.strictObject({ origin: short }) },
  /** Learning from what the agent does: on or off. */
  setLearning: { request: z.strictObject({ on: z.boolean() }) },
  /** What was learned of one card is forgotten, or all. */
  eraseLearned: {
    request: z.strictObject({ card: z.optional(z.strictObject({ pack: short, card: short })) }),
  },
  /** What was shown of sites, from a file: takes the place of what is known of each. */
  addTaught: { request: z.strictObject({ sites: z.array(TaughtSiteSchema).check(z.maxLength(200)) }) },
  dropTaught: { request: z.strictObject({ origin: short }) },
  /** The agent has seen the first-run story. */
  storySeen: { request: nothing },
} as const;

type Requests = Record<string, { request: z.ZodMiniType }>;
type Answers = Record<string, z.ZodMiniType>;
type Paired<R extends Requests, A extends Answers> = {
  [K in keyof R]: { request: R[K]['request']; response: K extends keyof A ? A[K] : z.ZodMiniVoid };
};
/** Messages that are told, and answered with nothing. */
type Told<R extends Requests> = { [K in keyof R]: { request: R[K]['request']; response: z.ZodMiniVoid } };
type Table = Record<string, { request: z.ZodMiniType; response: z.ZodMiniType }>;
export type Request<T extends Table, K extends keyof T> = z.infer<T[K]['request']>;
export type Response<T extends Table, K extends keyof T> = z.infer<T[K]['response']>;
export type FromPage = Paired<typeof fromPage, typeof pageAnswers>;
export type ToPage = Told<typeof toPage>;
export type ToInserter = Paired<typeof toInserter, typeof inserterAnswers>;
export type ToExpander = Told<typeof toExpander>;
export type FromPanel = Paired<typeof fromPanel, typeof panelAnswers>;
export type ToPanel = Told<typeof toPanel>;
export type FromOptions = Paired<typeof fromOptions, typeof optionsAnswers>;
