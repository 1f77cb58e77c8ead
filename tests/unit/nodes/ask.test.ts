// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ask, call, parentOf } from '@/lib/nodes/ask';
import { editingHost } from '@/lib/editors/last-caret';

const NAMES = ['parentNode', 'nodeType', 'localName', 'getAttribute', 'contains', 'ownerDocument'];

let form: HTMLFormElement;
let editor: HTMLElement;
let inside: HTMLElement;

/** Answers as a browser does for a field or an image of that name: an own property hides the prototype's. */
function clobber(node: Node, name: string, value: Node): void {
  Object.defineProperty(node, name, { value, configurable: true });
}

beforeEach(() => {
  form = document.createElement('form');
  editor = document.createElement('div');
  editor.setAttribute('contenteditable', 'true');
  inside = document.createElement('p');
  editor.append(inside);
  form.append(editor);
  document.body.replaceChildren(form);
  for (const name of NAMES) {
    const field = document.createElement('input');
    field.name = name;
    form.append(field);
  }
  for (const field of form.querySelectorAll('input')) clobber(form, field.name, field);
});

describe('a form whose fields bear the names of built-ins', () => {
  test('is asked by way of its prototype', () => {
    expect(form.parentNode).toBeInstanceOf(HTMLInputElement);
    expect(ask(form, 'parentNode')).toBe(document.body);
    expect(ask(form, 'localName')).toBe('form');
    expect(call(form, 'getAttribute', 'name')).toBeNull();
    expect(call(form, 'contains', inside)).toBe(true);
  });

  test('keeps nobody climbing for ever', () => {
    expect(editingHost(inside)).toBe(editor);
    expect(editingHost(form.firstChild?.nextSibling)).toBeUndefined();
  });
});

test('a document whose images bear the names of built-ins is asked the same way', () => {
  const page = document.implementation.createHTMLDocument('');
  const image = page.createElement('img');
  for (const name of ['body', 'createElement']) clobber(page, name, image);
  expect(ask(page, 'body').localName).toBe('body');
  expect(call(page, 'createElement', 'p').localName).toBe('p');
});

test('the parent of a shadow root is the element that it belongs to', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  expect(parentOf(root)).toBe(root.host);
  expect(parentOf(editor)).toBe(form);
  expect(parentOf(document)).toBeNull();
});
