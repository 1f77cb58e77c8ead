// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { clarityThrough, isInSight, isUpright } from '@/lib/nodes/panel-sight';

/* jsdom lays nothing out: what the page asks of the browser is answered here. tests/e2e/clicks has the real one. */

const PANEL = { left: 900, top: 0, width: 380, height: 800 };
let host: HTMLElement;
let frame: HTMLElement;
/** What lies over the panel; presses there go to it. */
let over: { left: number; top: number; width: number; height: number } | undefined;

const define = (owner: object, name: string, value: unknown): unknown =>
  Object.defineProperty(owner, name, { value, configurable: true });

beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.querySelector('[data-cuecard]')?.remove();
  over = undefined;
  host = document.createElement('div');
  host.setAttribute('data-cuecard', '');
  frame = document.createElement('iframe');
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
  size(1);
  define(Document.prototype, 'elementFromPoint', (x: number, y: number) =>
    over && isIn(over, x, y) ? document.body : isIn(PANEL, x, y) ? host : document.body,
  );
});

const isIn = ({ left, top, width, height }: typeof PANEL, x: number, y: number): boolean =>
  x >= left && x < left + width && y >= top && y < top + height;

/** Draws the panel at this share of its own size. */
function size(share: number): void {
  define(HTMLElement.prototype, 'getBoundingClientRect', () => PANEL);
  define(frame, 'offsetWidth', PANEL.width / share);
  define(frame, 'offsetHeight', PANEL.height / share);
}

const seen = (): boolean => isInSight({ host, frame });

describe('a panel is in sight', () => {
  test('in its own place', () => expect(seen()).toBe(true));

  test('in a page that has a dark look by filter, or is scaled', () => {
    document.documentElement.style.filter = 'invert(1) hue-rotate(180deg) contrast(90%)';
    document.documentElement.style.transform = 'matrix(0.8, 0, 0, 0.8, 0, 0)';
    size(0.8);
    expect(seen()).toBe(true);
  });

  test('under a toast over its corner', () => {
    over = { left: 980, top: 0, width: 300, height: 90 };
    expect(seen()).toBe(true);
  });
});

describe('a panel is not in sight', () => {
  test.each([
    ['faded', 'opacity: 0.01'],
    ['faded by a filter', 'filter: opacity(0.1)'],
    ['masked', 'mask-image: linear-gradient(black, transparent)'],
    ['blended away', 'mix-blend-mode: lighten'],
  ])('where it is %s', (_how, style) => {
    host.style.cssText = style;
    expect(seen()).toBe(false);
  });

  test('where the page as a whole is faded', () => {
    document.documentElement.style.opacity = '0.3';
    expect(seen()).toBe(false);
  });

  test('where something lies over a third of it', () => {
    over = { left: 900, top: 0, width: 380, height: 300 };
    expect(seen()).toBe(false);
  });

  test('where it is drawn as small as a stamp', () => {
    size(0.25);
    expect(seen()).toBe(false);
  });

  test('where the page has moved it into something of its own', () => {
    document.body.append(host);
    expect(seen()).toBe(false);
  });
});

test.each([
  ['none', 1],
  ['invert(1) hue-rotate(180deg)', 1],
  ['invert(100%)', 1],
  ['invert(50%)', 0],
  ['grayscale(1) drop-shadow(rgb(0, 0, 0) 0px 0px 4px)', 1],
  ['opacity(0.5) opacity(50%)', 0.25],
  ['brightness(4)', 0.25],
  ['contrast(2)', 1],
  ['blur(3px)', 0],
  ['url("#gone")', 0],
])('through the filter %s the contrast that is left is %f', (filter, left) => {
  expect(clarityThrough(filter)).toBeCloseTo(left);
});

test.each([
  ['none', true],
  ['matrix(0.8, 0, 0, 0.8, 12, -40)', true],
  ['matrix(1, 0.02, -0.02, 1, 0, 0)', true],
  ['matrix3d(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 10, 1)', true],
  ['matrix(1, 0, 0, -1, 0, 0)', false],
  ['matrix(-1, 0, 0, 1, 0, 0)', false],
  ['matrix(-1, 0, 0, -1, 0, 0)', false],
  ['matrix(0, 1, -1, 0, 0, 0)', false],
  ['matrix(1, 0, 0.6, 1, 0, 0)', false],
  ['matrix3d(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1)', false],
  ['matrix3d(1, 0, 0, 0.01, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)', false],
])('drawn through %s it is upright: %s', (transform, expected) => {
  expect(isUpright(transform)).toBe(expected);
});
