import { ask, call, parentOf } from './ask';
import type { OwnPanel } from './own-panel';

/*
 * Whether a person can see the panel, asked of the page. Chromium tells the panel itself more strictly than this; Firefox
 * tells a frame nothing of what its page does to it, and this is all there is. Ordinary pages are not to cost a key: a dark
 * look by filter, a scaled page, a toast over a corner count for nothing. What lets presses through is not noticed.
 */

/** Points that are looked at, as shares of the panel, and the share of them at which it must be on top. */
const ACROSS = [0.1, 0.3, 0.5, 0.7, 0.9];
const DOWN = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
const MOSTLY = 0.8;
/** How much of the panel's contrast must be left of 1. */
const LEGIBLE = 0.75;
/** Drawn smaller than this share of its size, nobody reads it. */
const SMALLEST = 0.5;

/** True where the panel is drawn large enough, clear enough, and on top of nearly all of its place. */
export function isInSight({ host, frame }: OwnPanel): boolean {
  const root = ask(document, 'documentElement');
  // We have put it into the root itself: elsewhere it is the page's doing, with who knows what around it.
  if (parentOf(host) !== root || clarityOf(root) * clarityOf(host) < LEGIBLE) return false;
  const box = call(frame, 'getBoundingClientRect');
  const scale = Math.min(box.width / frame.offsetWidth, box.height / frame.offsetHeight);
  return scale >= SMALLEST && shareOnTop(host, box) >= MOSTLY;
}

function shareOnTop(host: HTMLElement, { left, top, width, height }: DOMRect): number {
  const points = DOWN.flatMap((down) =>
    ACROSS.map((across) => call(document, 'elementFromPoint', left + width * across, top + height * down)),
  );
  return points.filter((hit) => hit === host).length / points.length;
}

function clarityOf(element: HTMLElement): number {
  const style = getComputedStyle(element);
  const isPlain = (name: string, value: string): boolean =>
    ['', value].includes(style.getPropertyValue(name));
  if (!isPlain('mask-image', 'none') || !isPlain('mix-blend-mode', 'normal')) return 0;
  if (
    !isPlain('rotate', 'none') ||
    !isPlain('offset-path', 'none') ||
    style.getPropertyValue('scale').includes('-')
  )
    return 0;
  if (!isUpright(style.transform)) return 0;
  return Number(style.opacity || 1) * clarityThrough(style.filter);
}

/** More of each axis than this must not lean into the other. */
const LEAN = 0.1;

/** True for a computed `transform` that neither mirrors nor turns: nobody reads what stands on its head. */
export function isUpright(transform: string): boolean {
  if (transform === '' || transform === 'none') return true;
  const values = (/^matrix(?:3d)?\((.*)\)$/u.exec(transform)?.[1] ?? '').split(',').map(Number);
  const [across = 0, lean = 0, slant = 0, down = 0] =
    values.length === 16 ? [0, 1, 4, 5].map((at) => values[at]) : values;
  if (values.length === 16 && [3, 7, 11].some((at) => values[at] !== 0)) return false;
  return across > 0 && down > 0 && Math.max(Math.abs(lean), Math.abs(slant)) <= LEAN;
}

/** How much contrast a computed `filter` leaves, from 0 to 1. */
export function clarityThrough(filter: string): number {
  const steps = filter.matchAll(/([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/gu);
  return [...steps].reduce((left, [, name = '', value = '']) => left * clarityOfStep(name, value), 1);
}

function clarityOfStep(name: string, value: string): number {
  const amount = Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1);
  switch (name) {
    case 'grayscale':
    case 'sepia':
    case 'saturate':
    case 'hue-rotate':
    case 'drop-shadow':
      return 1;
    case 'opacity':
    case 'contrast':
      return Math.min(amount, 1);
    case 'brightness':
      return Math.min(amount, 1 / amount);
    case 'invert':
      return Math.abs(1 - 2 * amount);
    case 'blur':
      return Math.max(0, 1 - amount / 2);
    default:
      // A filter of the page's own can do anything.
      return 0;
  }
}
