import tinymce from 'tinymce/tinymce';
import 'tinymce/icons/default';
import 'tinymce/themes/silver';
import 'tinymce/models/dom';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/link';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import { element, paragraphs, textOfHtml } from './page.js';

/** TinyMCE, in a frame of its own or in the page. */
export const tinymceIn = (inline) => async (host, draft) => {
  const place = element(host, inline ? 'div' : 'textarea', { 'aria-label': 'Reply', class: 'box' });
  const [editor] = await tinymce.init({
    target: place,
    inline,
    license_key: 'gpl',
    menubar: false,
    height: 260,
    plugins: 'lists link',
    iframe_aria_text: 'Reply',
  });
  editor.setContent(paragraphs(draft));
  editor.undoManager.clear();
  editor.undoManager.add();
  return {
    element: () => editor.getBody(),
    text: () => textOfHtml(editor.getContent()),
    html: () => editor.getContent(),
    close: () => editor.remove(),
  };
};
