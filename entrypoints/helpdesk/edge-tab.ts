import { browser } from 'wxt/browser';
import { create } from '@/lib/nodes/ask';

export interface EdgeTab {
  element: HTMLElement;
  /** How many suggestions there are, and the sentence that says so; an empty one is the button's own name. */
  show(count: number, label: string): void;
  /** Out of the way while the panel is open. */
  setOpen(open: boolean): void;
  /** The page does not let the panel live: says so, in words to be seen, for as long as it is so. */
  setBlocked(blocked: boolean): void;
}

const ACCENT = { light: '#0b6e5f', dark: '#4cc2ae' };
/** Where more contrast is asked for: seven to one. */
const DEEP = { light: '#06483d', dark: '#7fe3d2' };
const INK = { light: '#ffffff', dark: '#08241f' };

/** Inline styles by the CSSOM: no page policy forbids them, and no style sheet of the page reaches into the root. */
const STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '38% 0 auto auto',
  'min-width': '34px',
  'min-height': '44px',
  padding: '6px 8px',
  'box-sizing': 'border-box',
  // Seen in forced colours, which take the shadow away.
  border: '1px solid transparent',
  'border-radius': '10px 0 0 10px',
  cursor: 'pointer',
  'box-shadow': '0 1px 6px rgb(0 0 0 / 25%)',
  'z-index': '2147483646',
};

const LINE = { width: 'auto', font: '600 14px/1.2 system-ui, sans-serif', 'text-align': 'center' };
/** A sentence needs more room than a number. */
const WORDS = { width: '230px', font: '500 13px/1.4 system-ui, sans-serif', 'text-align': 'start' };

/** The tab at the page's edge: says how many suggestions there are, and opens the panel, or hears that it cannot live here. */
export function createEdgeTab(onOpen: (blocked: boolean) => void, signal: AbortSignal): EdgeTab {
  let blocked = false;
  const element = create(document, 'button');
  element.type = 'button';
  for (const [name, value] of Object.entries({ ...STYLE, ...LINE })) element.style.setProperty(name, value);
  paint(element, signal);
  // The editor keeps its caret: a press that takes no focus lets the reply go in where the agent was writing.
  element.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  keepKeys(element, signal);
  element.addEventListener(
    'click',
    (event) => {
      // The page's scripts can find no way to it, and a click that they made up would open nothing.
      if (event.isTrusted) onOpen(blocked);
    },
    { signal },
  );
  const name = browser.i18n.getMessage('ext_name');
  const say = (text: string, label: string): void => {
    element.textContent = text;
    element.setAttribute('aria-label', label);
    element.title = label;
  };
  let counted = { text: 'C', label: name };
  say(counted.text, counted.label);
  return {
    element,
    show(count, label) {
      counted = { text: count > 0 ? String(count) : 'C', label: label || name };
      if (!blocked) say(counted.text, counted.label);
    },
    setOpen: (open) => element.style.setProperty('display', open ? 'none' : 'block'),
    setBlocked(now) {
      blocked = now;
      const words = browser.i18n.getMessage('edge_blocked');
      if (now) say(words, words);
      else say(counted.text, counted.label);
      for (const [property, value] of Object.entries(now ? WORDS : LINE))
        element.style.setProperty(property, value);
    },
  };
}

/** The page's hotkeys are not meant when the tab has the keyboard. */
function keepKeys(element: HTMLElement, signal: AbortSignal): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    element.addEventListener(type, (event) => event.stopPropagation(), { signal });
}

/** Colours by the browser's scheme, and a ring when the keyboard is on it. */
function paint(element: HTMLElement, signal: AbortSignal): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const more = matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    const scheme = dark.matches ? 'dark' : 'light';
    element.style.setProperty('background', (more.matches ? DEEP : ACCENT)[scheme]);
    element.style.setProperty('color', INK[scheme]);
  };
  apply();
  for (const wish of [dark, more]) wish.addEventListener('change', apply, { signal });
  const ring = (on: boolean): void => element.style.setProperty('outline', on ? '3px solid #ffb000' : 'none');
  element.addEventListener('focus', () => ring(element.matches(':focus-visible')), { signal });
  element.addEventListener('blur', () => ring(false), { signal });
}
