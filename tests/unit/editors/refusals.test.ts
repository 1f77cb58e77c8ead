// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { insertText } from '@/lib/editors/insert';
import { ask } from '@/lib/nodes/ask';

/* What an editor can do to a reply: take half of it, go away, refuse. Each has its own sentence for the agent. */

const TEXT = 'Hi Maya,\n\nit is cancelled.';
const command = vi.fn<(name: string, show: boolean, text: string) => boolean>();
let field: HTMLTextAreaElement;

beforeEach(() => {
  field = document.createElement('textarea');
  field.value = 'Draft.';
  document.body.replaceChildren(field);
  command.mockReset().mockReturnValue(false);
  Object.defineProperty(Document.prototype, 'execCommand', { value: command, configurable: true });
});

const insert = (element: HTMLElement = field) =>
  insertText({ element, text: TEXT, caret: TEXT.length, last: undefined, isMeant: () => true });

/** A rich editor of a page, as far as jsdom goes: it has no layout and no editing. */
function richEditor(onPaste: (editor: HTMLElement) => void): HTMLElement {
  const editor = document.createElement('div');
  editor.textContent = 'Draft.';
  editor.addEventListener('paste', () => onPaste(editor));
  const define = (name: string, get: (this: HTMLElement) => unknown): unknown =>
    Object.defineProperty(HTMLElement.prototype, name, { get, configurable: true });
  define('innerText', function () {
    return this.textContent;
  });
  define('isContentEditable', function () {
    return this.contentEditable === 'true';
  });
  editor.contentEditable = 'true';
  document.body.replaceChildren(editor);
  class DataTransfer {
    setData = vi.fn();
  }
  const view = ask(document, 'defaultView'); // the tests' own global stands before it on the document
  if (view) Object.assign(view, { DataTransfer, ClipboardEvent: view.Event });
  return editor;
}

test('a field that takes half of the text is told from one that took it, and given back as it was', async () => {
  command.mockImplementation((name, _show, text) => {
    if (name === 'insertText') field.setRangeText(text.slice(0, 10), 0, 0, 'end');
    return true;
  });
  expect(await insert()).toEqual({ status: 'refused', reason: 'notThere' });
  expect(command.mock.calls.map(([name]) => name)).toEqual(['insertText', 'delete']);
  expect(field.value).toBe('Draft.');
});

test('so is a rich editor', async () => {
  const editor = richEditor((own) => own.prepend('Hi Maya,'));
  expect(await insert(editor)).toEqual({ status: 'refused', reason: 'notThere' });
  expect(command).not.toHaveBeenCalled();
  expect(editor.textContent).toBe('Hi Maya,Draft.');
});

test('one that puts the reply in the place of the draft has not taken it as it should: the agent is asked to look', async () => {
  command.mockImplementation((_name, _show, text) => {
    field.value = text;
    return true;
  });
  expect(await insert()).toEqual({ status: 'refused', reason: 'partlyThere' });
});

test('one that takes nothing in any way has not taken it', async () => {
  const editor = richEditor(() => undefined);
  expect(await insert(editor)).toEqual({ status: 'refused', reason: 'notThere' });
  expect(command).toHaveBeenCalled();
  expect(editor.textContent).toBe('Draft.');
});

test('one that goes away as the text comes is gone, and gets no second try', async () => {
  command.mockImplementation((_name, _show, text) => {
    field.setRangeText(text, 0, 0, 'end');
    field.value = '';
    field.remove();
    return true;
  });
  expect(await insert()).toEqual({ status: 'refused', reason: 'editorGone' });
  expect(command).toHaveBeenCalledOnce();
});

test('one that went before gets nothing', async () => {
  field.remove();
  expect(await insert()).toEqual({ status: 'refused', reason: 'editorGone' });
  expect(command).not.toHaveBeenCalled();
  expect(field.value).toBe('Draft.');
});

test('one that its page takes away as it gets the focus gets nothing', async () => {
  field.addEventListener('focus', () => field.remove());
  expect(await insert()).toEqual({ status: 'refused', reason: 'editorGone' });
  expect(command).not.toHaveBeenCalled();
  expect(field.value).toBe('Draft.');
});

test.each(['readOnly', 'disabled'] as const)('one that is %s gets nothing', async (state) => {
  field[state] = true;
  expect(await insert()).toEqual({ status: 'refused', reason: 'readOnly' });
  expect(command).not.toHaveBeenCalled();
  expect(field.value).toBe('Draft.');
});

test.each([
  ['is said to be read-only', (editor: HTMLElement) => editor.setAttribute('aria-readonly', 'true')],
  ['is no longer editable', (editor: HTMLElement) => (editor.contentEditable = 'false')],
])('a rich editor that %s gets nothing', async (_how, close) => {
  const pasted = vi.fn();
  const editor = richEditor(pasted);
  close(editor);
  expect(await insert(editor)).toEqual({ status: 'refused', reason: 'readOnly' });
  expect(pasted).not.toHaveBeenCalled();
});
