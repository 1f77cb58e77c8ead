// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSelecting, type SelectionWatch } from '@/lib/editors/own-selection';

/** A page that hears what only a browser can send: no script makes trusted events. */
class Page {
  private readonly listeners = new Map<string, (event: Event) => void>();
  addEventListener(type: string, listener: (event: Event) => void): void {
    this.listeners.set(type, listener);
  }
  tell(event: Event, isTrusted = true): void {
    const { type, key, detail, buttons, shiftKey, ctrlKey } = event as KeyboardEvent & MouseEvent;
    const heard = { type, key, detail, buttons, shiftKey, ctrlKey, metaKey: false, isTrusted };
    this.listeners.get(type)?.(heard as unknown as Event);
  }
}

let page: Page;
let watch: SelectionWatch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  page = new Page();
  watch = watchSelecting(new AbortController().signal);
  watch.hear(page as unknown as Document);
});
afterEach(() => vi.useRealTimers());

const key = (init: KeyboardEventInit): Event => new KeyboardEvent('keydown', init);
const mouse = (type: string, init: MouseEventInit): Event => new MouseEvent(type, init);

describe('a selection is the agent’s own', () => {
  test.each([
    ['an arrow with Shift', key({ key: 'ArrowLeft', shiftKey: true })],
    ['End with Shift', key({ key: 'End', shiftKey: true })],
    ['Ctrl+A', key({ key: 'a', ctrlKey: true })],
    ['a double click', mouse('mousedown', { detail: 2 })],
    ['a click with Shift', mouse('mousedown', { detail: 1, shiftKey: true })],
    ['the pointer, dragged', mouse('mousemove', { buttons: 1 })],
  ])('after %s', (_what, event) => {
    page.tell(event);
    expect(watch.isOwn()).toBe(true);
  });

  test.each([
    ['a click', mouse('mousedown', { detail: 1 })],
    ['a letter', key({ key: 'x' })],
    ['an arrow', key({ key: 'ArrowLeft' })],
    ['the pointer, moved', mouse('mousemove', { buttons: 0 })],
  ])('not after %s', (_what, event) => {
    page.tell(event);
    expect(watch.isOwn()).toBe(false);
  });

  test('not after what a script has made up', () => {
    page.tell(key({ key: 'a', ctrlKey: true }), false);
    expect(watch.isOwn()).toBe(false);
  });

  test('not a while later', () => {
    page.tell(key({ key: 'a', ctrlKey: true }));
    vi.advanceTimersByTime(600);
    expect(watch.isOwn()).toBe(false);
  });

  test('not once another key has been pressed; keys that are held say nothing', () => {
    page.tell(key({ key: 'ArrowLeft', shiftKey: true }));
    page.tell(key({ key: 'Shift' }));
    expect(watch.isOwn()).toBe(true);
    page.tell(key({ key: 'ArrowLeft' }));
    expect(watch.isOwn()).toBe(false);
  });
});
