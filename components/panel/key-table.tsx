import type { ReactNode } from 'react';
import type { Expansion } from '@/lib/reply/expansion';
import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import { keysOf } from './bindings';
import { useKeys } from './key-map';
import { KEYS, type KeyRow, type Place } from './keys';

const PLACES: Place[] = ['page', 'emptyBox', 'choice', 'question', 'card', 'panel'];

type Expanding = Pick<Expansion, 'character' | 'key'>;

interface KeyTableProps {
  /** The browser's own key; empty where it has given none. */
  openKey: string;
  /** How shortcuts are typed in the reply; undefined where they are not. */
  expansion: Expanding | undefined;
  /** Draws one key of a row that the agent may change; else it is shown as it is. */
  changing?: ((row: KeyRow, at: number) => ReactNode) | undefined;
}

/** Every key and what it does. */
export function KeyTable({ openKey, expansion, changing }: KeyTableProps) {
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
        {place === 'page' && expansion ? <ExpandingRow expansion={expansion} /> : null}
      </dl>
    </section>
  ));
}

/** Where the settings keep it: it works in the page, and is no key of the panel. */
function ExpandingRow({ expansion: { character, key } }: { expansion: Expanding }) {
  const { t } = useText();
  return (
    <div className="key-row">
      <dt>
        <kbd>{character}…</kbd>
        <kbd>{keySign(key)}</kbd>
      </dt>
      <dd>{t('keys_expand')}</dd>
    </div>
  );
}

function Keys({ row, openKey, changing }: Omit<KeyTableProps, 'expansion'> & { row: KeyRow }) {
  const { t } = useText();
  const { bindings } = useKeys();
  if (row.keys.length > 0)
    return (row.shownAs ?? keysOf(bindings, row.command)).map((key, at) =>
      changing && row.changes ? changing(row, at) : <kbd key={at}>{keySign(key)}</kbd>,
    );
  return openKey === '' ? <em className="key-none">{t('keys_none')}</em> : <kbd>{openKey}</kbd>;
}
