import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InsertRefusal } from '@/lib/messages/contract';
import type { CardSummary, CardView, PanelState } from '@/lib/messages/views';
import type { CardRef } from '@/lib/policy/card';
import type { Channel, Tone } from '@/lib/reply/types';
import type { LookupHit } from './actions';

/** How the panel stands with the background. `unpaired`: somebody else embedded this page. */
export type Link = 'waiting' | 'open' | 'unpaired' | 'silent';

/** The levels that Escape goes back through; `list` is the outermost. */
export type View =
  { name: 'list' } | { name: 'lookup' } | { name: 'card' } | { name: 'keys' } | { name: 'profile' };

export interface Search {
  query: string;
  /** The query that the hits belong to: while it differs, they are of an older one. */
  answered: string;
  hits: LookupHit[];
  /** How many cards there are to search. */
  total: number;
  /** Index of the marked hit. */
  marked: number;
  /** The query whose first hit is opened when it comes: Enter was pressed before that. */
  wanted?: string | undefined;
}

/** What became of the last insertion or copy. */
export type Outcome =
  /** `plain`: without the reply's links and lists, which the field does not take. */
  | {
      kind: 'inserted';
      plain?: true | undefined;
      /** Without its line breaks. */
      oneLine?: true | undefined;
      /** Names what went in. */
      id?: number | undefined;
      /** The browser's undo does not know it. */
      takesBack?: true | undefined;
      /** Why it was not taken back when that was asked for. */
      kept?: 'changed' | 'stays' | 'gone' | 'noAnswer' | undefined;
    }
  /** The reply that went in is out of the field again. */
  | { kind: 'out' }
  | { kind: 'refused'; reason: InsertRefusal }
  /** Nobody has said yet what became of it: the background may be gone. */
  | { kind: 'noAnswer' }
  /** The page may cover the panel: once more, please. */
  | { kind: 'unconfirmed' }
  | { kind: 'copied' }
  /** The browser refused the clipboard: the text is shown, to be copied by hand. */
  | { kind: 'copyFailed' }
  /** Insert was asked for while the reply had not been in view as it stands. */
  | { kind: 'unseen' }
  /** Something is still open; said when Insert or Copy was asked for. */
  | { kind: 'notReady' };

/** A card that is open, with what the agent has said and chosen for it. */
export interface OpenCard {
  /** Serial number of this opening: what was asked for an earlier one is not taken for it. */
  opening: number;
  /** When its content came, by `performance.now()`. */
  openedAt: number | undefined;
  ref: CardRef;
  /** The line it was opened from, shown until the card itself is here. */
  summary: CardSummary;
  view: CardView | undefined;
  /** True once the background has said that there is no such card any more. */
  gone: boolean;
  answers: Record<string, string>;
  values: Record<string, string>;
  language: string;
  channel: Channel;
  tone: Tone;
  favourite: boolean;
  busy: boolean;
  /** The card that this one was opened from, as it was left: one level back. */
  from: OpenCard | undefined;
  outcome: Outcome | undefined;
}

export interface PanelModel {
  link: Link;
  state: PanelState | undefined;
  /** The outermost first; the last one shows. */
  views: readonly View[];
  search: Search;
  card: OpenCard | undefined;
  /** The line that gets the focus when its list shows again. */
  returnTo: string | undefined;
  /** True until the cursor has gone into the search box as asked. */
  searchAsked: boolean;
  /** What the agent said of this ticket's reading, or of its suggestions. */
  verdict: { ticket: string; says: Verdict } | undefined;
  /** A suggestion asked for by its number before it was there. */
  wanted: number | undefined;
  /** The page around this panel takes the keyboard away again and again. */
  keyboardTaken: boolean;
  /** The last change could not be kept on this machine. */
  notKept: boolean;
}

/** `noneFits` and `isNotTicket` set the suggestions aside, until the agent takes it back. */
export type Verdict = 'isTicket' | 'isNotTicket' | 'noneFits';

export type PanelStore = StoreApi<PanelModel>;

const LIST: readonly View[] = [{ name: 'list' }];
export const NO_SEARCH: Search = { query: '', answered: '', hits: [], total: 0, marked: 0 };

/** The model before anything is known. */
export function emptyModel(): PanelModel {
  return {
    link: 'waiting',
    state: undefined,
    views: LIST,
    search: NO_SEARCH,
    card: undefined,
    returnTo: undefined,
    searchAsked: false,
    verdict: undefined,
    wanted: undefined,
    keyboardTaken: false,
    notKept: false,
  };
}

/** A store for one panel. */
export function createPanelStore(): PanelStore {
  return createStore<PanelModel>(emptyModel);
}

/** The view on the screen. */
export function shown(model: PanelModel): View {
  return model.views.at(-1) ?? { name: 'list' };
}

/** Names a card in the DOM and in focus. */
export function refKey(ref: CardRef): string {
  return [ref.pack, ref.card, ref.from ?? ''].join('/');
}

/** The key of the open ticket; empty where none is open, as the contract has it. */
export function ticketKey(model: PanelModel): string {
  return model.state?.ticket?.key ?? '';
}

/**
 * The model with a state that the background pushed or answered. A late push is dropped; an answer is always taken,
 * since a background that slept may count from one again. Another ticket closes what was open for the old one.
 */
export function withState(model: PanelModel, state: PanelState, asked: boolean): PanelModel {
  const before = model.state;
  if (!asked && before !== undefined && state.revision <= before.revision) return model;
  const next: PanelModel = { ...model, link: 'open', state };
  if (before === undefined || (before.ticket?.key ?? '') === (state.ticket?.key ?? '')) return next;
  return {
    ...next,
    card: undefined,
    verdict: undefined,
    wanted: undefined,
    returnTo: undefined,
    notKept: false,
    views: model.views.filter((view) => view.name !== 'card'),
  };
}

/** The model one level further in. A view that is open already stays where it is. */
export function pushed(model: PanelModel, view: View): readonly View[] {
  return shown(model).name === view.name ? model.views : [...model.views, view];
}

/** The levels without the innermost. */
export function popped(model: PanelModel): readonly View[] {
  return model.views.length > 1 ? model.views.slice(0, -1) : model.views;
}
