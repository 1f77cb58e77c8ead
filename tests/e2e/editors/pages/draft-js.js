import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ContentState, Editor, EditorState } from 'draft-js';
import { offer } from './page.js';

offer(async (host, draft) => {
  let state;
  const Field = () => {
    const [editorState, setState] = useState(() =>
      EditorState.createWithContent(ContentState.createFromText(draft.join('\n'))),
    );
    state = editorState;
    const onChange = (next) => {
      state = next;
      setState(next);
    };
    return createElement(
      'div',
      { className: 'box' },
      createElement(Editor, { editorState, onChange, ariaLabel: 'Reply' }),
    );
  };
  const root = createRoot(host);
  root.render(createElement(Field));
  await new Promise((resolve) => setTimeout(resolve, 60));
  return {
    element: () => host.querySelector('.public-DraftEditor-content'),
    text: () => state.getCurrentContent().getPlainText('\n'),
    close: () => root.unmount(),
  };
});
