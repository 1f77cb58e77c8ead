/* global DOMParser, requestAnimationFrame */
/*
 * What every page of a real editor offers the tests, in the page's own world: `window.editorUnderTest`. A page mounts its
 * editor anew for each situation, and answers from the editor's model.
 */

/**
 * @typedef {object} Field
 * @property {() => HTMLElement} element where people write
 * @property {() => string} text what the model holds, a line for each block
 * @property {() => string} [html] the model's own HTML, of editors that take rich text
 * @property {() => unknown} [close]
 */

/** @param {(host: HTMLElement, draft: string[]) => Field | Promise<Field>} mount */
export function offer(mount) {
  const host = document.getElementById('host');
  /** @type {Field} */
  let field;
  window.editorUnderTest = {
    async show(draft) {
      await field?.close?.();
      host.replaceChildren();
      field = await mount(host, draft);
      await frames(3);
    },
    text: () => field.text(),
    html: () => field.html?.() ?? '',
    /** Where a click puts the focus into the field: in the tab's viewport. */
    point() {
      const element = field.element();
      const box = element.getBoundingClientRect();
      const frame = element.ownerDocument.defaultView.frameElement?.getBoundingClientRect();
      return { x: box.left + (frame?.left ?? 0) + 30, y: box.top + (frame?.top ?? 0) + 18 };
    },
    /** How much stands between two phrases of the field: pixels, or in a plain field line breaks. */
    gap(upper, lower) {
      const element = field.element();
      if ('value' in element) return element.value.split(upper)[1].split(lower)[0].split('\n').length;
      return Math.round(boxOf(element, lower).top - boxOf(element, upper).bottom);
    },
    /** The keyboard goes to another document, as to the panel. */
    leave() {
      document.getElementById('beside').contentWindow.focus();
    },
    /** The caret right behind a phrase of the draft, as after a click there. */
    async caret(phrase) {
      const element = field.element();
      element.ownerDocument.defaultView.focus();
      element.focus();
      if (element.localName === 'textarea' || element.localName === 'input') {
        const at = element.value.indexOf(phrase) + phrase.length;
        element.setSelectionRange(at, at);
      } else putBehind(element, phrase);
      await frames(3);
    },
  };
}

function boxOf(element, phrase) {
  const range = element.ownerDocument.createRange();
  const node = textWith(element, phrase);
  const at = node.data.indexOf(phrase);
  range.setStart(node, at);
  range.setEnd(node, at + phrase.length);
  return range.getBoundingClientRect();
}

function putBehind(element, phrase) {
  const node = textWith(element, phrase);
  element.ownerDocument.getSelection().collapse(node, node.data.indexOf(phrase) + phrase.length);
}

function textWith(element, phrase) {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let node = walker.nextNode();
  while (node && !node.data.includes(phrase)) node = walker.nextNode();
  if (!node) throw new Error(`The draft has no “${phrase}” in one piece.`);
  return node;
}

async function frames(count) {
  for (let frame = 0; frame < count; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 50);
    });
}

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A draft as HTML that every editor reads. */
export const paragraphs = (draft) => draft.map((line) => `<p>${escaped(line) || '<br>'}</p>`).join('');

/** The same for editors that would take the break in an empty line for one that somebody has typed. */
export const emptyParagraphs = (draft) => paragraphs(draft).replaceAll('<p><br></p>', '<p></p>');

/** The text of a model's HTML: a line for each block and each break. */
export function textOfHtml(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const each of page.querySelectorAll('br')) each.replaceWith('\n');
  for (const each of page.querySelectorAll('p, div, li, h1, h2, h3, blockquote, tr')) {
    each.prepend('\n');
    each.append('\n');
  }
  return page.body.textContent;
}

/** Puts HTML in the place of what an element holds. */
export function fill(place, html) {
  place.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

/** An element that people write in, with an accessible name that says what it is for. */
export function element(host, name, attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  host.append(made);
  return made;
}
