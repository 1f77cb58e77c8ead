import type { Draft } from '../data/model';

export type DraftKind = Draft['kind'];

/** What the composer says and what its parts are called: helpdesks differ in both. */
export interface ComposerStyle {
  tabs: Record<DraftKind, string>;
  placeholders: Record<DraftKind, string>;
  send: Record<DraftKind, string>;
  /** Without labels, only what is visible tells the two editors apart. */
  labelled: boolean;
  names: Record<
    'root' | 'tabs' | 'tab' | 'panel' | 'internal' | 'tools' | 'tool' | 'editor' | 'foot' | 'send',
    string
  >;
}

const NATURAL_NAMES: ComposerStyle['names'] = {
  root: 'composer',
  tabs: 'composer-tabs',
  tab: 'composer-tab',
  panel: 'composer-panel',
  internal: 'is-internal',
  tools: 'composer-tools',
  tool: 'composer-tool',
  editor: 'composer-editor',
  foot: 'composer-foot',
  send: 'composer-send',
};

export const classicStyle: ComposerStyle = {
  tabs: { reply: 'Reply', note: 'Internal note' },
  placeholders: { reply: 'Write your reply…', note: 'Only your team will see this note…' },
  send: { reply: 'Send', note: 'Add note' },
  labelled: true,
  names: NATURAL_NAMES,
};

export const tableStyle: ComposerStyle = {
  tabs: { reply: 'Public answer', note: 'Private comment' },
  placeholders: { reply: 'Answer the customer', note: 'Comment for colleagues' },
  send: { reply: 'Submit', note: 'Submit comment' },
  labelled: false,
  names: {
    root: 'k1',
    tabs: 'k2',
    tab: 'k3',
    panel: 'k4',
    internal: 'k41',
    tools: 'k5',
    tool: 'k6',
    editor: 'k7',
    foot: 'k8',
    send: 'k9',
  },
};

export const chatStyle: ComposerStyle = {
  tabs: { reply: 'Message', note: 'Note' },
  placeholders: { reply: 'Type a message…', note: 'Leave a note for the team…' },
  send: { reply: 'Send', note: 'Save note' },
  labelled: false,
  names: NATURAL_NAMES,
};
