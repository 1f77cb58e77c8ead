import { baseKeymap, chainCommands, exitCode, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import type { Command } from 'prosemirror-state';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Editor, EditorOptions, Format } from './editor';

function documentOf(text: string): Node {
  const paragraphs = text.split('\n\n').map((part) => {
    const inline = part
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [schema.node('hard_break')] : []),
        ...(line ? [schema.text(line)] : []),
      ]);
    return schema.node('paragraph', null, inline);
  });
  return schema.node('doc', null, paragraphs);
}

const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node('hard_break')).scrollIntoView());
  return true;
});

function placeholderPlugin(placeholder: string): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) =>
        doc.childCount > 1 || doc.firstChild?.content.size !== 0
          ? null
          : DecorationSet.create(doc, [
              Decoration.node(0, doc.firstChild.nodeSize, {
                class: 'is-empty',
                'data-placeholder': placeholder,
              }),
            ]),
    },
  });
}

const FORMATS: Record<Format, Command> = {
  bold: toggleMark(schema.marks.strong),
  italic: toggleMark(schema.marks.em),
  quote: wrapIn(schema.nodes.blockquote),
};

function createState(text: string, placeholder: string): EditorState {
  const keys = {
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': FORMATS.bold,
    'Mod-i': FORMATS.italic,
    'Shift-Enter': lineBreak,
  };
  return EditorState.create({
    doc: documentOf(text),
    plugins: [history(), keymap(keys), keymap(baseKeymap), placeholderPlugin(placeholder)],
  });
}

/** ProseMirror as its own guide sets it up: basic schema, history, base keymap. */
export function createProseMirror({ className, placeholder, label }: EditorOptions): Editor {
  const element = document.createElement('div');
  element.className = className;
  const attributes = { role: 'textbox', 'aria-multiline': 'true', ...(label && { 'aria-label': label }) };
  const view = new EditorView(element, { state: createState('', placeholder), attributes });
  return {
    element,
    focus: () => view.focus(),
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n\n', '\n').trim(),
    reset: (text) => view.updateState(createState(text, placeholder)),
    park: () => {
      const { state } = view;
      return { resume: () => view.updateState(state) };
    },
    format: (format) => {
      view.focus();
      FORMATS[format](view.state, (transaction) => view.dispatch(transaction), view);
    },
  };
}
