import type { KeyboardEvent } from 'react';
import { chordOf } from '../panel/chord';
import { useText } from '../ui/text';

interface KeyCaptureProps {
  /** What the key will do. */
  does: string;
  describedBy: string;
  onPress: (chord: string) => void;
  /** The agent thought better of it; `left` where the focus has gone elsewhere already. */
  onCancel: (left: boolean) => void;
}

/**
 * Waits for one key. A field that takes no text, since screen readers hand keys on to a field and keep them for themselves
 * elsewhere. Tab leaves it like any other.
 */
export function KeyCapture({ does, describedBy, onPress, onCancel }: KeyCaptureProps) {
  const { t } = useText();
  const take = (press: KeyboardEvent): void => {
    const chord = chordOf(press);
    if (chord === undefined || chord === 'Tab' || chord === 'Shift+Tab') return;
    press.preventDefault();
    if (chord === 'Escape') onCancel(false);
    else if (!press.repeat) onPress(chord);
  };
  return (
    <input
      className="input key-capture"
      readOnly
      // The agent has pressed the key that stood here.
      autoFocus
      aria-label={t('keys_press_for', does)}
      aria-describedby={describedBy}
      value={t('keys_press')}
      onKeyDown={take}
      onBlur={() => onCancel(true)}
    />
  );
}
