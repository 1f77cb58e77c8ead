import { framesDrawn } from '../e2e/lib/script';

const MOST_LOOKS = 50;
/** The button that shows the key for inserting, and has another chosen for it. */
const INSERT_KEY = '[data-slot="insert-0"]';

/** What an agent does on a state before it is the one meant, by its name. */
export const ACTS: Record<string, (root: HTMLElement) => Promise<void>> = {
  'card-menu': (root) => press(root, '.more button'),
  'card-editing': (root) => press(root, '.value-own'),
  'profile-ask-more': (root) => press(root, 'summary'),
  'options-saved': (root) => press(root, '.profile-form [type=submit]'),
  'options-not-kept': (root) => press(root, '.profile-form [type=submit]'),
  'options-by-hand': (root) => press(root, '.section > .button-row > .button:last-child'),
  'options-erasing': (root) => press(root, '.section:has(.learned-list) p:last-child > .button'),
  'options-key-asked': (root) => press(root, INSERT_KEY),
  'options-key-refused': async (root) => {
    await press(root, INSERT_KEY);
    await strike(root, '.key-capture', { key: '?', code: 'Slash', shiftKey: true });
  },
  'options-key-changed': async (root) => {
    await press(root, INSERT_KEY);
    await strike(root, '.key-capture', { key: 'i', code: 'KeyI', ctrlKey: true });
  },
  'options-opening-key-asked': (root) => press(root, '.section > .button-row > .button:first-child'),
  'options-language-unknown': async (root) => {
    await type(root, '.input-row .input', '???');
    await press(root, '.input-row .button');
  },
  'welcome-card': (root) => press(root, '.story .card-button'),
  'welcome-inserted': async (root) => {
    await press(root, '.story .card-button');
    await press(root, '.story .button-main');
  },
};

async function press(root: HTMLElement, css: string): Promise<void> {
  (await find(root, css)).click();
}

async function strike(root: HTMLElement, css: string, key: KeyboardEventInit): Promise<void> {
  (await find(root, css)).dispatchEvent(
    new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
  );
}

async function type(root: HTMLElement, css: string, value: string): Promise<void> {
  const field = await find(root, css);
  // React hears of a value only when it was set by the element's own setter.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Once it is there. */
async function find(root: HTMLElement, css: string): Promise<HTMLElement> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const element = root.querySelector<HTMLElement>(css);
    if (element) return element;
    await framesDrawn(1);
  }
  throw new Error(`The state shows no ${css}.`);
}
