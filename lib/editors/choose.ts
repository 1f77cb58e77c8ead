import type { FoundEditor, InsertRefusalReason } from './types';

/** The field a reply goes into, or why none: several could be meant, or there is none. */
export type EditorChoice =
  | { element: HTMLElement }
  | {
      refused: Extract<InsertRefusalReason, 'noEditor' | 'onlyNote' | 'whichEditor'>;
      candidates: HTMLElement[];
    };

/**
 * The reply field that had the caret last, else the one reply field there is. Never an internal note, never a search
 * box, wherever the caret was. A field of unknown kind is taken only when the agent's own caret was in it.
 */
export function chooseEditor(found: readonly FoundEditor[], last: HTMLElement | undefined): EditorChoice {
  const possible = found.filter((editor) => editor.role === 'reply' || editor.role === 'unknown');
  const chosen = possible.find((editor) => editor.element === last);
  if (chosen) return { element: chosen.element };
  const replies = possible.filter((editor) => editor.role === 'reply');
  const [only] = replies;
  if (only && replies.length === 1) return { element: only.element };
  const candidates = (replies.length > 1 ? replies : possible).map((editor) => editor.element);
  if (candidates.length > 0) return { refused: 'whichEditor', candidates };
  return { refused: found.some(({ role }) => role === 'note') ? 'onlyNote' : 'noEditor', candidates };
}
