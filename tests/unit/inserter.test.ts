// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import inserter from '@/entrypoints/inserter';

/* jsdom lays nothing out and has no editing commands: what the script asks of the browser is answered here. */

const command = vi.fn((): boolean => false);
let field: HTMLTextAreaElement;

beforeEach(() => {
  field = document.createElement('textarea');
  field.setAttribute('aria-label', 'Reply');
  document.body.replaceChildren(field);
  history.replaceState({}, '', '/');
  command.mockReset();
  const box = { width: 300, height: 100, right: 300, bottom: 100, left: 0, top: 0 };
  const define = (owner: object, name: string, value: unknown): unknown =>
    Object.defineProperty(owner, name, { value, configurable: true });
  define(HTMLElement.prototype, 'checkVisibility', () => true);
  define(HTMLElement.prototype, 'getBoundingClientRect', () => box);
  define(HTMLTextAreaElement.prototype, 'checkVisibility', () => true);
  define(Document.prototype, 'elementsFromPoint', () => [field]);
  define(Document.prototype, 'execCommand', command);
});

const message = (ticketKey: string, certain = true) => ({
  type: 'insertReply',
  payload: { text: 'Hi Maya', caret: 7, ticketKey, certain },
});

/** Starts the script; says to it what a sender says, and returns whether it will answer. */
function start(): (said: unknown, sender: object, reply: (answer: unknown) => void) => unknown {
  let hear: ((...said: unknown[]) => unknown) | undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as typeof hear;
  });
  Reflect.deleteProperty(globalThis, Symbol.for('cuecard.inserter'));
  void inserter.main();
  return (...said) => hear?.(...said);
}

/** Hands the reply to the script as the background does. */
function insert(ticketKey: string, certain = true): Promise<unknown> {
  return new Promise((resolve) => {
    start()(message(ticketKey, certain), { id: fakeBrowser.runtime.id }, resolve);
  });
}

test('a reply that was chosen beside no ticket goes into the page as it is', async () => {
  expect(await insert('')).toMatchObject({ status: 'inserted' });
  expect(field.value).toBe('Hi Maya');
});

test('and into no ticket that the page goes on to meanwhile', async () => {
  command.mockImplementation(() => {
    history.pushState({}, '', '/tickets/2');
    return false;
  });
  expect(await insert('')).toEqual({ status: 'refused', reason: 'otherTicket' });
  expect(field.value).toBe('');
});

test('what went in by the field’s own way is taken out again when the background asks for it by its name', async () => {
  field.value = 'Draft.';
  const inserted = (await insert('')) as { id: number };
  expect(inserted).toMatchObject({ status: 'inserted', takesBack: true });
  expect(inserted).not.toHaveProperty('left');
  const takeOut = (id: number): Promise<unknown> =>
    new Promise((resolve) => {
      start()({ type: 'takeReplyOut', payload: { id } }, { id: fakeBrowser.runtime.id }, resolve);
    });
  expect(await takeOut(inserted.id + 1)).toBe('gone');
  expect(field.value).toContain('Hi Maya');
  expect(await takeOut(inserted.id)).toBe('takenBack');
  expect(field.value).toBe('Draft.');
});

test('where the panel cannot be seen, it goes in only when the agent has confirmed it', async () => {
  expect(await insert('', false)).toEqual({ status: 'unconfirmed' });
  expect(field.value).toBe('');
  expect(await insert('', true)).toMatchObject({ status: 'inserted' });
});

test.each([
  ['a script in a page', message(''), { id: fakeBrowser.runtime.id, tab: { id: 7 } }],
  ['another extension', message(''), { id: 'stranger' }],
  ['nobody', message(''), {}],
  [
    'the background, with another message',
    { ...message(''), type: 'closePanel' },
    { id: fakeBrowser.runtime.id },
  ],
  ['the background, with none', null, { id: fakeBrowser.runtime.id }],
])('%s gets nothing in, and no answer', async (_who, said, sender) => {
  const reply = vi.fn();
  expect(start()(said, sender, reply)).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(reply).not.toHaveBeenCalled();
  expect(command).not.toHaveBeenCalled();
  expect(field.value).toBe('');
});
