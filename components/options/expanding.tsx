import { useId, useRef, useState } from 'react';
import { CHARACTERS, EXPANSION_KEYS, type Expansion } from '@/lib/reply/expansion';
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
        <Choice
          label={t('expand_character')}
          options={CHARACTERS}
          chosen={character}
          onChoose={(now) => save({ character: now })}
        />
        <Choice
          label={t('expand_key')}
          options={EXPANSION_KEYS}
          chosen={key}
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

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly T[];
  chosen: T;
  onChoose: (option: T) => void;
}

function Choice<T extends string>({ label, options, chosen, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={chosen}
        onChange={({ target }) => {
          const option = options.find((each) => each === target.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {keySign(option)}
          </option>
        ))}
      </select>
    </div>
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
