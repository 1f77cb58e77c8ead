import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/options/options.css';
import '@/components/options/welcome.css';
import type { PanelController } from '@/components/panel/controller';
import { PageTitle } from '@/components/panel/page-title';
import { Panel } from '@/components/panel/panel';
import '@/components/panel/styles.css';
import { TextProvider } from '@/components/ui/text';
import { ACTS } from './acts';
import { spoken } from './browser';
import { drawn } from './drawn';
import { unmet } from './checks';
import './gallery.css';
import { inspect, type Check } from './inspect';
import { PAGES, PLATFORM } from './pages';
import { SAMPLES } from './samples';
import { beginWalk, walked } from './walk';
import { isLocale, wordingIn, type GalleryLocale } from './wordings';

/*
 * One state after the other in one page: `gallery.show('card', 'th')`. By hand: `?state=card&lang=th`.
 */

export interface Gallery {
  states: string[];
  show(state: string, locale?: GalleryLocale): Promise<void>;
  /** Shows it, and answers with what these checks find on it. */
  inspect(state: string, locale: GalleryLocale, checks: readonly Check[]): Promise<string[]>;
  unmet: typeof unmet;
  beginWalk: typeof beginWalk;
  walked: typeof walked;
}

declare global {
  var gallery: Gallery;
}

const place = document.getElementById('gallery')!;
const root = createRoot(place);
let shown = 0;

globalThis.gallery = {
  states: Object.keys({ ...SAMPLES, ...PAGES }),
  async show(state, locale = 'en') {
    const wording = wordingIn(locale, locale === 'en' ? 'en-GB' : locale);
    spoken.language = locale;
    const content = await contentOf(state, wording);
    Object.assign(document.documentElement, { lang: wording.language, dir: wording.direction });
    document.documentElement.dataset.kind = state in PAGES && state !== 'failure' ? 'page' : 'panel';
    scrollTo(0, 0);
    root.render(
      <TextProvider key={(shown += 1)} wording={wording}>
        {content}
      </TextProvider>,
    );
    await drawn();
    const act = ACTS[state];
    if (!act) return;
    await act(place);
    await drawn();
  },
  async inspect(state, locale, checks) {
    await gallery.show(state, locale);
    return inspect(checks);
  },
  unmet,
  beginWalk,
  walked,
};

async function contentOf(state: string, wording: ReturnType<typeof wordingIn>): Promise<ReactNode> {
  const page = PAGES[state];
  const sample = SAMPLES[state];
  if (page) return page(wording);
  if (sample) return panelOf(await sample());
  throw new Error(`No state "${state}". There are: ${gallery.states.join(', ')}`);
}

function panelOf(panel: PanelController): ReactNode {
  // As the browser's side panel has it: the keyboard is the panel's from the start.
  panel.store.setState({ searchAsked: true });
  return (
    <>
      <PageTitle panel={panel} />
      <Panel panel={panel} platform={PLATFORM} sparesCaret={false} />
    </>
  );
}

const asked = new URLSearchParams(location.search);
const state = asked.get('state');
const locale = asked.get('lang');
if (state !== null) void gallery.show(state, isLocale(locale) ? locale : 'en');
