import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { BrowserName, OptionsActions, Settings } from '@/components/options/actions';
import { Options } from '@/components/options/options';
import { Welcome } from '@/components/options/welcome';
import type { Platform } from '@/components/panel/platform';
import { Button } from '@/components/ui/button';
import { Face } from '@/components/ui/face';
import { useText } from '@/components/ui/text';
import { copyReply } from '@/lib/clipboard/copy';
import { askBackground, askToKeep } from '@/lib/messages/extension';
import { expansion } from '@/lib/settings/items';
import { keyBindings } from '@/lib/settings/key-bindings';
import { saveFile } from './save-file';
import { assignShortcut, canAssign, openShortcuts, resetShortcut } from './shortcuts';

interface PageProps {
  browserName: BrowserName;
  platform: Platform;
}

/** The options page; with `#welcome`, the first run. */
export function Page({ browserName, platform }: PageProps) {
  const { t } = useText();
  const welcome = useHash() === '#welcome';
  const { settings, silent, read } = useSettings();
  useEffect(() => {
    // Whether it was counted changes nothing for who reads it.
    if (welcome) askBackground('storySeen', {}).catch(() => undefined);
  }, [welcome]);
  return (
    <div className={welcome ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <img src="/icons/128.png" alt="" />
        <h1>{t(welcome ? 'welcome_title' : 'options_title')}</h1>
      </header>
      {welcome ? (
        <Welcome browserName={browserName} platform={platform} openKey={settings?.openKey} copy={copyReply} />
      ) : silent ? (
        <Silent onRetry={read} />
      ) : settings ? (
        <Options settings={settings} actions={actionsOf(browserName, read)} />
      ) : (
        <p className="section-lead">{t('options_loading')}</p>
      )}
    </div>
  );
}

function Silent({ onRetry }: { onRetry: () => void }) {
  const { t } = useText();
  const again = <Button onClick={onRetry}>{t('action_try_again')}</Button>;
  return (
    <Face name="unplugged" title={t('no_answer_title')} actions={again}>
      {t('no_answer')}
    </Face>
  );
}

function actionsOf(browserName: BrowserName, read: () => void): OptionsActions {
  return {
    storeProfile: (profile) => askToKeep('storeProfile', { profile }),
    removeSite: (origin) => askBackground('siteRevoked', { origin }).finally(read),
    changeKey: () => openShortcuts(browserName),
    ...(canAssign()
      ? {
          assignKey: (key) => assignShortcut(key).finally(read),
          resetKey: () => resetShortcut().finally(read),
        }
      : {}),
    setLearning: (on) => askBackground('setLearning', { on }).finally(read),
    eraseLearned: (of) =>
      askBackground('eraseLearned', of ? { card: { pack: of.pack, card: of.card } } : {}).finally(read),
    saveExpansion: (changed) => expansion.write(changed).finally(read),
    addTaught: (sites) => askBackground('addTaught', { sites }).finally(read),
    dropTaught: (origin) => askBackground('dropTaught', { origin }).finally(read),
    saveFile,
    saveKeys: (keys) => keyBindings.write(keys),
  };
}

/** The settings, read again whenever the agent comes back to this page: keys and grants change elsewhere. */
function useSettings(): { settings: Settings | undefined; silent: boolean; read: () => void } {
  const [settings, setSettings] = useState<Settings>();
  const [silent, setSilent] = useState(false);
  const read = useCallback(() => {
    askBackground('readSettings', {}).then(
      (answer) => {
        setSettings(answer);
        setSilent(false);
      },
      () => setSilent(true),
    );
  }, []);
  useEffect(() => {
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read]);
  return { settings, silent, read };
}

function useHash(): string {
  return useSyncExternalStore(
    (onChange) => {
      window.addEventListener('hashchange', onChange);
      return () => window.removeEventListener('hashchange', onChange);
    },
    () => location.hash,
  );
}
