import { dress, type Style } from '@/lib/nodes/dress';

/* Colours follow the browser's scheme, and its wish for more contrast. */

export const BOX: Style = {
  position: 'fixed',
  inset: '0 0 0 auto',
  width: 'min(380px, 100vw)',
  'box-sizing': 'border-box',
  'max-height': '100%',
  display: 'flex',
  'flex-direction': 'column',
  background: 'var(--ground)',
  color: 'var(--ink)',
  font: '14px/1.45 system-ui, sans-serif',
  border: '1px solid var(--line)',
  'box-shadow': '0 0 24px rgb(0 0 0 / 22%)',
  'z-index': '2147483647',
};
export const SHIELD: Style = { position: 'fixed', inset: '0', cursor: 'crosshair', 'z-index': '2147483645' };
export const OUTLINE: Style = {
  position: 'fixed',
  'box-sizing': 'border-box',
  border: '3px solid #0b6e5f',
  background: 'rgb(11 110 95 / 14%)',
  outline: '1px solid #fff',
  'border-radius': '3px',
  'pointer-events': 'none',
  'z-index': '2147483646',
};
export const TITLE: Style = { margin: '0', font: '650 17px/1.3 system-ui, sans-serif' };
export const PART: Style = { margin: '14px 0 4px', font: '650 13px/1.3 system-ui, sans-serif' };
export const TEXT: Style = { margin: '4px 0' };
export const MUTE: Style = { margin: '2px 0', color: 'var(--mute)', 'font-size': '13px' };
export const CLIP: Style = { 'overflow-wrap': 'anywhere' };
export const LIST: Style = { margin: '0', padding: '0', 'list-style': 'none' };
export const ROW: Style = { padding: '8px 0', 'border-top': '1px solid var(--line)' };
/** What it is beside what can be done with it, or above where there is no room. */
export const PLACE: Style = {
  ...ROW,
  display: 'flex',
  'flex-wrap': 'wrap',
  'align-items': 'center',
  'justify-content': 'space-between',
  gap: '4px 12px',
};
export const WORDS: Style = { flex: '1 1 150px', 'min-width': '0' };
export const ACTIONS: Style = { display: 'flex', 'flex-wrap': 'wrap', gap: '8px' };
export const SCROLL: Style = { overflow: 'auto', padding: '14px', flex: '0 1 auto' };
/** Always in sight, however much is read. */
export const FOOT: Style = {
  padding: '10px 14px',
  'border-top': '1px solid var(--line)',
  background: 'var(--card)',
};
export const BUTTON: Style = {
  font: '500 13px/1.3 system-ui, sans-serif',
  padding: '6px 12px',
  'min-height': '32px',
  border: '1px solid var(--strong)',
  'border-radius': '7px',
  background: 'var(--card)',
  color: 'var(--ink)',
  cursor: 'pointer',
};
export const MAIN: Style = {
  ...BUTTON,
  background: 'var(--accent)',
  color: 'var(--accent-ink)',
  'border-color': 'transparent',
};

const SCHEMES = {
  light: {
    '--ground': '#fbfbfa',
    '--card': '#fff',
    '--ink': '#1d2125',
    '--mute': '#5f6770',
    '--line': '#e4e4e1',
    '--strong': '#8b9199',
    '--accent': '#0b6e5f',
    '--accent-ink': '#fff',
    'color-scheme': 'light',
  },
  dark: {
    '--ground': '#17191c',
    '--card': '#1f2226',
    '--ink': '#e9ebed',
    '--mute': '#a1aab3',
    '--line': '#3a4047',
    '--strong': '#6d7681',
    '--accent': '#4cc2ae',
    '--accent-ink': '#08241f',
    'color-scheme': 'dark',
  },
} as const;
const CONTRAST = {
  light: { '--mute': '#3d444b', '--strong': '#3d444b', '--accent': '#06483d' },
  dark: { '--mute': '#d3d9df', '--strong': '#c3cad1', '--accent': '#7fe3d2' },
} as const;

/** Gives an element the browser's scheme, now and when it changes. */
export function paint(element: HTMLElement, signal: AbortSignal): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const more = matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    const scheme = dark.matches ? 'dark' : 'light';
    dress(element, SCHEMES[scheme], more.matches ? CONTRAST[scheme] : {});
  };
  apply();
  for (const wish of [dark, more]) wish.addEventListener('change', apply, { signal });
}
