import { browser } from 'wxt/browser';
import { create } from '@/lib/nodes/ask';
import { dress, UNSEEN, type Style } from '@/lib/nodes/dress';

export interface EdgeTab {
  element: HTMLElement;
  /** Says aloud what the tab says in words. */
  voice: HTMLElement;
  /** How many suggestions there are, and the sentence that says so; an empty one is the button's own name. */
  show(count: number, label: string): void;
  /** Out of the way while the panel is open. */
  setOpen(open: boolean): void;
  /** The panel is on its way, and cannot be seen yet. */
  setComing(): void;
  /** The page does not let the panel live: says so, in words to be seen. */
  setBlocked(blocked: boolean): void;
  /** The words have been acted on: they no longer stand over the page, and are the tab's name. */
  saidEnough(): void;
}

const ACCENT = { light: '#0b6e5f', dark: '#4cc2ae' };
/** Where more contrast is asked for: seven to one. */
const DEEP = { light: '#06483d', dark: '#7fe3d2' };
const INK = { light: '#ffffff', dark: '#08241f' };

const STYLE: Style = {
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
  // The page's own direction would come in by inheritance, which `all` leaves to it, and turn our sentence round.
  element.dir = browser.i18n.getMessage('language_direction');
  dress(element, STYLE, LINE);
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
  const face = faceOf(element);
  const voice = create(document, 'div');
  voice.setAttribute('role', 'status');
  dress(voice, UNSEEN);
  return {
    element,
    voice,
    show: (count, label) => face.count(count, label),
    setComing: () => face.setBusy(true),
    setOpen(open) {
      face.setBusy(false);
      element.style.setProperty('display', open ? 'none' : 'block');
    },
    setBlocked(now) {
      blocked = now;
      const words = now ? browser.i18n.getMessage('edge_blocked') : '';
      face.say(words || undefined);
      voice.textContent = words;
    },
    saidEnough: () => face.beBrief(),
  };
}

/** What stands on the tab: a number with its sentence as the name, or words in its place, long or brief. */
function faceOf(element: HTMLElement) {
  const name = browser.i18n.getMessage('ext_name');
  let counted = { text: 'C', label: name };
  let words: string | undefined;
  let isBrief = false;
  let isBusy = false;
  const draw = (): void => {
    const isSpoken = words !== undefined && !isBrief && !isBusy;
    element.textContent = isBusy ? '…' : isSpoken ? (words ?? '') : counted.text;
    element.ariaBusy = String(isBusy);
    element.title = words ?? counted.label;
    element.setAttribute('aria-label', element.title);
    dress(element, isSpoken ? WORDS : LINE);
  };
  draw();
  return {
    count(count: number, label: string): void {
      counted = { text: count > 0 ? String(count) : 'C', label: label || name };
      draw();
    },
    say(now: string | undefined): void {
      [words, isBrief] = [now, false];
      draw();
    },
    setBusy(busy: boolean): void {
      isBusy = busy;
      draw();
    },
    beBrief(): void {
      isBrief = true;
      draw();
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
