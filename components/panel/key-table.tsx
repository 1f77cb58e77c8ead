import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import { KEYS, type KeyRow, type Place } from './keys';

const PLACES: Place[] = ['page', 'emptyBox', 'choice', 'card', 'panel'];

/** Every key and what it does. `openKey` is the browser's own; empty where it has given none. */
export function KeyTable({ openKey }: { openKey: string }) {
  const { t } = useText();
  return PLACES.map((place) => (
    <section key={place} className="key-place">
      <h3 className="section-title">{t(`place_${place}`)}</h3>
      <dl className="key-list">
        {KEYS.filter((row) => row.place === place).map((row) => (
          <div key={row.command} className="key-row">
            <dt>
              <Keys row={row} openKey={openKey} />
            </dt>
            <dd>{t(row.does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function Keys({ row, openKey }: { row: KeyRow; openKey: string }) {
  const { t } = useText();
  if (row.keys.length > 0) return row.keys.map((key) => <kbd key={key}>{keySign(key)}</kbd>);
  return openKey === '' ? <em className="key-none">{t('keys_none')}</em> : <kbd>{openKey}</kbd>;
}
