import { element, fill, offer, paragraphs, textOfHtml } from './page.js';

/** As Redactor does: takes the paste itself, cleans it a moment later, puts it in by ranges and copies it into its field. */
offer((host, draft) => {
  const box = element(host, 'div', { class: 'redactor-box' });
  const place = element(box, 'div', {
    contenteditable: 'true',
    class: 'redactor-in box',
    'aria-label': 'Reply',
  });
  const source = element(box, 'textarea', { style: 'display:none', name: 'reply' });
  fill(place, paragraphs(draft));
  const states = [place.innerHTML];
  const sync = () => {
    source.value = place.innerHTML;
  };
  sync();
  place.addEventListener('input', sync);
  place.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    setTimeout(() => {
      states.push(place.innerHTML);
      const pieces = text
        .split('\n')
        .flatMap((line, index) => (index > 0 ? [document.createElement('br'), line] : [line]));
      const range = document.getSelection().getRangeAt(0);
      range.deleteContents();
      const fragment = document.createDocumentFragment();
      fragment.append(...pieces);
      const last = fragment.lastChild;
      range.insertNode(fragment);
      document.getSelection().collapse(last, last.data?.length ?? 0);
      sync();
    }, 10);
  });
  place.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || event.key !== 'z' || states.length < 2) return;
    event.preventDefault();
    fill(place, states.pop());
    sync();
  });
  return { element: () => place, text: () => textOfHtml(source.value), html: () => source.value };
});
