import { element, fill, offer, paragraphs } from './page.js';

offer((host, draft) => {
  const field = element(host, 'div', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': 'Reply',
    class: 'box',
  });
  fill(field, draft.length > 0 ? paragraphs(draft) : '');
  return { element: () => field, text: () => field.innerText, html: () => field.innerHTML };
});
