// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { insertText } from '@/lib/editors/insert';

let field: HTMLTextAreaElement;

beforeEach(() => {
  field = document.createElement('textarea');
  field.value = 'Draft.';
  document.body.replaceChildren(field);
  // jsdom has no editing commands: the field's own way in is left.
  Object.defineProperty(Document.prototype, 'execCommand', { value: () => false, configurable: true });
});

const insert = (isMeant: () => boolean) =>
  insertText({ element: field, text: 'Hi Maya', caret: 7, last: undefined, isMeant });

test('the text goes in while the page shows the ticket that it was made for', async () => {
  expect(await insert(() => true)).toEqual({ status: 'inserted', method: 'setRangeText' });
  expect(field.value).toContain('Hi Maya');
});

test('nothing goes in once the page shows another, though that happens between two tries', async () => {
  let asked = 0;
  expect(await insert(() => asked++ === 0)).toEqual({ status: 'refused', reason: 'otherTicket' });
  expect(asked).toBe(2);
  expect(field.value).toBe('Draft.');
});
