import type { Silence } from '@/lib/match';
import type { Message } from '@/lib/ticket/ticket';

/** One message: a customer's, unless it says who speaks. */
export type Said = string | { from: Message['direction']; text: string };

/** What the engine must answer to one ticket, and why. */
export interface Expectation {
  /** Why this is the right answer, in the words of somebody who answers tickets. */
  reason: string;
  ticket: Said | readonly Said[];
  subject?: string;
  /** Stands in the first place. */
  first?: string;
  /** Are all among the suggestions. */
  among?: readonly string[];
  /** Is not among the suggestions. */
  never?: readonly string[];
  /** Nothing is suggested, for this reason. */
  silence?: Silence;
  /** Why the engine does not reach this today. Such a goal fails as soon as it is reached: then this line goes. */
  goal?: string;
}

/** A pack made for the case: cards by id, each with its title and what customers say. */
export type TinyPack = Readonly<Record<string, { title: string; examples?: readonly string[] }>>;
