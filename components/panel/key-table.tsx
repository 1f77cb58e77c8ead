import type { ReactNode } from 'react';
import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import { keysOf } from './bindings';
import { useKeys } from './key-map';
import { KEYS, type KeyRow, type Place } from './keys';

const PLACES: Place[] = ['page', 'emptyBox', 'choice', 'question', 'card', 'panel'];

interface KeyTableProps {
  /** The browser's own key; empty where it has given none. */
  openKey: string;
  /** Draws one key of a row that the agent may change; else it is shown as it is. */
  changing?: ((row: KeyRow, at: number) => ReactNode) | undefined;
}

/** Every key and what it does. */
export function KeyTable({ openKey, changing }: KeyTableProps) {
  const { t } = useText();
  return PLACES.map((place) => (
    <section key={place} className="key-place">
      <h3 className="section-title">{t(`place_${place}`)}</h3>
      <dl className="key-list">
        {KEYS.filter((row) => row.place === place).map((row) => (
          <div key={row.command} className="key-row">
            <dt>
              <Keys row={row} openKey={openKey} changing={changing} />
            </dt>
            <dd>{t(row.does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function Keys({ row, openKey, changing }: KeyTableProps & { row: KeyRow }) {
  const { t } = useText();
  const { bindings } = useKeys();
  if (row.keys.length > 0)
    return (row.shownAs ?? keysOf(bindings, row.command)).map((key, at) =>
      changing && row.changes ? changing(row, at) : <kbd key={at}>{keySign(key)}</kbd>,
    );
  return openKey === '' ? <em className="key-none">{t('keys_none')}</em> : <kbd>{openKey}</kbd>;
}
