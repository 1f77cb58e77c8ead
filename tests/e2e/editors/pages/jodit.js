import { Jodit } from 'jodit/es2021/jodit.min.js';
import { element, offer, paragraphs, textOfHtml } from './page.js';

offer(async (host, draft) => {
  const editor = Jodit.make(element(host, 'textarea'), { toolbar: false, statusbar: false, height: 200 });
  await editor.waitForReady();
  editor.value = paragraphs(draft);
  editor.history.clear();
  editor.editor.setAttribute('aria-label', 'Reply');
  return {
    element: () => editor.editor,
    text: () => textOfHtml(editor.value),
    html: () => editor.value,
    close: () => editor.destruct(),
  };
});
