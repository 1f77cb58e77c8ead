import type { ReactNode } from 'react';
import type { Settings } from '@/components/options/actions';
import { Options } from '@/components/options/options';
import { platformOf } from '@/components/panel/platform';
import { ErrorBoundary, failureWords } from '@/components/ui/error-boundary';
import type { Wording } from '@/components/ui/wording';
import { Page } from '@/entrypoints/options/page';
import { background } from './browser';
import { CaretList, LINES } from './caret-list';
import { Edge } from './edge';
import { SETTINGS } from './settings';
import { EMPTY_SHEET, NotKept, POINTING, SHOWN, TeacherSheet } from './teacher-sheet';

export const PLATFORM = platformOf('', true);

function options(more: Partial<Settings>, kept = true): ReactNode {
  const nothing = () => Promise.resolve();
  const actions = {
    storeProfile: () => Promise.resolve(kept),
    removeSite: nothing,
    changeKey: () => Promise.resolve(false),
    assignKey: () => Promise.resolve(true),
    resetKey: () => Promise.resolve(true),
    setLearning: () => Promise.resolve(),
    eraseLearned: () => Promise.resolve(),
    addTaught: () => Promise.resolve(),
    dropTaught: () => Promise.resolve(),
    saveFile: () => undefined,
    saveExpansion: nothing,
    saveKeys: nothing,
  };
  return (
    <div className="page">
      <h1>Cuecard</h1>
      <Options settings={{ ...SETTINGS, ...more }} actions={actions} />
    </div>
  );
}

/** The options page itself, which asks the background and reads its address. */
function page(hash: string, does: string): ReactNode {
  background.does = does;
  location.hash = hash;
  return <Page browserName="firefox" platform={platformOf('', false)} />;
}

function Broken(): never {
  throw new Error('on purpose');
}

/** The pages beside the panel, by name, and the tab at a page's edge. */
export const PAGES: Record<string, (wording: Wording) => ReactNode> = {
  'edge-tab': () => <Edge prepare={() => undefined} />,
  'edge-count': ({ count }) => <Edge prepare={(tab) => tab.show(3, count('edge_suggestions', 3))} />,
  'edge-blocked': () => <Edge prepare={(tab) => tab.setBlocked(true)} />,
  'edge-blocked-brief': () => (
    <Edge
      prepare={(tab) => {
        tab.setBlocked(true);
        tab.saidEnough();
      }}
    />
  ),
  'edge-coming': () => <Edge prepare={(tab) => tab.setComing()} />,
  'caret-list': () => <CaretList show={(list, place) => list.show(LINES, place)} />,
  'caret-said': ({ t }) => (
    <CaretList show={(list, place) => list.tell(t('expand_typed_on', '/refund'), place)} />
  ),
  teach: () => <TeacherSheet state={SHOWN} />,
  'teach-nothing': () => <TeacherSheet state={EMPTY_SHEET} />,
  'teach-not-kept': ({ t }) => <NotKept said={t('teach_not_kept')} />,
  'teach-pointing': () => <TeacherSheet state={POINTING} />,
  options: () => page('', 'answer'),
  'options-empty': () => options({ helpdesks: [], packs: [], openKey: '' }),
  'options-saved': () => options({}),
  'options-not-kept': () => options({}, false),
  'options-by-hand': () => options({}),
  'options-language-unknown': () => options({}),
  'options-access-gone': () =>
    options({ helpdesks: SETTINGS.helpdesks.map((site) => ({ ...site, granted: false })) }),
  'options-erasing': () => options({}),
  'options-key-asked': () => options({}),
  'options-key-refused': () => options({}),
  'options-key-changed': () => options({}),
  'options-opening-key-asked': () => options({}),
  'options-loading': () => page('', 'wait'),
  'options-silent': () => page('', 'silent'),
  welcome: () => page('#welcome', 'answer'),
  'welcome-card': () => page('#welcome', 'answer'),
  'welcome-inserted': () => page('#welcome', 'answer'),
  failure: (wording) => (
    <ErrorBoundary words={failureWords(wording)} onRestart={() => undefined}>
      <Broken />
    </ErrorBoundary>
  ),
};
