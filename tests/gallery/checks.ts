/* What is looked at on every screen. Each function answers with complaints. */

/** What the checks have looked for, and whether any state had it: a selector that nothing answers to checks nothing. */
const looked = new Map<string, boolean>();

/** What the checks have looked for and met on no state since the page was opened. */
export function unmet(): string[] {
  return looked.size === 0
    ? ['nothing was looked for']
    : [...looked].flatMap(([css, met]) => (met ? [] : [css]));
}

export function all(css: string): HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(css)];
  looked.set(css, looked.get(css) === true || found.length > 0);
  return found;
}

/** Text and controls that are cut off, or lie outside what can be seen or scrolled to; a page that scrolls sideways. */
export function cutOff(): string[] {
  const complaints: string[] = [];
  const name = (element: Element): string =>
    `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent || '').trim().slice(0, 40)}"`;
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) complaints.push(`the page is ${scrollWidth} wide, of ${innerWidth}`);
  const mayScroll = '.visually-hidden, .guidance pre, .guidance-table, .input, .search-input, option, svg *';
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest(mayScroll) || !element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -0.5 || right > innerWidth + 0.5))
      complaints.push(`${name(element)} sticks out`);
    const style = getComputedStyle(element);
    const shortens = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const scrolls = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (style.overflowX !== 'visible' && scrolls && !shortens)
      complaints.push(`${name(element)} is cut at its side`);
    const hides = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
    if (hides && !shortens) complaints.push(`${name(element)} is cut below`);
  }
  return complaints;
}

/** What of the panel does not stay in view, or leaves too little room for what is read. `find` as `document.querySelectorAll`. */
export function cramped(find?: (css: string) => Element[]): string[] {
  const all = find ?? ((css: string): Element[] => [...document.querySelectorAll(css)]);
  const body = all('.panel-body')[0]?.getBoundingClientRect();
  if (!body || all('.story .panel').length > 0) return [];
  const complaints = body.height < 60 ? [`the body is ${Math.round(body.height)} high`] : [];
  for (const part of ['.panel-head', '.panel-foot', '.panel-bar'].flatMap((css) => all(css))) {
    const { top, bottom } = part.getBoundingClientRect();
    if (top < -0.5 || bottom > innerHeight + 0.5) complaints.push(`${part.className} is out of view`);
  }
  return complaints;
}

/** Controls that look no different when the keyboard is on them. */
export function unseenFocus(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  const complaints: string[] = [];
  const ringed = (element: Element | null, depth = 0): boolean => {
    if (!element || depth > 4) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const drawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const transparent = /^rgba\(.*, 0\)$|^transparent$/u.test(outlineColor);
    const around = element.matches(':focus-within') ? ringed(element.parentElement, depth + 1) : false;
    return (drawn && !transparent) || around;
  };
  const shadowed = (element: Element): boolean => {
    const field = element.closest('.search') ?? element;
    return getComputedStyle(field).boxShadow !== 'none' && !matchMedia('(forced-colors: active)').matches;
  };
  for (const control of controls) {
    if (!control.checkVisibility() || control.closest('.visually-hidden')) continue;
    // As by the Tab key. Not in the DOM types yet: https://html.spec.whatwg.org/#dom-focusoptions-focusvisible
    control.focus({ focusVisible: true });
    if (document.activeElement !== control) {
      if (!control.matches(':disabled'))
        complaints.push(`${control.localName}.${control.className} does not take the keyboard`);
      continue;
    }
    if (!control.matches(':focus-visible')) complaints.push('focus is not seen here');
    if (!ringed(control) && !shadowed(control))
      complaints.push(
        `${control.localName}.${control.className} "${control.textContent.slice(0, 30)}" has no ring`,
      );
    control.blur();
  }
  return complaints;
}

/** What is chosen among others and painted like them. */
export function unseenChoice(): string[] {
  const chosen = [
    '[role=radio][aria-checked=true]',
    '[role=option][aria-selected=true]',
    '.choice-toggle[aria-pressed=true]',
  ];
  return chosen.flatMap(all).flatMap((element) => {
    const others = [...(element.parentElement?.children ?? [])].filter(
      (other) => other.className === element.className && !other.matches(chosen.join()),
    );
    const ground = (one: Element): string => getComputedStyle(one).backgroundColor;
    return others.some((other) => ground(other) === ground(element)) ? [element.textContent] : [];
  });
}

/** What moves although less motion was asked for. */
export function moving(): string[] {
  const moves = document.getAnimations().filter(({ effect }) => {
    const { activeDuration = 0 } = effect?.getComputedTiming() ?? {};
    return Number(activeDuration) > 1;
  });
  const slow = [...document.querySelectorAll('body *')].filter((element) =>
    getComputedStyle(element)
      .transitionDuration.split(',')
      .some((duration) => parseFloat(duration) > 0.001),
  );
  return [...moves.map(String), ...slow.map((element) => `${element.localName}.${element.className}`)];
}

/** Where the panel is not the mirror of itself: the first control stands at the start, arrows point there. */
export function unmirrored(): string[] {
  const complaints: string[] = [];
  const middle = (css: string): number | undefined => {
    const box = all(css)[0]?.getBoundingClientRect();
    return box && box.left + box.width / 2;
  };
  const startsRight = [
    '.back',
    '.search .icon',
    '.panel-foot .button-main',
    '.suggestion-number',
    '.outcome-line > .icon',
  ];
  const endsLeft = ['.head-row > .button-plain', '.panel-foot-end', '.row-end', '.lead > :last-child'];
  for (const css of startsRight)
    if ((middle(css) ?? innerWidth) < innerWidth / 2) complaints.push(`${css} is left`);
  for (const css of endsLeft) if ((middle(css) ?? 0) > innerWidth / 2) complaints.push(`${css} is right`);
  const arrow = all('.back .icon')[0];
  if (arrow && !getComputedStyle(arrow).transform.startsWith('matrix(-1'))
    complaints.push('the arrow points the wrong way');
  const texts = ['.card-title', '.row-title', '.suggestion-title', '.suggestion-why', '.source'];
  for (const element of texts.flatMap(all))
    if (!['right', 'start'].includes(getComputedStyle(element).textAlign))
      complaints.push(`${element.className} is left`);
  return complaints;
}
