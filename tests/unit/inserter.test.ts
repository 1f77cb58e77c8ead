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

/** Hands the reply to the script as the background does. */
function insert(ticketKey: string, certain = true): Promise<unknown> {
  return new Promise((resolve) => {
    let hear: ((...said: unknown[]) => unknown) | undefined;
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      hear = listener as typeof hear;
    });
    Reflect.deleteProperty(globalThis, Symbol.for('cuecard.inserter'));
    void inserter.main();
    const message = { type: 'insertReply', payload: { text: 'Hi Maya', caret: 7, ticketKey, certain } };
    hear?.(message, { id: fakeBrowser.runtime.id }, resolve);
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

test('where the panel cannot be seen, it goes in only when the agent has confirmed it', async () => {
  expect(await insert('', false)).toEqual({ status: 'unconfirmed' });
  expect(field.value).toBe('');
  expect(await insert('', true)).toMatchObject({ status: 'inserted' });
});
