import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/options/options.css';
import type { PanelController } from '@/components/panel/controller';
import { PageTitle } from '@/components/panel/page-title';
import { Panel } from '@/components/panel/panel';
import '@/components/panel/styles.css';
import { TextProvider } from '@/components/ui/text';
import './gallery.css';
import { PAGES, PLATFORM } from './pages';
import { SAMPLES } from './samples';
import { LOCALES, wordingIn, type Locale } from './wordings';

/* One state of the panel: ?state=card&lang=th&dir=rtl. */
const asked = new URLSearchParams(location.search);
const name = asked.get('state') ?? 'suggestions';
const locale = (Object.keys(LOCALES) as Locale[]).find((one) => one === asked.get('lang')) ?? 'en';
const direction = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const page = PAGES[name];
const sample = SAMPLES[name];

const wording = { ...wordingIn(locale, locale === 'en' ? 'en-GB' : locale), direction } as const;
const wanted = page ? pageOf(page(wording)) : sample ? panelOf(await sample()) : undefined;
if (!wanted)
  throw new Error(`No state "${name}". There are: ${Object.keys({ ...SAMPLES, ...PAGES }).join(', ')}`);
Object.assign(document.documentElement, { lang: locale, dir: direction });
createRoot(document.getElementById('gallery')!).render(
  <TextProvider wording={wording}>{wanted}</TextProvider>,
);

function pageOf(content: ReactNode): ReactNode {
  return (
    <div className="page page-wide">
      <h1>Cuecard</h1>
      {content}
    </div>
  );
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
