import type { ReactNode } from 'react';
import { Notice } from '../panel/notices';
import type { CopyReply } from '@/lib/clipboard/copy';
import type { Platform } from '../panel/platform';
import { useText } from '../ui/text';
import type { BrowserName } from './actions';
import { HelpdeskPicture } from './helpdesk-picture';
import { Story } from './story';

interface WelcomeProps {
  browserName: BrowserName;
  platform: Platform;
  /** Undefined until it is known; empty where the browser gave none. */
  openKey: string | undefined;
  copy: CopyReply;
}

/** The first run: choose a helpdesk, see the story once, pin the button. */
export function Welcome({ browserName, platform, openKey, copy }: WelcomeProps) {
  const { t } = useText();
  return (
    <>
      <p className="welcome-lead">{t('welcome_lead')}</p>
      {openKey === '' ? <Notice icon="warn">{t('keys_unassigned')}</Notice> : null}
      <ol className="steps">
        <Step title={t('welcome_helpdesk_title')} words={t('welcome_helpdesk')}>
          <HelpdeskPicture />
        </Step>
        <Step title={t('welcome_story_title')} words={t('welcome_story')}>
          <Story platform={platform} openKey={openKey ?? ''} copy={copy} />
        </Step>
        <Step title={t('welcome_pin_title')} words={t(`welcome_pin_${browserName}`)} />
      </ol>
      <p>
        <a className="button button-main" href="#settings">
          {t('welcome_finish')}
        </a>
      </p>
    </>
  );
}

function Step({ title, words, children }: { title: string; words: string; children?: ReactNode }) {
  return (
    <li className="step">
      <h2 className="step-title">{title}</h2>
      <p className="step-words">{words}</p>
      {children}
    </li>
  );
}
