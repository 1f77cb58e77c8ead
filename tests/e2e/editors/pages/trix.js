import 'trix';
import { element, escaped, offer } from './page.js';

offer(async (host, draft) => {
  const html = draft.map((line) => `<div>${escaped(line) || '<br>'}</div>`).join('');
  element(host, 'input', { type: 'hidden', id: 'reply-value', value: html });
  const place = element(host, 'trix-editor', { input: 'reply-value', 'aria-label': 'Reply', class: 'box' });
  await new Promise((resolve) => place.addEventListener('trix-initialize', resolve, { once: true }));
  return {
    element: () => place,
    text: () => place.editor.getDocument().toString(),
    html: () => place.value,
  };
});
