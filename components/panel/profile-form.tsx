import { useState, type ReactNode } from 'react';
import type { AgentProfile } from '@/lib/policy/agent';
import { CHANNELS } from '@/lib/reply/types';
import { Button } from '../ui/button';
import { ChoiceField, Field } from '../ui/field';
import { useText } from '../ui/text';
import { LanguageChoice } from './language-choice';
import { Notice, NotKept } from './notices';

interface ProfileFormProps {
  profile: AgentProfile;
  /** Languages to choose from beside those of the profile. */
  offered: string[];
  /** Shows the name alone, and the rest on demand. */
  compact?: boolean;
  /** False where it could not be kept, undefined where nobody answers. */
  onSave: (profile: AgentProfile) => Promise<boolean | undefined>;
  onSkip?: () => Promise<boolean | undefined>;
}

/** The languages that are offered: the agent's own, then those of the packs. */
export function offeredLanguages(language: string, packs: { language: string }[]): string[] {
  const own = language.split('-')[0] ?? language;
  return [...new Set([own, ...packs.map((pack) => pack.language), 'en', 'th', 'hi'])];
}

/** Who the agent is: for the signature, and for what applies to them. */
export function ProfileForm({ profile, offered, compact, onSave, onSkip }: ProfileFormProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(profile);
  const [told, setTold] = useState<Told>();
  const tell = (saving: Promise<boolean | undefined>) => void saving.then((kept) => setTold(toldOf(kept)));
  const change = (part: Partial<AgentProfile>) => {
    setDraft({ ...draft, ...part });
    setTold(undefined);
  };
  const rest = <Rest draft={draft} offered={offered} onChange={change} />;
  return (
    <form
      className="profile-form"
      onSubmit={(event) => {
        event.preventDefault();
        tell(onSave(draft));
      }}
    >
      <Field
        label={t('profile_name')}
        hint={t('profile_name_hint')}
        value={draft.name}
        autoComplete="name"
        onChange={(name) => change({ name })}
      />
      {compact ? <More label={t('profile_more')}>{rest}</More> : rest}
      <div className="button-row">
        <Button submits kind={compact ? 'quiet' : 'main'}>
          {t('action_save')}
        </Button>
        {onSkip ? <Button onClick={() => tell(onSkip())}>{t('action_later')}</Button> : null}
        <span role="status" className="saved">
          {told === 'saved' ? t('profile_saved') : ''}
        </span>
      </div>
      {told === 'notKept' ? <NotKept /> : null}
      {told === 'noAnswer' ? <NoAnswer /> : null}
    </form>
  );
}

/** What became of saving. */
type Told = 'saved' | 'notKept' | 'noAnswer';

function toldOf(kept: boolean | undefined): Told {
  if (kept === undefined) return 'noAnswer';
  return kept ? 'saved' : 'notKept';
}

function NoAnswer() {
  const { t } = useText();
  return (
    <div role="alert">
      <Notice icon="warn" title={t('no_answer_title')}>
        {t('no_answer')}
      </Notice>
    </div>
  );
}

function More({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="profile-more">
      <summary>{label}</summary>
      <div className="profile-form">{children}</div>
    </details>
  );
}

interface RestProps {
  draft: AgentProfile;
  offered: string[];
  onChange: (part: Partial<AgentProfile>) => void;
}

function Rest({ draft, offered, onChange }: RestProps) {
  const { t } = useText();
  return (
    <>
      <Field label={t('profile_team')} value={draft.team} onChange={(team) => onChange({ team })} />
      <Field label={t('profile_brand')} value={draft.brand} onChange={(brand) => onChange({ brand })} />
      <Field label={t('profile_region')} value={draft.region} onChange={(region) => onChange({ region })} />
      <ChoiceField
        label={t('profile_channel')}
        options={['', ...CHANNELS]}
        chosen={draft.channel}
        nameOf={(channel) => t(channel === '' ? 'profile_channel_any' : `channel_${channel}`)}
        onChoose={(channel) => onChange({ channel })}
      />
      <LanguageChoice
        chosen={draft.languages}
        offered={offered}
        onChange={(languages) => onChange({ languages })}
      />
    </>
  );
}
