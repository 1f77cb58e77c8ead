import { element, offer } from './page.js';

offer((host, draft) => {
  const field = element(host, 'div', {
    contenteditable: 'plaintext-only',
    role: 'textbox',
    'aria-label': 'Reply',
    class: 'box',
  });
  field.style.whiteSpace = 'pre-wrap';
  field.textContent = draft.join('\n');
  return { element: () => field, text: () => field.innerText };
});
