import { useState } from 'react';
import { useText } from '../ui/text';
import { usePanel } from './context';

/** As much as the contract lets a value have. */
const LONGEST_VALUE = 200;

/**
 * A value that the agent gives, in place: a field while it is empty or being typed, else the text itself, so that the
 * preview reads as what goes in; pressed, it is a field again.
 */
export function ValueSlot({ name, label, value }: { name: string; label: string; value: string }) {
  const { t } = useText();
  const panel = usePanel();
  const [editing, setEditing] = useState(false);
  const blank = value.trim() === '';
  if (!blank && !editing) {
    return (
      <button
        type="button"
        className="value value-own"
        data-value={name}
        title={t('source_agent')}
        onClick={() => setEditing(true)}
      >
        {value.trim()}
      </button>
    );
  }
  return (
    <input
      className="value-field"
      type="text"
      data-fill=""
      data-unknown={blank ? name : undefined}
      aria-label={label}
      aria-required="true"
      placeholder={label}
      title={t('value_missing', label)}
      maxLength={LONGEST_VALUE}
      size={Math.max(value.length, label.length, 4)}
      autoComplete="off"
      value={value}
      // Pressed to be changed: the agent is already on it.
      autoFocus={!blank}
      onFocus={() => setEditing(true)}
      onBlur={() => setEditing(false)}
      onChange={(event) => panel.card.fill(name, event.target.value)}
    />
  );
}
