import { useText } from '../ui/text';
import { BackButton } from './card-head';
import { useModel, usePanel } from './context';
import { offeredLanguages, ProfileForm } from './profile-form';

/** The agent's profile, to be changed at any time. */
export function ProfileScreen() {
  const { t, language } = useText();
  const panel = usePanel();
  const state = useModel((model) => model.state);
  if (!state) return null;
  return (
    <div className="screen" tabIndex={-1}>
      <header className="panel-head">
        <BackButton>{t('action_back')}</BackButton>
        <h2 className="card-title" tabIndex={-1} data-home="">
          {t('profile_title')}
        </h2>
      </header>
      <div className="panel-body">
        <ProfileForm
          profile={state.profile}
          offered={offeredLanguages(language, state.packs)}
          onSave={panel.saveProfile}
        />
      </div>
    </div>
  );
}
