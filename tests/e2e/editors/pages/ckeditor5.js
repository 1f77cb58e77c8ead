import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Bold, Italic } from '@ckeditor/ckeditor5-basic-styles';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Link } from '@ckeditor/ckeditor5-link';
import { List } from '@ckeditor/ckeditor5-list';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { element, offer, paragraphs, textOfHtml } from './page.js';

offer(async (host, draft) => {
  const editor = await ClassicEditor.create(element(host, 'div'), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, Link, List],
    initialData: paragraphs(draft),
    label: 'Reply',
  });
  return {
    element: () => editor.editing.view.getDomRoot(),
    text: () => textOfHtml(editor.getData()),
    html: () => editor.getData(),
    close: () => editor.destroy(),
  };
});
