import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { element, offer, emptyParagraphs, textOfHtml } from './page.js';

offer((host, draft) => {
  const editor = new Editor({
    element: element(host, 'div'),
    extensions: [StarterKit],
    content: emptyParagraphs(draft),
    editorProps: { attributes: { 'aria-label': 'Reply', role: 'textbox' } },
  });
  return {
    element: () => editor.view.dom,
    text: () => textOfHtml(editor.getHTML()),
    html: () => editor.getHTML(),
    close: () => editor.destroy(),
  };
});
