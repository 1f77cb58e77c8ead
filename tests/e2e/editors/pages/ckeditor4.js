/* global CKEDITOR */
import { element, offer, paragraphs, textOfHtml } from './page.js';

/** In a frame of its own, as it comes. */
offer(async (host, draft) => {
  const place = element(host, 'textarea', { id: 'reply' });
  const editor = CKEDITOR.replace(place, {
    height: 200,
    title: 'Reply',
    versionCheck: false,
    removePlugins: 'elementspath,resize,wsc,scayt',
    on: {},
  });
  await new Promise((resolve) => editor.on('instanceReady', resolve));
  await new Promise((resolve) => editor.setData(paragraphs(draft), { callback: resolve }));
  editor.resetUndo();
  return {
    element: () => editor.document.getBody().$,
    text: () => textOfHtml(editor.getData()),
    html: () => editor.getData(),
    close: () => editor.destroy(true),
  };
});
