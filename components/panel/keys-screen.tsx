import { Button } from '../ui/button';
import { useText } from '../ui/text';
import { BackButton } from './card-head';
import { useModel, usePanel } from './context';
import { KeyTable } from './key-table';
import { Notice } from './notices';
import { TeachButton } from './teach-button';

/** The table of keys, and the way to what is set up elsewhere. */
export function KeysScreen() {
  const { t } = useText();
  const panel = usePanel();
  const openKey = useModel((model) => model.state?.openKey ?? '');
  const expansion = useModel((model) => model.state?.expansion);
  return (
    <div className="screen" tabIndex={-1}>
      <header className="panel-head">
        <BackButton>{t('action_back')}</BackButton>
        <h2 id="keys-title" className="card-title" tabIndex={-1} data-home="">
          {t('keys_title')}
        </h2>
      </header>
      <div className="panel-body" role="region" aria-labelledby="keys-title" tabIndex={0}>
        {openKey === '' ? <Notice icon="warn">{t('keys_unassigned')}</Notice> : null}
        <KeyTable openKey={openKey} expansion={expansion} />
      </div>
      <footer className="panel-foot">
        <Button onClick={() => panel.show('profile')}>{t('profile_title')}</Button>
        <Button onClick={panel.openOptions}>{t('action_settings')}</Button>
        <TeachButton />
      </footer>
    </div>
  );
}
