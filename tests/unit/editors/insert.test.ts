// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
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
  expect(await insert(() => true)).toMatchObject({ status: 'inserted', method: 'setRangeText' });
  expect(field.value).toContain('Hi Maya');
});

test('nothing goes in once the page shows another, though that happens between two tries', async () => {
  let asked = 0;
  expect(await insert(() => asked++ === 0)).toEqual({ status: 'refused', reason: 'otherTicket' });
  expect(asked).toBe(2);
  expect(field.value).toBe('Draft.');
});

describe('what is selected in a field', () => {
  const over = (chosen: string) => {
    field.setSelectionRange(0, 5);
    const last = { element: field, range: undefined, chosen, url: location.href, since: 0 };
    return insertText({ element: field, text: 'Hi', caret: 2, last, isMeant: () => true });
  };

  test('by the agent is replaced', async () => {
    expect(await over('Draft')).toMatchObject({ status: 'inserted' });
    expect(field.value).toBe('Hi .');
  });

  test('by the page stays', async () => {
    expect(await over('')).toMatchObject({ status: 'inserted' });
    expect(field.value).toBe('Draft Hi .');
  });

  test('comes back where the page keeps but a half of the reply', async () => {
    field.addEventListener('input', () => (field.value = field.value.replace('Hi', 'H')), { once: true });
    expect(await over('Draft')).toEqual({ status: 'refused', reason: 'notThere' });
    expect(field.value).toContain('Draft');
  });
});

describe('a field whose page has a mind of its own', () => {
  const REPLY = 'Hi Maya, your order is cancelled and nothing was charged.';
  const reply = () =>
    insertText({ element: field, text: REPLY, caret: REPLY.length, last: undefined, isMeant: () => true });
  const later = (milliseconds: number, value: string): unknown =>
    setTimeout(() => (field.value = value), milliseconds);
  /** Does this the first time that something goes in. */
  const once = (act: () => void): void => field.addEventListener('input', act, { once: true });

  test.each([0, 30, 60])('and sets its own state back %d ms later has not taken the reply', async (after) => {
    once(() => later(after, 'Draft.'));
    expect(await reply()).toEqual({ status: 'refused', reason: 'notThere' });
    expect(field.value).toBe('Draft.');
  });

  test('and puts the reply in anew after that has taken it, once', async () => {
    once(() => {
      const { value } = field;
      later(30, 'Draft.');
      later(150, value);
    });
    expect(await reply()).toMatchObject({ status: 'inserted' });
    expect(field.value.split(REPLY)).toHaveLength(2);
  });

  test('and shows another field in its place has not taken it', async () => {
    once(() => setTimeout(() => field.replaceWith(document.createElement('textarea')), 30));
    expect(await reply()).toEqual({ status: 'refused', reason: 'editorGone' });
  });

  test('and goes on writing below it has taken it', async () => {
    once(() => later(30, `${field.value}\n\nSent from the helpdesk`));
    expect(await reply()).toMatchObject({ status: 'inserted' });
  });

  test.each([0, 30])('and keeps but a half of it %d ms later is as it was before', async (after) => {
    once(() => later(after, `${REPLY.slice(0, 30)} Draft.`));
    expect(await reply()).toEqual({ status: 'refused', reason: 'notThere' });
    expect(field.value).toBe('Draft.');
  });

  test('and insists on a half of it is said to have it', async () => {
    const half = `${REPLY.slice(0, 30)} Draft.`;
    field.addEventListener('input', () => (field.value = half));
    expect(await reply()).toEqual({ status: 'refused', reason: 'partlyThere' });
    expect(field.value).toBe(half);
  });

  test('and writes something else there keeps that', async () => {
    once(() => (field.value = 'Draft. Best, Sam'));
    expect(await reply()).toEqual({ status: 'refused', reason: 'notThere' });
    expect(field.value).toBe('Draft. Best, Sam');
  });
});
