import type { Card, Reply } from '../policy/card';
import type { Fact } from '../policy/pack';
import type { ReplyProblem } from './problems';

export const CHANNELS = ['mail', 'chat', 'social', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];
export const TONES = ['plain', 'warm', 'formal'] as const;
export type Tone = (typeof TONES)[number];

/** Where a value comes from: shown to the agent on hover. */
export type ValueSource = 'page' | 'profile' | 'clock' | 'agent' | 'fact' | 'fallback';

/** A variable's value and its source. Values are text for good: never expanded, never read as Markdown. */
export interface KnownValue {
  value: string;
  source: ValueSource;
}

/** A card and what its replies draw on. */
export interface ReplyMaterial {
  card: Card;
  /** The pack's own language, BCP 47. */
  packLanguage: string;
  facts: Record<string, Fact>;
  /** The cards that `{{include}}` names, by id, each in the revision that is in force. */
  includes: Record<string, Card>;
  /** Labels of the variables that the pack declares. */
  labels: Record<string, string>;
}

export interface ReplyRequest {
  material: ReplyMaterial;
  /** Question id -> answer id, from page fields or from the agent. */
  answers: Record<string, string>;
  /** Variable name -> value, for every variable that is known. Facts are not among them: they come from the pack alone. */
  values: Record<string, KnownValue>;
  language: string;
  channel: Channel;
  tone: Tone;
  /** The day in the pack's time zone, YYYY-MM-DD: judges the validity of facts. */
  today: string;
}

/** A piece of the reply as it will go in; what is missing stands where it will appear. */
export type Piece =
  | { type: 'text'; value: string }
  | { type: 'value'; name: string; value: string; source: ValueSource }
  | { type: 'missing'; name: string; label: string }
  | { type: 'expired'; name: string; until: string };

export interface ComposedReply {
  /** The reply that was chosen; none where no reply's conditions are met. */
  reply: Reply | undefined;
  /** The language it is in; differs from the one asked for where the card has no translation. */
  language: string;
  /**
   * The reply in order, line breaks inside `text`: what the preview shows is what goes in. A piece that is missing or
   * expired stands in `text` as its name in brackets.
   */
  pieces: Piece[];
  /** The pieces as plain text. Whole only when `ready`. */
  text: string;
  /** UTF-16 offset in `text` where the caret ends; the end where the reply does not say. */
  caret: number;
  /** Ids of questions that have no answer yet and can still change the reply or the offer. */
  unanswered: string[];
  /** Names of variables that have no value and no fallback, in order of appearance: the agent can type them. */
  missing: string[];
  /** Names of facts whose last day has passed: they block insertion. */
  expired: string[];
  /** What the card's owner has to mend before this reply can go in. */
  problems: ReplyProblem[];
  /** Descriptions of the reply's images, in order: they stand in the text, and no image goes in. */
  images: string[];
  /** True when it may go in: a reply, no open question, nothing missing, nothing expired, no problem. */
  ready: boolean;
}
