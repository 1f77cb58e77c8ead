import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { openingRefusal } from '../panel/bindings';
import { useKeys } from '../panel/key-map';
import { Notice } from '../panel/notices';
import { Button } from '../ui/button';
import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import { KeyCapture } from './key-capture';
import { refusalWords, SUGGESTED_KEY } from './key-change';
import type { OptionsActions } from './actions';

interface BrowserKeysProps {
  openKey: string;
  onChange: OptionsActions['changeKey'];
  onAssign: OptionsActions['assignKey'];
}

/** The key that the browser really gave the panel, a warning where it gave none, and the ways to another one. */
export function BrowserKeys({ openKey, onChange, onAssign }: BrowserKeysProps) {
  const { t } = useText();
  const [byHand, setByHand] = useState(false);
  return (
    <>
      {openKey === '' ? (
        <Notice icon="warn">{t('options_key_none', SUGGESTED_KEY)}</Notice>
      ) : (
        <p>{t('options_key_is', openKey)}</p>
      )}
      <div className="button-row">
        {onAssign ? <Assign onAssign={onAssign} /> : null}
        <Button onClick={() => void onChange().then((opened) => setByHand(!opened))}>
          {t('options_key_change')}
        </Button>
      </div>
      {byHand ? (
        <p className="section-lead" role="status">
          {t('options_key_by_hand')}
        </p>
      ) : null}
    </>
  );
}

/** Where the browser lets an extension choose its own key: pressed here. */
function Assign({ onAssign }: { onAssign: NonNullable<OptionsActions['assignKey']> }) {
  const { t } = useText();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { asking, said, ask, take, cancel } = useAssignment(onAssign, button);
  return (
    <>
      {asking ? (
        <KeyCapture
          does={t('keys_open_panel')}
          describedBy={id}
          onPress={(key) => void take(key)}
          onCancel={cancel}
        />
      ) : (
        <Button ref={button} onClick={ask}>
          {t('options_key_assign')}
        </Button>
      )}
      <span id={id} className="key-status" role="status">
        {said}
      </span>
    </>
  );
}

function useAssignment(
  onAssign: NonNullable<OptionsActions['assignKey']>,
  button: RefObject<HTMLButtonElement | null>,
) {
  const wording = useText();
  const { t } = wording;
  const { bindings } = useKeys();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const returns = useRef(false);
  useEffect(() => {
    if (!asking && returns.current) button.current?.focus();
    returns.current = false;
  }, [asking, button]);
  const end = (toButton: boolean): void => {
    returns.current ||= toButton;
    setAsking(false);
  };
  const take = async (key: string): Promise<void> => {
    const refusal = openingRefusal(bindings, key);
    if (refusal) {
      setSaid(refusalWords(refusal, keySign(key), wording));
      return;
    }
    if (!(await onAssign(key))) {
      setSaid(t('options_key_refused', keySign(key)));
      return;
    }
    end(true);
    setSaid(t('keys_changed', t('keys_open_panel'), keySign(key)));
  };
  const ask = (): void => {
    setSaid('');
    setAsking(true);
  };
  return { asking, said, ask, take, cancel: (left: boolean) => end(!left) };
}
