import type { Style } from '@/lib/nodes/dress';

/* Forced colours take the grounds away, and leave the outlines. */

const INK = { light: '#1b2733', dark: '#e6ecef' };
const QUIET = { light: '#566270', dark: '#a8b4bd' };
/** Where more contrast is asked for: seven to one. */
const DEEP = { light: '#3a434d', dark: '#cfd8df' };
const GROUND = { light: '#ffffff', dark: '#1c2429' };
const MARKED = { light: '#e2f2ee', dark: '#17403a' };
const LINE = { light: '#8795a1', dark: '#6b7a85' };

export type Scheme = 'light' | 'dark';

export const schemeNow = (): Scheme =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

export const boxStyle = (scheme: Scheme): Style => ({
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '4px',
  'box-sizing': 'border-box',
  width: 'min(360px, calc(100vw - 16px))',
  'max-height': 'min(320px, calc(100vh - 16px))',
  overflow: 'auto',
  'z-index': '2147483645',
  border: `1px solid ${LINE[scheme]}`,
  'border-radius': '8px',
  'box-shadow': '0 4px 16px rgb(0 0 0 / 25%)',
  background: GROUND[scheme],
  color: INK[scheme],
  'color-scheme': scheme,
  font: '14px/1.4 system-ui, sans-serif',
  'text-align': 'start',
  'overflow-wrap': 'anywhere',
  'user-select': 'none',
});

export const lineStyle = (scheme: Scheme, marked: boolean): Style => ({
  display: 'block',
  padding: '6px 8px',
  'min-height': '24px',
  'border-radius': '5px',
  cursor: 'pointer',
  background: marked ? MARKED[scheme] : 'transparent',
  // Seen where grounds are not.
  outline: marked ? '2px solid transparent' : 'none',
  'outline-offset': '-2px',
});

export const nameStyle: Style = { 'font-weight': '600', 'margin-inline-end': '8px' };

export const hintStyle = (scheme: Scheme): Style => ({
  padding: '4px 8px 2px',
  color: (matchMedia('(prefers-contrast: more)').matches ? DEEP : QUIET)[scheme],
  'font-size': '12px',
});
