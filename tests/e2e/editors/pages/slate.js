import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { offer } from './page.js';

offer(async (host, draft) => {
  const editor = withHistory(withReact(createEditor()));
  const lines = draft.length > 0 ? draft : [''];
  const initialValue = lines.map((text) => ({ type: 'paragraph', children: [{ text }] }));
  const root = createRoot(host);
  const editable = createElement(Editable, { 'aria-label': 'Reply', className: 'box' });
  root.render(createElement(Slate, { editor, initialValue }, editable));
  await new Promise((resolve) => setTimeout(resolve, 60));
  return {
    element: () => host.querySelector('[data-slate-editor]'),
    text: () => editor.children.map((node) => Node.string(node)).join('\n'),
    close: () => root.unmount(),
  };
});
