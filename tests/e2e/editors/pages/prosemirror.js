import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser as Reader, DOMSerializer, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { element, fill, offer, emptyParagraphs, textOfHtml } from './page.js';

const list = (tag) => ({ content: 'item+', group: 'block', parseDOM: [{ tag }], toDOM: () => [tag, 0] });
const schema = new Schema({
  nodes: basic.spec.nodes.append({
    bullets: list('ul'),
    numbers: list('ol'),
    item: { content: 'paragraph block*', parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  }),
  marks: basic.spec.marks,
});

offer((host, draft) => {
  const source = document.createElement('div');
  fill(source, emptyParagraphs(draft));
  const view = new EditorView(element(host, 'div'), {
    state: EditorState.create({
      doc: Reader.fromSchema(schema).parse(source),
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
    attributes: { 'aria-label': 'Reply', role: 'textbox' },
  });
  const html = () => {
    const shown = document.createElement('div');
    shown.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
    return shown.innerHTML;
  };
  return { element: () => view.dom, text: () => textOfHtml(html()), html, close: () => view.destroy() };
});
