import { useId } from 'react';

/** As much as the contract lets a value have. */
const LONGEST = 200;

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  autoComplete?: string;
  onChange: (value: string) => void;
}

/** A line of text with its label. */
export function Field({ label, hint, value, autoComplete = 'off', onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="text"
        maxLength={LONGEST}
        autoComplete={autoComplete}
        aria-describedby={hint === undefined ? undefined : `${id}hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint === undefined ? null : (
        <span id={`${id}hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  );
}

interface ChoiceFieldProps<T extends string> {
  label: string;
  options: readonly T[];
  chosen: T;
  nameOf: (option: T) => string;
  onChoose: (option: T) => void;
}

/** One of a few, from a list that opens, with its label. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, options, chosen, nameOf, onChoose } = props;
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        className="input"
        value={chosen}
        onChange={({ target }) => {
          const option = options.find((each) => each === target.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
