import { ask, call } from '../nodes/ask';
import type { FoundEditor, InsertRefusalReason } from './types';

/** The field a reply goes into, or why none: several could be meant, or there is none. */
export type EditorChoice =
  | { element: HTMLElement }
  | {
      refused: Extract<InsertRefusalReason, 'noEditor' | 'onlyNote' | 'whichEditor'>;
      candidates: HTMLElement[];
    };

/** Where the caret was last. */
export interface LastPlace {
  element: HTMLElement;
  /** True where that was in the ticket that the reply is for: panes of other tickets may still be there. */
  isHere: boolean;
}

/**
 * Fields as they are for a site of which somebody has shown the reply field: that one is for replies, and of the others none is
 * beyond doubt. As they were where it is not there, or not alone.
 */
export function withShown(found: readonly FoundEditor[], ways: readonly string[]): readonly FoundEditor[] {
  for (const way of ways) {
    const [field, ...others] = found.filter(({ element }) => isAt(element, way));
    if (!field || others.length > 0) continue;
    return found.map((each) => {
      if (each === field) return { ...each, role: 'reply' };
      return each.role === 'reply' ? { ...each, role: 'unknown' } : each;
    });
  }
  return found;
}

/** Of a field in a frame, the frame counts. A page may be told anything that is no selector. */
function isAt(element: HTMLElement, way: string): boolean {
  const frame = ask(ask(element, 'ownerDocument'), 'defaultView')?.frameElement;
  try {
    return call(frame ?? element, 'matches', way) || (frame ? isAt(frame as HTMLElement, way) : false);
  } catch {
    return false;
  }
}

/**
 * The reply field that had the caret last, else the one reply field there is. Never an internal note, never a search
 * box, wherever the caret was. A field of unknown kind is taken only when the agent's own caret was in it. A caret of another
 * ticket decides nothing where there is a choice.
 */
export function chooseEditor(found: readonly FoundEditor[], last: LastPlace | undefined): EditorChoice {
  const possible = found.filter((editor) => editor.role === 'reply' || editor.role === 'unknown');
  const chosen = possible.find((editor) => editor.element === last?.element);
  if (chosen && (last?.isHere || possible.length === 1)) return { element: chosen.element };
  const replies = possible.filter((editor) => editor.role === 'reply');
  const [only] = replies;
  if (only && replies.length === 1) return { element: only.element };
  const candidates = (replies.length > 1 ? replies : possible).map((editor) => editor.element);
  if (candidates.length > 0) return { refused: 'whichEditor', candidates };
  return { refused: found.some(({ role }) => role === 'note') ? 'onlyNote' : 'noEditor', candidates };
}
