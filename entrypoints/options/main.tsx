import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '@/components/panel/styles.css';
import '@/components/options/options.css';
import '@/components/options/welcome.css';
import { KeyMapProvider } from '@/components/panel/key-map-provider';
import { platformOf } from '@/components/panel/platform';
import { ErrorBoundary, failureWords } from '@/components/ui/error-boundary';
import { TextProvider } from '@/components/ui/text';
import { makeWording } from '@/components/ui/wording';
import { keyBindings } from '@/lib/settings/key-bindings';
import { browserName } from './browser-name';
import { Page } from './page';

/* Settings and first run, in a tab of their own. Wiring alone. */

const root = document.getElementById('root');
if (root) start(root);

function start(root: HTMLElement): void {
  const wording = makeWording(
    (key, fill) => browser.i18n.getMessage(key as 'ext_name', fill),
    browser.i18n.getUILanguage(),
  );
  Object.assign(document.documentElement, { lang: wording.language, dir: wording.direction });
  document.title = wording.t('options_title');
  createRoot(root).render(
    <ErrorBoundary words={failureWords(wording)} onRestart={() => location.reload()}>
      <TextProvider wording={wording}>
        <KeyMapProvider source={keyBindings}>
          <Page
            browserName={browserName(navigator.userAgent)}
            platform={platformOf(navigator.userAgent, false)}
          />
        </KeyMapProvider>
      </TextProvider>
    </ErrorBoundary>,
  );
}
