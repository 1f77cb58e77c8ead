import type { GalleryLocale } from './wordings';

/* Which pictures there are in tests/screens: every state as usual, some in other views, the tab that asks for a site. */

export interface View {
  name: string;
  width: number;
  height: number;
  locale?: GalleryLocale;
  dark?: boolean;
  forced?: boolean;
}

export const USUAL: View = { name: '', width: 360, height: 640 };
/** Other views, of the states below alone. */
export const VIEWS: readonly View[] = [
  { ...USUAL, name: 'dark', dark: true },
  { ...USUAL, name: 'forced', forced: true },
  { ...USUAL, name: 'th', locale: 'th' },
  { ...USUAL, name: 'hi', locale: 'hi' },
  { ...USUAL, name: 'rtl', locale: 'ar' },
  { name: '320', width: 320, height: 640, locale: 'de' },
  { name: '480', width: 480, height: 640 },
  { name: 'zoom', width: 320, height: 360 },
];
export const TELLING = [
  'suggestions',
  'low-certainty',
  'card-missing',
  'refused-notThere',
  'lookup',
  'keys',
  'edge-blocked',
] as const;
export const GRANTS: Readonly<Record<string, string>> = {
  'grant-bad': '#nonsense',
  'grant-asked': '#https://desk.example.com',
  'grant-asked-insecure': '#http://helpdesk.intranet:8080',
  'grant-done': '?#https://desk.example.com',
  'grant-refused': '?permission=refused#https://desk.example.com',
  'grant-silent': '?background=silent#https://desk.example.com',
};

/** A picture's file. */
export const pictureOf = (state: string, view = USUAL): string =>
  `${state}${view.name === '' ? '' : `.${view.name}`}.png`;

/** All files, for these states of the gallery. */
export function picturesOf(states: readonly string[]): string[] {
  return [
    ...states.map((state) => pictureOf(state)),
    ...VIEWS.flatMap((view) => TELLING.map((state) => pictureOf(state, view))),
    ...Object.keys(GRANTS).map((state) => pictureOf(state)),
  ];
}
