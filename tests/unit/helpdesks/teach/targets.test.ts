// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { boundsOf, elementAt } from '@/lib/helpdesks/teach/targets';
import { showPage } from '../fixtures';

/* jsdom lays nothing out: what the browser says of a frame with a border, and of a message in it, is said here. */

test('what stands in a frame is found and outlined where it is, behind the frame’s border and padding', () => {
  showPage('<iframe srcdoc="<p>Is it too late?</p>" style="padding: 5px 3px"></iframe>');
  const frame = document.querySelector('iframe')!;
  const message = frame.contentDocument!.querySelector('p')!;
  const asked: number[][] = [];
  const define = (owner: object, name: string, value: PropertyDescriptor): unknown =>
    Object.defineProperty(owner, name, { configurable: true, ...value });
  const places = {
    value(this: Element) {
      return { width: 50, height: 20, ...(this === frame ? { left: 100, top: 200 } : { left: 10, top: 30 }) };
    },
  };
  const under = {
    value(this: Document, x: number, y: number) {
      if (this === document) return frame;
      asked.push([x, y]);
      return message;
    },
  };
  for (const view of [window, frame.contentWindow as Window & typeof globalThis]) {
    define(view.Element.prototype, 'getBoundingClientRect', places);
    define(view.Document.prototype, 'elementFromPoint', under);
    define(view.Element.prototype, 'clientLeft', { get: () => 6 });
    define(view.Element.prototype, 'clientTop', { get: () => 8 });
  }
  expect(boundsOf(message)).toEqual({ left: 119, top: 243, width: 50, height: 20 });
  expect(elementAt(document, 119, 243)).toBe(message);
  expect(asked).toEqual([[10, 30]]);
});
