import type { ReactNode } from 'react';
import type { Settings } from '@/components/options/actions';
import { Options } from '@/components/options/options';
import { Welcome } from '@/components/options/welcome';
import { platformOf } from '@/components/panel/platform';
import { ErrorBoundary, failureWords } from '@/components/ui/error-boundary';
import type { Wording } from '@/components/ui/wording';
import { copyReply } from '@/lib/clipboard/copy';
import { NOW } from './samples';

const SETTINGS: Settings = {
  profile: {
    name: 'Alex',
    team: 'Returns',
    brand: '',
    channel: 'mail',
    region: 'EU',
    languages: ['en', 'th'],
  },
  profileAsked: true,
  packs: [{ id: 'post-purchase-care', title: 'Post-purchase care', version: 142, language: 'en', cards: 34 }],
  helpdesks: ['https://desk.example.com', 'http://helpdesk.intranet:8080'],
  openKey: 'Alt+K',
  now: NOW,
};

export const PLATFORM = platformOf('', true);

function options(more: Partial<Settings>): ReactNode {
  const nothing = () => Promise.resolve();
  const actions = { storeProfile: nothing, removeSite: nothing, changeKey: () => Promise.resolve(false) };
  return <Options settings={{ ...SETTINGS, ...more }} actions={actions} />;
}

function Broken(): never {
  throw new Error('on purpose');
}

/** The pages beside the panel, by name. */
export const PAGES: Record<string, (wording: Wording) => ReactNode> = {
  options: () => options({}),
  'options-empty': () => options({ helpdesks: [], packs: [], openKey: '' }),
  welcome: () => <Welcome browserName="firefox" platform={PLATFORM} openKey="Alt+K" copy={copyReply} />,
  failure: (wording) => (
    <ErrorBoundary words={failureWords(wording)} onRestart={() => undefined}>
      <Broken />
    </ErrorBoundary>
  ),
};
