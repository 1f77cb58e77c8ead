/** Why a reply did not go in; each has its sentence in the locale files. */
export type InsertRefusalReason =
  | 'noEditor'
  | 'onlyNote'
  | 'whichEditor'
  | 'editorGone'
  | 'readOnly'
  | 'notThere'
  | 'partlyThere'
  | 'otherTicket';

/** What an insertion reports: the field was read back and the text is there, or it says why not. */
export type InsertResult =
  | {
      status: 'inserted';
      method: string;
      plain?: true;
      oneLine?: true;
      /** What the field holds after a way in that the browser's undo does not know. */
      left?: string;
    }
  | { status: 'refused'; reason: InsertRefusalReason }
  /** What the reply was to take the place of does not stand before the caret any more. */
  | { status: 'typedOn' };

/**
 * What became of taking a reply back: nothing is taken where the field holds anything else than the insertion left, and it may be
 * gone, or not go back to what it was.
 */
export type TakeBack = 'takenBack' | 'changed' | 'stays' | 'gone';

/** A field that a reply may go into, or must not. */
export interface FoundEditor {
  element: HTMLElement;
  /** `note` is an internal note; `other` is a search box or a field of the ticket; `unknown` may be the reply field. */
  role: 'reply' | 'note' | 'other' | 'unknown';
}

/** A way to put text at the caret of one family of editors. */
export interface InsertMethod {
  readonly name: string;
  /** True where the browser's undo does not know what went in. */
  readonly isBeyondUndo?: true;
  /**
   * Tries. True where the editor says that it takes the text itself: that may need a while, and is no proof (editors lie both ways).
   * The caller reads the editor back.
   */
  insert(element: HTMLElement, text: string, html?: string): boolean;
}
