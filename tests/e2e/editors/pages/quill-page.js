import { element, escaped, offer } from './page.js';

/** Both versions are made and asked alike. @param {typeof import('quill').default} Quill */
export const offerQuill = (Quill) =>
  offer((host, draft) => {
    const editor = new Quill(element(host, 'div'), { modules: { toolbar: false } });
    editor.root.setAttribute('aria-label', 'Reply');
    editor.setText(draft.join('\n'), 'silent');
    editor.history.clear();
    return {
      element: () => editor.root,
      text: () => editor.getText(),
      html: () => htmlOf(editor.getContents()),
    };
  });

/** Links and list items of the model, as HTML: its own HTML is the page's. */
function htmlOf({ ops }) {
  let line = '';
  return ops
    .flatMap(({ insert, attributes }) => insert.split(/(\n)/u).map((piece) => ({ piece, attributes })))
    .map(({ piece, attributes }) => {
      if (piece !== '\n') {
        line += attributes?.link ? `<a href="${attributes.link}">${escaped(piece)}</a>` : escaped(piece);
        return '';
      }
      const whole = attributes?.list ? `<li>${line}</li>` : `<p>${line}</p>`;
      line = '';
      return whole;
    })
    .join('');
}
