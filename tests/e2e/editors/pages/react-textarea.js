import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { offer } from './page.js';

/** A field whose text lives in React's state: the model is that state, and not the field's value. */
offer(async (host, draft) => {
  let state = '';
  const Field = () => {
    const [value, setValue] = useState(draft.join('\n'));
    state = value;
    const onChange = (event) => setValue(event.target.value);
    return createElement('textarea', { 'aria-label': 'Reply', rows: 8, cols: 60, value, onChange });
  };
  const root = createRoot(host);
  root.render(createElement(Field));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { element: () => host.querySelector('textarea'), text: () => state, close: () => root.unmount() };
});
