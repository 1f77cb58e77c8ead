// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { insertText } from '@/lib/editors/insert';
import { withoutTyped } from '@/lib/editors/read-back';
import { selectTyped, textBeforeCaret } from '@/lib/editors/typed';

/** An editable element with the caret at "|". */
function editable(html: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('contenteditable', 'true');
  element.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.replaceChildren(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf('|');
    if (at < 0) continue;
    node.deleteData(at, 1);
    getSelection()?.collapse(node, at);
  }
  return element;
}

function field(text: string): HTMLTextAreaElement {
  const element = document.createElement('textarea');
  document.body.replaceChildren(element);
  const at = text.indexOf('|');
  element.value = text.replace('|', '');
  element.setSelectionRange(at, at);
  return element;
}

describe('the text before the caret', () => {
  test.each([
    ['Hello /can|cel', 'Hello /can'],
    ['one\ntwo /can|', 'two /can'],
    ['|', ''],
  ])('in a field: %j', (text, before) => expect(textBeforeCaret(field(text))).toBe(before));

  test.each([
    ['Hello /can|cel', 'Hello /can'],
    ['<p>one</p><p>/can|</p>', '/can'],
    ['one<br>/can|', '/can'],
    ['<p>one <b>/c</b><i>an|</i></p>', 'one /can'],
    ['<div>one<div>two</div>/can|</div>', '/can'],
    ['<ul><li>one</li><li>/can|</li></ul>', '/can'],
  ])('in an editable element: %j', (html, before) => expect(textBeforeCaret(editable(html))).toBe(before));

  test('where the caret stands between elements', () => {
    const element = editable('<p>one</p><p><b>/can</b></p>');
    getSelection()?.collapse(element.lastElementChild, 1);
    expect(textBeforeCaret(element)).toBe('/can');
    getSelection()?.collapse(element.lastElementChild, 0);
    expect(textBeforeCaret(element)).toBe('');
  });

  test('is none where text is selected, or the caret is elsewhere', () => {
    const area = field('/can|');
    area.setSelectionRange(0, 2);
    expect(textBeforeCaret(area)).toBeUndefined();
    const element = editable('/can|');
    getSelection()?.selectAllChildren(element);
    expect(textBeforeCaret(element)).toBeUndefined();
    getSelection()?.collapse(document.body, 0);
    expect(textBeforeCaret(element)).toBeUndefined();
  });
});

describe('what was typed', () => {
  test('is selected in a field, and the draft around it is told', () => {
    const area = field('/cancel Hello /cancel| Bye');
    expect(selectTyped(area, '/cancel')).toMatchObject({ before: '/cancel Hello ', after: ' Bye' });
    expect([area.selectionStart, area.selectionEnd]).toEqual([14, 21]);
  });

  test('is selected across the pieces of an editable element', () => {
    const element = editable('<p>Hello <b>/can</b><i>cel|</i> Bye</p>');
    expect(selectTyped(element, '/cancel')).toMatchObject({ before: 'Hello ', after: ' Bye' });
    expect(getSelection()?.toString()).toBe('/cancel');
  });

  test.each(['/cancelx|', 'cancel|', '|/cancel'])('is not where %j stands', (text) => {
    expect(selectTyped(field(text), '/cancel')).toBeUndefined();
  });

  test.each([
    ['Hello /x', '/x', 'Hello ', 'Hello'],
    ['/x Hello /x Bye', '/x', '/x Hello ', '/xHelloBye'],
    ['/x Hello /x Bye', '/x', '', 'Hello/xBye'],
    ['Hello', '/x', 'Hello ', undefined],
    ['/x Hello', '/x', '/x Hello', undefined],
  ])('of %j, %j taken out behind %j is %j', (text, typed, ahead, left) =>
    expect(withoutTyped(text, typed, ahead)).toBe(left),
  );
});

describe('a reply in the place of what was typed', () => {
  const REPLY = 'Hi Maya, your order is cancelled.';
  let area: HTMLTextAreaElement;
  const insert = (over = '/cancel') =>
    insertText({
      element: area,
      text: REPLY,
      caret: REPLY.length,
      last: undefined,
      over,
      isMeant: () => true,
    });

  beforeEach(() => {
    area = field('Hello /cancel| Bye');
    Object.defineProperty(Document.prototype, 'execCommand', { value: () => false, configurable: true });
  });

  test('goes in whole, and the draft stays', async () => {
    expect(await insert()).toMatchObject({ status: 'inserted', method: 'setRangeText' });
    expect(area.value).toBe(`Hello ${REPLY} Bye`);
  });

  test('does not go in once the agent has typed on', async () => {
    expect(await insert('/cance')).toEqual({ status: 'typedOn' });
    expect(area.value).toBe('Hello /cancel Bye');
  });

  test('that the page sets back leaves what was typed', async () => {
    area.addEventListener('input', () => (area.value = 'Hello /cancel Bye'), { once: true });
    expect(await insert()).toEqual({ status: 'refused', reason: 'notThere' });
    expect(area.value).toBe('Hello /cancel Bye');
  });

  test('of which the page keeps a half is taken out again, and what was typed put back', async () => {
    area.addEventListener('input', () => (area.value = `Hello ${REPLY.slice(0, 20)} Bye`), { once: true });
    expect(await insert()).toMatchObject({ status: 'refused' });
    expect(area.value).toBe('Hello /cancel Bye');
  });
});
