import type { Choice, FromPanel, InsertOutcome, Request, Response } from '@/lib/messages/contract';
import type { CardSummary, CardView } from '@/lib/messages/views';
import type { AgentProfile } from '@/lib/policy/agent';
import type { CardRef } from '@/lib/policy/card';
import type { Block } from '@/lib/policy/rich-text';

/** A search result; marks are UTF-16 ranges [start, end) in the title. */
export interface LookupHit {
  card: CardSummary;
  marks: [number, number][];
}

export interface LookupAnswer {
  query: string;
  /** Best first. */
  hits: LookupHit[];
  /** How many cards there are to search. */
  total: number;
}

export type KeptAnswers = Omit<Request<FromPanel, 'keepAnswers'>, 'token'>;

/**
 * What the panel can have done: everything outside its own pixels. Each rejects where the background does not
 * answer. What is to be kept on this machine answers with false where that failed.
 */
export interface PanelActions {
  /** Undefined for a query that a newer one has overtaken. */
  lookup(query: string): Promise<LookupAnswer | undefined>;
  /** Null where the card is gone. */
  openCard(ref: CardRef): Promise<CardView | null>;
  keepAnswers(kept: KeptAnswers): Promise<boolean>;
  /** `confirmed`: the agent has been told that the panel may be covered, and means it. */
  insert(choice: Choice, confirmed: boolean): Promise<InsertOutcome>;
  /** Takes out the reply that went in under this name, where the browser's undo does not know it. */
  takeBack(id: number): Promise<Response<FromPanel, 'takeBack'>>;
  /** Puts the reply on the clipboard, plain and rich, and counts it; false where the browser did not let us. */
  copy(ref: CardRef, text: string, rich: Block[]): Promise<boolean>;
  noneFits(): Promise<boolean>;
  /** "Not this one" for this ticket, or "bring it back". */
  setAside(ref: CardRef, ticketKey: string, aside: boolean): Promise<boolean>;
  setFavourite(ref: CardRef, favourite: boolean): Promise<boolean>;
  /** Gives the focus back to the caret in the editor. */
  leave(): Promise<void>;
  saveProfile(profile: AgentProfile): Promise<boolean>;
  askForSite(): Promise<void>;
  openOptions(): Promise<void>;
  /** Has the agent show on the page where the ticket's parts stand: that takes the panel's place. */
  teachPage(): Promise<void>;
  /** Asks the background for everything again. */
  reconnect(): Promise<void>;
}
