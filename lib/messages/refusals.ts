/** Why a reply did not go in. Each has its sentence in the locale files. */
export const INSERT_REFUSALS = [
  /** No reply field is to be seen on the page. */
  'noEditor',
  /** The field that is open is an internal note, and no reply field is to be seen. */
  'onlyNote',
  /** Several fields could be meant; they are marked on the page. */
  'whichEditor',
  /** The field was there and went away before the text was in. */
  'editorGone',
  /** The field does not take text now. */
  'readOnly',
  /** The field was read back and the text is not in it. */
  'notThere',
  /** The field was read back and has something of the text, but not as it should be. */
  'partlyThere',
  /** The page shows another ticket than the one that the reply was made for. */
  'otherTicket',
  /** The page does not answer: reloaded, closed, or access taken away. */
  'pageGone',
  /** The card changed or went while it was open. */
  'cardGone',
  /** Something is still unknown. */
  'notReady',
  /** What the page shows has changed since the agent saw the reply, and with it the reply. */
  'replyChanged',
] as const;
export type InsertRefusal = (typeof INSERT_REFUSALS)[number];
