import type { Draft, Ticket } from '../data/model';
import type { ComposerStyle, DraftKind } from './composer-style';
import { button, h, on } from './dom';
import { createEditor } from './editors';
import type { Editor, Format, ParkedDraft } from './editors/editor';
import { icon } from './icons';
import type { PageOptions } from './options';
import { prefillText } from './prefill';

export interface Composer {
  readonly element: HTMLElement;
  /** Parks the drafts of the ticket before, and brings back this one's. */
  open(ticket: Ticket): void;
  /** Shows the editor of this kind. */
  choose(kind: DraftKind): void;
  /** Puts the caret into the editor that is shown. */
  focus(): void;
  /** Empties an editor after its text was sent. */
  clear(kind: DraftKind): void;
  text(kind: DraftKind): string;
}

export interface ComposerHooks {
  onSend(draft: Draft): void;
  onChoose(kind: DraftKind): void;
}

interface Side {
  kind: DraftKind;
  editor: Editor;
  tab: HTMLElement;
  panel: HTMLElement;
}

const FORMATS: readonly [Format, string][] = [
  ['bold', 'Bold'],
  ['italic', 'Italic'],
  ['quote', 'Quote'],
];

function createSide(kind: DraftKind, style: ComposerStyle, options: PageOptions, hooks: ComposerHooks): Side {
  const { names } = style;
  const editor = createEditor(options.editor, {
    className: names.editor,
    placeholder: style.placeholders[kind],
    label: style.labelled ? style.tabs[kind] : undefined,
  });
  const send = () => hooks.onSend({ kind, text: editor.text() });
  const tools = FORMATS.map(([format, label]) =>
    button(names.tool, label, () => editor.format(format), icon(format)),
  );
  const panel = h(
    'div',
    { class: `${names.panel} ${kind === 'note' ? names.internal : ''}`.trim(), role: 'tabpanel' },
    editor.element,
    h(
      'div',
      { class: names.foot },
      h('div', { class: names.tools }, ...tools),
      button(names.send, style.send[kind], send),
    ),
  );
  on(panel, {
    keydown: (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      send();
    },
  });
  const tab = button(names.tab, style.tabs[kind], () => hooks.onChoose(kind));
  tab.setAttribute('role', 'tab');
  return { kind, editor, tab, panel };
}

/** Brings each ticket's drafts back when it is opened again. */
function createDrafts(editors: readonly Editor[], start: (ticket: Ticket) => void) {
  const parked = new Map<string, ParkedDraft[]>();
  let current: string | undefined;
  return (ticket: Ticket) => {
    if (current === ticket.id) return;
    const drafts = editors.map((editor) => editor.park());
    if (current !== undefined) parked.set(current, drafts);
    current = ticket.id;
    const before = parked.get(ticket.id);
    if (before) for (const draft of before) draft.resume();
    else start(ticket);
  };
}

/** The reply field and the internal note: two editors of one kind, one of them shown. */
export function createComposer(style: ComposerStyle, options: PageOptions, hooks: ComposerHooks): Composer {
  const reply = createSide('reply', style, options, hooks);
  const note = createSide('note', style, options, hooks);
  const sides = [reply, note];
  const editorOf = (kind: DraftKind) => (kind === 'reply' ? reply : note).editor;
  const choose = (kind: DraftKind) => {
    for (const side of sides) {
      side.panel.hidden = side.kind !== kind;
      side.tab.setAttribute('aria-selected', String(side.kind === kind));
    }
  };
  const open = createDrafts([reply.editor, note.editor], (ticket) => {
    reply.editor.reset(prefillText(options.prefill, ticket));
    note.editor.reset('');
  });
  choose('reply');
  return {
    element: h(
      'section',
      { class: style.names.root },
      h('div', { class: style.names.tabs, role: 'tablist' }, ...sides.map((side) => side.tab)),
      ...sides.map((side) => side.panel),
    ),
    open,
    choose,
    focus: () => (note.panel.hidden ? reply : note).editor.focus(),
    clear: (kind) => editorOf(kind).reset(''),
    text: (kind) => editorOf(kind).text(),
  };
}
