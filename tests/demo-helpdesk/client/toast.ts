import { h } from './dom';

const SHOWN_MS = 4_000;

export interface Toasts {
  element: HTMLElement;
  show(text: string): void;
}

/** Short messages at the bottom, one at a time. */
export function createToasts(): Toasts {
  const element = h('div', { class: 'toasts', role: 'status' });
  let timer = 0;
  const show = (text: string) => {
    window.clearTimeout(timer);
    element.replaceChildren(h('div', { class: 'toast' }, text));
    timer = window.setTimeout(() => element.replaceChildren(), SHOWN_MS);
  };
  return { element, show };
}
