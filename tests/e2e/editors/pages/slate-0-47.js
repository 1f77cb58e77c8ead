import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Editor } from 'slate-react-0-22';
import { Value } from 'slate-0-47';
import { offer } from './page.js';

/** The Slate of before 2019, which helpdesks still have. */
offer(async (host, draft) => {
  const lines = draft.length > 0 ? draft : [''];
  const nodes = lines.map((text) => ({
    object: 'block',
    type: 'paragraph',
    nodes: [{ object: 'text', text }],
  }));
  let editor;
  const root = createRoot(host);
  const props = {
    defaultValue: Value.fromJSON({ document: { nodes } }),
    ref: (made) => (editor = made ?? editor),
    'aria-label': 'Reply',
    className: 'box',
  };
  root.render(createElement(Editor, props));
  await new Promise((resolve) => setTimeout(resolve, 60));
  return {
    element: () => host.querySelector('[data-slate-editor]'),
    text: () => editor.value.document.nodes.map((node) => node.text).join('\n'),
    close: () => root.unmount(),
  };
});
