import { foreignElements } from './foreign';
import type { Loot } from './loot';

const EVERY_MS = 300;
const POINTER_EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
const KEYS = ['Enter', '1', '2', 'Escape', 'Tab', 'k'] as const;

function fakePointer(target: Element, x: number, y: number): void {
  for (const type of POINTER_EVENTS) {
    const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, button: 0 };
    target.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
  }
}

function fakeKeys(target: EventTarget): void {
  for (const key of KEYS) {
    const init = { key, bubbles: true, cancelable: true, composed: true, altKey: key === 'k' };
    target.dispatchEvent(new KeyboardEvent('keydown', init));
    target.dispatchEvent(new KeyboardEvent('keyup', init));
  }
}

function attack(element: HTMLElement, loot: Loot): void {
  const box = element.getBoundingClientRect();
  for (const across of [0.1, 0.5, 0.9]) {
    for (const down of [0.1, 0.5, 0.9]) {
      const [x, y] = [box.left + box.width * across, box.top + box.height * down];
      fakePointer(document.elementFromPoint(x, y) ?? element, x, y);
    }
  }
  element.click();
  fakePointer(element, box.left + 1, box.top + 1);
  fakeKeys(element);
  loot.clicks += 1;
}

/** Clicks and types on, around and past everything foreign, without a hand on mouse or keyboard. */
export function fakeInput(loot: Loot): void {
  window.setInterval(() => {
    for (const element of foreignElements()) attack(element, loot);
    fakeKeys(document);
    fakeKeys(window);
  }, EVERY_MS);
}

const FORGERIES = [
  { type: 'insertReply', text: 'forged by the page' },
  { type: 'insertChosen', card: 'forged', text: 'forged by the page' },
  { type: 'ticketSeen', ticket: { subject: 'forged' } },
  { kind: 'handshake', token: 'forged' },
  { jsonrpc: '2.0', id: 1, method: 'insert', params: ['forged by the page'] },
];

/** Forges messages to every frame and to the page itself, and notes what it hears. */
export function forgeMessages(loot: Loot): void {
  window.addEventListener('message', (event) => {
    const data = JSON.stringify(event.data);
    if (!data.includes('forged')) loot.messages.push({ origin: event.origin, data });
  });
  window.setInterval(() => {
    const windows: Window[] = [
      window,
      ...Array.from({ length: window.length }, (_, index) => window[index]),
    ].filter((target): target is Window => target !== undefined);
    for (const target of windows) {
      // eslint-disable-next-line no-restricted-syntax -- this is the attack
      for (const forgery of FORGERIES) target.postMessage(forgery, '*');
    }
  }, EVERY_MS);
}
