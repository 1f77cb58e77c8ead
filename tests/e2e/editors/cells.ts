/* What the matrix has a column for, in the order of docs/editors.md. Each is one thing that a person would notice. */
export const CELLS = {
  empty: 'A reply of several paragraphs goes into the empty field, line by line.',
  'typing on': 'What is typed next stands behind the reply.',
  middle: 'The caret is in the middle of a draft: the reply stands there, apart from the draft, which stays.',
  undo: 'One press of Ctrl+Z restores the draft as it was.',
  signature:
    'No caret yet: the reply stands above the signature and the quoted mail, with one blank line between.',
  twice: 'A second reply goes in behind the first.',
  sentence: 'A reply of one line goes into the middle of a sentence, with its spaces.',
  selection: 'What the agent has selected by key is replaced, and nothing else.',
  shortcut:
    'What was typed as a shortcut before the caret gives its place to the reply, and the draft stays.',
  'shortcut back': 'One press of Ctrl+Z after that brings the draft with the shortcut back.',
  'links and lists':
    'A reply with a link and a list keeps them, or goes in as text with the address (`plain`).',
  scripts: 'Emoji, Thai, Hindi and Arabic arrive as they are.',
  long: '20 kB arrive whole.',
} as const;
export type Cell = keyof typeof CELLS;
