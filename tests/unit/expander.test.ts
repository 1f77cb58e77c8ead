// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Expander } from '@/entrypoints/expander/expander';

/* Which keys are taken from the page, and which are not: every key of the page passes here. */

let expander: Expander;
let field: HTMLTextAreaElement;
const sent = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  sent.mockReset();
  sent.mockImplementation(() => Promise.resolve('inserted'));
  Object.assign(fakeBrowser.runtime, { sendMessage: sent });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.defineProperty(Document.prototype, 'elementsFromPoint', { value: () => [], configurable: true });
  expander = new Expander();
  expander.known = { character: '/', key: 'Tab', list: false, names: ['cancel'] };
  write('Hello /cancel');
});

function write(text: string, label = 'Reply'): void {
  field = document.createElement('textarea');
  field.setAttribute('aria-label', label);
  document.body.replaceChildren(field);
  field.value = text;
  field.setSelectionRange(text.length, text.length);
}

/** A key of a person, as the browser tells it; true where the page does not hear it. */
function press(
  key: string,
  more: Partial<KeyboardEvent> = {},
  type: 'keydown' | 'keyup' = 'keydown',
): boolean {
  const [prevent, stop] = [vi.fn(), vi.fn()];
  const event = {
    ...{ key, code: key, isTrusted: true, isComposing: false, defaultPrevented: false, repeat: false },
    ...{ ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, getModifierState: () => false },
    ...{ composedPath: () => [field], preventDefault: prevent, stopImmediatePropagation: stop },
    ...more,
  };
  expander.listeners[type](event as unknown as KeyboardEvent);
  expect(prevent.mock.calls).toHaveLength(stop.mock.calls.length);
  return stop.mock.calls.length > 0;
}

const expanded = { type: 'expandShortcut', payload: { typed: '/cancel', name: 'cancel' } };

test('the key behind a shortcut is taken, with its coming up and its repeating, and nothing more', () => {
  expect(press('Tab')).toBe(true);
  expect(sent).toHaveBeenCalledExactlyOnceWith(expanded);
  expect(press('Tab', { repeat: true })).toBe(true);
  expect(press('Tab', {}, 'keyup')).toBe(true);
  expect(press('Tab', {}, 'keyup')).toBe(false);
  expect(sent).toHaveBeenCalledOnce();
});

describe('the key is the page’s', () => {
  test.each([
    ['that a page makes up', { isTrusted: false }],
    ['that an input method is composing with', { isComposing: true }],
    ['that the page has used already', { defaultPrevented: true }],
    ['that is held from before', { repeat: true }],
    ['with Shift', { shiftKey: true }],
    ['with Ctrl', { ctrlKey: true }],
  ])('%s', (_which, more) => {
    expect(press('Tab', more)).toBe(false);
    expect(sent).not.toHaveBeenCalled();
  });

  test.each(['Hello', '/cancels', 'and/cancel', '/cancel ', ''])('behind %j', (text) => {
    write(text);
    expect(press('Tab')).toBe(false);
  });

  test.each(['Internal note', 'Search', 'Ask AI'])('in a field for something else: %s', (label) => {
    write('/cancel', label);
    expect(press('Tab')).toBe(false);
  });

  test('where text is selected', () => {
    field.setSelectionRange(6, 13);
    expect(press('Tab')).toBe(false);
  });

  test('where the agent has switched it off meanwhile', () => {
    expander.known = undefined;
    expect(press('Tab')).toBe(false);
  });
});

test('another key and another character are the agent’s to choose', () => {
  expander.known = { character: ';', key: 'Alt+Enter', list: false, names: ['cancel'] };
  expect(press('Tab')).toBe(false);
  write('Hello ;cancel');
  expect(press('Tab')).toBe(false);
  expect(press('Enter', { altKey: true })).toBe(true);
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    type: 'expandShortcut',
    payload: { typed: ';cancel', name: 'cancel' },
  });
});

test('a second press while the first is on its way asks for nothing more, and does not leave the field', () => {
  sent.mockImplementation(() => new Promise(() => undefined));
  press('Tab');
  press('Tab', {}, 'keyup');
  expect(press('Tab')).toBe(true);
  expect(sent).toHaveBeenCalledOnce();
});

test('a background that does not answer leaves what was typed, and the next press asks again', async () => {
  sent.mockImplementation(() => Promise.reject(new Error('stopped')));
  press('Tab');
  await new Promise((resolve) => setTimeout(resolve));
  expect(field.value).toBe('Hello /cancel');
  expect(press('Tab')).toBe(true);
  expect(sent).toHaveBeenCalledTimes(2);
});
