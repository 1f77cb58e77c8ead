import type { KeyboardEvent } from 'react';
import { Kbd } from './kbd';

interface Option {
  id: string;
  label: string;
  /** The language of the label, where it is not the panel's. */
  lang?: string | undefined;
}

interface ChoiceGroupProps {
  options: Option[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  look?: 'choice' | 'tab';
  label?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  /** Marks the group as something still to be answered; see `focusUnknown`. */
  unknown?: string | undefined;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One of several, as a radio group made of buttons. Native radios would not do: a click on their label moves the
 * focus, and with it the caret out of the editor in the page.
 */
export function ChoiceGroup({ options, chosen, onChoose, look = 'choice', ...group }: ChoiceGroupProps) {
  const entry = options.some((option) => option.id === chosen) ? chosen : options[0]?.id;
  return (
    <div
      role="radiogroup"
      className={look === 'choice' ? 'choices' : 'tabs'}
      aria-label={group.label}
      aria-labelledby={group.labelledBy}
      aria-describedby={group.describedBy}
      data-unknown={group.unknown}
      onKeyDown={(press) => moveChoice(press, options, onChoose)}
    >
      {options.map(({ id, label, lang }, index) => (
        <button
          key={id}
          type="button"
          role="radio"
          className={look}
          lang={lang}
          aria-checked={id === chosen}
          tabIndex={id === entry ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {group.unknown === undefined ? null : <Kbd>{String(index + 1)}</Kbd>}
          {label}
        </button>
      ))}
    </div>
  );
}

/** As native radios do: an arrow moves to the next answer and chooses it, around at the ends. */
function moveChoice(
  press: KeyboardEvent<HTMLElement>,
  options: Option[],
  onChoose: (id: string) => void,
): void {
  const step = STEPS[press.key];
  const buttons = [...press.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = buttons.findIndex((button) => button === press.target);
  if (step === undefined || at < 0) return;
  press.preventDefault();
  const next = (at + step + options.length) % options.length;
  const option = options[next];
  if (!option) return;
  buttons[next]?.focus();
  onChoose(option.id);
}
