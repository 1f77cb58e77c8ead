/* global DOMParser */
import SquireModule from 'squire-rte';
import { element, offer, paragraphs, textOfHtml } from './page.js';

const Squire = SquireModule.default ?? SquireModule;

offer((host, draft) => {
  const place = element(host, 'div', { role: 'textbox', 'aria-label': 'Reply', class: 'box' });
  const editor = new Squire(place, {
    blockTag: 'DIV',
    sanitizeToDOMFragment: (html) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const fragment = document.createDocumentFragment();
      fragment.append(...document.importNode(page.body, true).childNodes);
      return fragment;
    },
  });
  editor.setHTML(paragraphs(draft).replaceAll('<p>', '<div>').replaceAll('</p>', '</div>'));
  return {
    element: () => place,
    text: () => textOfHtml(editor.getHTML()),
    html: () => editor.getHTML(),
    close: () => editor.destroy(),
  };
});
