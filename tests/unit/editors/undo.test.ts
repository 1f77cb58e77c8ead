// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { insertText } from '@/lib/editors/insert';
import { fieldState, rememberInsertion, takeBackInsertion } from '@/lib/editors/undo';

/* A field whose page refuses commands: the reply goes in by a way that the browser's undo does not know. */

const onOut = vi.fn<(id: number) => void>();
const DRAFT = 'Hello, and bye.';
let field: HTMLTextAreaElement;
let isMeant = true;

beforeEach(() => {
  isMeant = true;
  onOut.mockReset();
  field = document.createElement('textarea');
  field.value = DRAFT;
  field.setSelectionRange(6, 6);
  document.body.replaceChildren(field);
  Object.defineProperty(Document.prototype, 'execCommand', { value: () => false, configurable: true });
});
afterEach(() => document.body.replaceChildren());

/** Puts a reply in, as the inserter does, and answers with its name. */
async function insert(text = 'your order is cancelled', chosen = ''): Promise<number> {
  const before = fieldState(field);
  const last = { element: field, range: undefined, chosen, url: location.href, since: 0 };
  const given = { element: field, text, caret: text.length, last, isMeant: () => isMeant };
  const outcome = await insertText(given);
  if (outcome.status !== 'inserted') throw new Error('The reply did not go in.');
  return rememberInsertion({ element: field, before, left: outcome.left, isMeant: () => isMeant }, onOut);
}
const caret = () => [field.selectionStart, field.selectionEnd];

test('the text comes back to the letter, and the caret to its place', async () => {
  const id = await insert();
  expect(field.value).toBe('Hello, your order is cancelled and bye.');
  const inputs = vi.fn();
  field.addEventListener('input', inputs);
  expect(await takeBackInsertion(id)).toBe('takenBack');
  expect([field.value, caret()]).toEqual([DRAFT, [6, 6]]);
  expect(inputs).toHaveBeenCalledTimes(1);
});

test('what was selected is there again, and selected', async () => {
  field.setSelectionRange(0, 5, 'backward');
  const id = await insert('Dear Maya', 'Hello');
  expect(field.value).not.toContain('Hello');
  expect(await takeBackInsertion(id)).toBe('takenBack');
  expect([field.value, caret(), field.selectionDirection]).toEqual([DRAFT, [0, 5], 'backward']);
});

test('a caret within the reply’s own text does not count as a change', async () => {
  const id = await insert();
  field.setSelectionRange(0, 0);
  expect(await takeBackInsertion(id)).toBe('takenBack');
});

test.each(['typed behind', ' ', '\n'])(
  'what has been written since stays: nothing goes (%j)',
  async (more) => {
    const id = await insert();
    field.setRangeText(more, field.value.length, field.value.length);
    const now = field.value;
    expect(await takeBackInsertion(id)).toBe('changed');
    expect(field.value).toBe(now);
  },
);

test('a second time there is nothing to take back', async () => {
  const id = await insert();
  await takeBackInsertion(id);
  expect(await takeBackInsertion(id)).toBe('changed');
  expect(field.value).toBe(DRAFT);
});

test('of two, the first is not taken in the place of the second', async () => {
  const first = await insert('One.');
  const second = await insert('Two.');
  expect(await takeBackInsertion(first)).toBe('gone');
  expect(field.value).toContain('One. Two.');
  expect(await takeBackInsertion(second)).toBe('takenBack');
  expect(field.value).toContain('One.');
  expect(field.value).not.toContain('Two.');
});

test('in a field that is gone, or on another ticket, nothing is touched', async () => {
  const id = await insert();
  isMeant = false;
  expect(await takeBackInsertion(id)).toBe('gone');
  isMeant = true;
  field.remove();
  expect(await takeBackInsertion(id)).toBe('gone');
  expect(field.value).toContain('cancelled');
});

test.each([0, 40])('a page that puts the reply in anew, %d ms later, is told', async (wait) => {
  const id = await insert();
  const { value } = field;
  field.addEventListener('input', () => void setTimeout(() => (field.value = value), wait));
  expect(await takeBackInsertion(id)).toBe('stays');
});

test('a field that takes no text now is left', async () => {
  const id = await insert();
  field.readOnly = true;
  expect(await takeBackInsertion(id)).toBe('stays');
  expect(field.value).toContain('cancelled');
});

describe('keys and events that a page makes up', () => {
  test('take nothing back and report nothing', async () => {
    await insert();
    const { value } = field;
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }),
    );
    expect(field.value).toBe(value);
    field.value = DRAFT;
    field.dispatchEvent(new InputEvent('input', { inputType: 'historyUndo', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(onOut).not.toHaveBeenCalled();
  });
});
