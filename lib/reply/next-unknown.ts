import type { ComposedReply } from './types';

/** What an agent is led to next. */
export type Unknown = { type: 'question'; id: string } | { type: 'variable'; name: string };

/** The first question without an answer, else the first variable without a value; undefined where none is left. */
export function nextUnknown({
  unanswered: [id],
  missing: [name],
}: Pick<ComposedReply, 'unanswered' | 'missing'>): Unknown | undefined {
  if (id !== undefined) return { type: 'question', id };
  return name === undefined ? undefined : { type: 'variable', name };
}
