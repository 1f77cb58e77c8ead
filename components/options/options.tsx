import { offeredLanguages, ProfileForm } from '../panel/profile-form';
import { useText } from '../ui/text';
import type { OptionsActions, Settings } from './actions';
import { BrowserKeys } from './browser-keys';
import { Expanding } from './expanding';
import { Helpdesks } from './helpdesks';
import { KeyEditor } from './key-editor';
import { Learned } from './learned';
import { Section } from './section';
import { Taught } from './taught';

interface OptionsProps {
  settings: Settings;
  actions: OptionsActions;
}

/** The settings: who the agent is, where Cuecard runs, what it knows, which keys it has, what is typed for a reply, what it learned, what it promises. */
export function Options({ settings, actions }: OptionsProps) {
  const { t, language } = useText();
  return (
    <>
      <Section title={t('profile_title')} lead={t('options_profile_lead')}>
        <ProfileForm
          profile={settings.profile}
          offered={offeredLanguages(language, settings.packs)}
          onSave={(profile) => actions.storeProfile(profile).catch(() => undefined)}
        />
      </Section>
      <Helpdesks sites={settings.helpdesks} onRemove={actions.removeSite} />
      <Packs packs={settings.packs} />
      <Section title={t('keys_title')}>
        <BrowserKeys openKey={settings.openKey} onChange={actions.changeKey} onAssign={actions.assignKey} />
        <KeyEditor
          expansion={settings.expansion}
          openKey={settings.openKey}
          onSave={actions.saveKeys}
          onResetOpening={actions.resetKey}
        />
      </Section>
      <Expanding expansion={settings.expansion} onSave={actions.saveExpansion} />
      <Section title={t('taught_title')} lead={t('taught_lead')}>
        <Taught sites={settings.taught} actions={actions} />
      </Section>
      <Section title={t('learned_title')} lead={t('learned_lead')}>
        <Learned learning={settings.learning} packs={settings.packs} actions={actions} />
      </Section>
      <Section title={t('options_privacy')}>
        <p className="promise">{t('options_privacy_promise')}</p>
        <p className="section-lead">{t('options_privacy_more')}</p>
      </Section>
      <p>
        <a href="#welcome">{t('options_welcome')}</a>
      </p>
    </>
  );
}

function Packs({ packs }: { packs: Settings['packs'] }) {
  const { t, count } = useText();
  if (packs.length === 0)
    return <Section title={t('options_packs')} lead={t('options_packs_none')} children={null} />;
  return (
    <Section title={t('options_packs')}>
      <ul className="list">
        {packs.map((pack) => (
          <li key={pack.id} className="list-line">
            <bdi lang={pack.language}>{pack.title}</bdi>
            <span className="section-lead">
              {count('cards', pack.cards)} · {t('options_pack_version', pack.version)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
