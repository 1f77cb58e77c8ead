import { drawn } from './drawn';

/** What an agent does on a state before it is the one meant, by its name. */
export const ACTS: Record<string, (root: HTMLElement) => Promise<void> | void> = {
  'card-menu': (root) => press(root, '.more button'),
  'card-editing': (root) => press(root, '.value-own'),
  'profile-ask-more': (root) => press(root, 'summary'),
  'options-saved': (root) => press(root, '.profile-form [type=submit]'),
  'options-not-kept': (root) => press(root, '.profile-form [type=submit]'),
  'options-by-hand': (root) => press(root, '.section p > .button'),
  'options-language-unknown': (root) => {
    type(root, '.input-row .input', '???');
    press(root, '.input-row .button');
  },
  'welcome-card': (root) => press(root, '.story .card-button'),
  'welcome-inserted': async (root) => {
    press(root, '.story .card-button');
    await drawn();
    press(root, '.story .button-main');
  },
};

function press(root: HTMLElement, css: string): void {
  find(root, css).click();
}

function type(root: HTMLElement, css: string, value: string): void {
  const field = find(root, css);
  // React hears of a value only when it was set by the element's own setter.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function find(root: HTMLElement, css: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(css);
  if (!element) throw new Error(`The state shows no ${css}.`);
  return element;
}
