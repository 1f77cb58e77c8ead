import { NOW, SETTINGS } from './settings';
import { isLocale, lookupFor } from './wordings';

/*
 * Stands for `wxt/browser` in the gallery: the extension's own pages run as they are, and the address says what the
 * background and the browser answer: `?lang=th&background=silent&permission=refused`.
 */

const asked = new URLSearchParams(location.search);
/** The language that the browser speaks; the gallery changes it from one state to the next. */
export const spoken = { language: asked.get('lang') };

/** What the background does with the next questions; a state may change it. */
export const background = { does: asked.get('background') ?? 'answer' };

function answer({ type }: { type: string }): Promise<unknown> {
  if (background.does === 'silent') return Promise.reject(new Error('nobody is there'));
  if (background.does === 'wait') return new Promise(() => undefined);
  return Promise.resolve(type === 'readSettings' ? { ...SETTINGS, now: NOW } : undefined);
}

const listeners = { addListener: () => undefined, removeListener: () => undefined };

export const browser = {
  i18n: {
    getMessage: (key: string, fill: string[] = []) =>
      lookupFor(isLocale(spoken.language) ? spoken.language : 'en')(key, fill),
    getUILanguage: () => spoken.language ?? 'en-GB',
  },
  permissions: { request: () => Promise.resolve(asked.get('permission') !== 'refused') },
  runtime: { id: 'gallery', getURL: (path: string) => path, sendMessage: answer, onMessage: listeners },
  tabs: { create: () => Promise.reject(new Error('not here')) },
  commands: {},
  storage: { local: { get: () => Promise.resolve({}), set: () => Promise.resolve() }, onChanged: listeners },
};
