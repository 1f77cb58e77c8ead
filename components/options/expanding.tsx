import { useRef, useState } from 'react';
import { CHARACTERS, EXPANSION_KEYS, type Expansion } from '@/lib/reply/expansion';
import { ChoiceField } from '../ui/field';
import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import type { OptionsActions, Settings } from './actions';
import { Section } from './section';

interface ExpandingProps {
  expansion: Settings['expansion'];
  onSave: OptionsActions['saveExpansion'];
}

/** Shortcuts that are typed in a reply: whether, by which signs and keys, and on which sites. */
export function Expanding({ expansion: { sites, ...settings }, onSave }: ExpandingProps) {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const changes = useRef<Partial<Expansion>>({});
  const save = (change: Partial<Expansion>): void => {
    // The next change may come before this one is read again.
    changes.current = { ...changes.current, ...change };
    onSave({ ...settings, ...changes.current }).then(
      () => setSaid(t('expand_saved')),
      () => setSaid(t('expand_failed')),
    );
  };
  const { on, character, key, list } = settings;
  return (
    <Section title={t('expand_title')} lead={t('expand_lead', `${character}refund`, keySign(key))}>
      <Switch label={t('expand_switch')} on={on} onTurn={(now) => save({ on: now })} />
      <div className="expand-choices">
        <ChoiceField
          label={t('expand_character')}
          options={CHARACTERS}
          chosen={character}
          nameOf={keySign}
          onChoose={(now) => save({ character: now })}
        />
        <ChoiceField
          label={t('expand_key')}
          options={EXPANSION_KEYS}
          chosen={key}
          nameOf={keySign}
          onChoose={(now) => save({ key: now })}
        />
      </div>
      <Switch label={t('expand_list_switch')} on={list} onTurn={(now) => save({ list: now })} />
      <Sites sites={sites} off={settings.off} onChange={(off) => save({ off })} />
      <p className="section-lead" role="status">
        {said}
      </p>
    </Section>
  );
}

interface SwitchProps {
  label: string;
  on: boolean;
  onTurn: (on: boolean) => void;
}

function Switch({ label, on, onTurn }: SwitchProps) {
  return (
    <label className="switch">
      <input type="checkbox" checked={on} onChange={({ target }) => onTurn(target.checked)} />
      <bdi>{label}</bdi>
    </label>
  );
}

interface SitesProps {
  sites: string[];
  off: string[];
  onChange: (off: string[]) => void;
}

/** Some sites use the same signs or keys for something of their own. */
function Sites({ sites, off, onChange }: SitesProps) {
  const { t } = useText();
  if (sites.length === 0) return null;
  return (
    <fieldset className="expand-sites">
      <legend className="field-label">{t('expand_sites')}</legend>
      {sites.map((site) => (
        <Switch
          key={site}
          label={site}
          on={!off.includes(site)}
          onTurn={(on) => onChange(on ? off.filter((other) => other !== site) : [...off, site])}
        />
      ))}
    </fieldset>
  );
}
