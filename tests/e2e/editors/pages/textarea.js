import { element, offer } from './page.js';

offer((host, draft) => {
  const field = element(host, 'textarea', { 'aria-label': 'Reply', rows: 8, cols: 60 });
  field.value = draft.join('\n');
  return { element: () => field, text: () => field.value };
});
