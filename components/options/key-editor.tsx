import type { Bindings, Slot } from '../panel/bindings';
import { useKeys } from '../panel/key-map';
import { KeyTable } from '../panel/key-table';
import type { KeyRow } from '../panel/keys';
import { Button } from '../ui/button';
import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import type { Expansion } from '@/lib/reply/expansion';
import type { OptionsActions } from './actions';
import { KeyCapture } from './key-capture';
import { useKeyChange, type KeyChange } from './key-change';

const STATUS_ID = 'keys-status';

interface KeyEditorProps {
  openKey: string;
  expansion: Expansion;
  onSave: (bindings: Bindings) => Promise<void>;
  onResetOpening: OptionsActions['resetKey'];
}

/** The table of keys, in which those that are the agent's to change can be pressed. */
export function KeyEditor({ openKey, expansion, onSave, onResetOpening }: KeyEditorProps) {
  const { t } = useText();
  const { root, ...change } = useKeyChange(openKey, onSave, onResetOpening);
  return (
    <>
      <p className="section-lead">{t('keys_lead')}</p>
      <div ref={root} className="key-editor">
        <KeyTable
          openKey={openKey}
          expansion={expansion.on ? expansion : undefined}
          changing={(row, at) => <Key key={at} row={row} at={at} change={change} />}
        />
      </div>
      <p id={STATUS_ID} className="key-status" role="status">
        {change.said}
      </p>
      <p>
        <Button onClick={change.reset}>{t('keys_reset')}</Button>
      </p>
    </>
  );
}

/** One key: a button, and while another is being chosen for it, the field that waits for that. */
function Key({
  row: { command, does },
  at,
  change,
}: {
  row: KeyRow;
  at: number;
  change: Omit<KeyChange, 'root'>;
}) {
  const { t } = useText();
  const key = keySign(useKeys().of(command, at));
  const slot: Slot = { command, at };
  if (change.asking?.command === command && change.asking.at === at) {
    return (
      <KeyCapture
        does={t(does)}
        describedBy={STATUS_ID}
        onPress={(chord) => change.take(slot, chord)}
        onCancel={(left) => change.cancel(slot, left)}
      />
    );
  }
  return (
    <button
      type="button"
      className="button key-change"
      data-slot={`${command}-${at}`}
      aria-label={t('keys_change', t(does), key)}
      onClick={() => change.ask(slot)}
    >
      {key}
    </button>
  );
}
