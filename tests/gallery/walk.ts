/* A walk through the document by Tab: begun and written down here; the keys are the browser's own. */

export interface Walk {
  /** Where the keyboard came by. */
  stops: string[];
  /** It has left the document: what comes after that is another walk. */
  left: boolean;
}

let walk: Walk | undefined;
let keys = 0;

// Where a key finds the keyboard, the one before has taken it.
addEventListener(
  'keydown',
  ({ key }) => {
    if (key !== 'Tab' || !walk) return;
    keys += 1;
    if (keys === 1 || walk.left) return;
    const stop = stopNow();
    if (stop === '') walk.left = true;
    else walk.stops.push(stop);
  },
  true,
);
addEventListener('blur', () => {
  if (walk && keys > 0) walk.left = true;
});

/** The walk so far. */
export function walked(): Walk {
  const { stops, left } = walk ?? { stops: [], left: true };
  return { stops, left: left || stopNow() === '' };
}

/**
 * Names every control that is seen, one for each group in which arrows choose, and puts the keyboard on a button of its own at
 * that end of the document: there a walk by Tab begins, and ends where it comes round.
 */
export function beginWalk(end: 'start' | 'end'): string[] {
  for (const old of everywhere('[data-walk]')) old.removeAttribute('data-walk');
  document.getElementById('walk')?.remove();
  const named: string[] = [];
  for (const control of everywhere('a[href], button, input, select, textarea, summary')) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled')) continue;
    const group = control.closest('[role=radiogroup]');
    if (group && control.tabIndex < 0 && group.querySelector('[tabindex="0"]')) continue;
    const name = `${named.length + 1} ${control.localName}.${control.className} "${control.textContent.slice(0, 30)}"`;
    control.dataset.walk = name;
    named.push(name);
  }
  const here = document.createElement('button');
  here.id = 'walk';
  if (end === 'start') document.body.prepend(here);
  else document.body.append(here);
  here.focus();
  walk = { stops: [], left: false };
  keys = 0;
  return named;
}

/** What matches in the document and in what is open in it, in its order but for the roots: those come last, as on the page. */
function everywhere(css: string): HTMLElement[] {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document, ...roots].flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]);
}

/** Where the keyboard is; empty where it is nowhere among the controls. */
function stopNow(): string {
  let stop = document.activeElement;
  while (stop?.shadowRoot?.activeElement) stop = stop.shadowRoot.activeElement;
  if (!(stop instanceof HTMLElement) || stop === document.body || stop.id === 'walk') return '';
  if (!document.hasFocus()) return '';
  if (stop.dataset.walk !== undefined) return stop.dataset.walk;
  const { overflowX, overflowY } = getComputedStyle(stop);
  const scrolls = [overflowX, overflowY].includes('auto');
  return `${scrolls ? 'scrolls' : 'no control that is seen'}: ${stop.localName}.${stop.className}`;
}
