import { useText } from '../ui/text';
import { useModel, usePanel } from './context';
import { offeredLanguages, ProfileForm } from './profile-form';

/** Asks once who the agent is: in passing, below what the panel is for. */
export function ProfileAsk() {
  const { t, language } = useText();
  const panel = usePanel();
  const state = useModel((model) => model.state);
  if (!state || state.profileAsked || state.phase === 'starting' || state.phase === 'reading') return null;
  return (
    <section className="profile-ask" aria-labelledby="profile-ask">
      <h2 id="profile-ask" className="section-title">
        {t('profile_ask_title')}
      </h2>
      <ProfileForm
        compact
        profile={state.profile}
        offered={offeredLanguages(language, state.packs)}
        onSave={panel.saveProfile}
        onSkip={() => panel.saveProfile(state.profile)}
      />
    </section>
  );
}
