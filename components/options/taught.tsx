import { useRef, useState } from 'react';
import { PlacesFileError, readPlaces, writePlaces } from '@/lib/ticket/places-file';
import { Button } from '../ui/button';
import { useText } from '../ui/text';
import type { OptionsActions, Settings } from './actions';
import { useListFocus } from './list-focus';

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

interface TaughtProps {
  sites: Settings['taught'];
  actions: Pick<OptionsActions, 'dropTaught' | 'addTaught' | 'saveFile'>;
}

/** Sites whose pages somebody has shown: to be seen, removed, and handed to the team as a file. */
export function Taught({ sites, actions }: TaughtProps) {
  const { t, count } = useText();
  const [said, setSaid] = useState('');
  const { root, goes } = useListFocus(sites.length);
  const remove = (origin: string, at: number) => {
    goes(at);
    actions.dropTaught(origin).then(
      () => setSaid(t('taught_removed', origin)),
      () => setSaid(t('taught_failed')),
    );
  };
  const take = async (file: File): Promise<void> => {
    try {
      const read = readPlaces(await file.text(), isSelector);
      await actions.addTaught(read);
      setSaid(count('taught_imported', read.length));
    } catch (error) {
      const isBad = error instanceof PlacesFileError;
      setSaid(isBad ? t('taught_bad_file', error.place || file.name) : t('taught_failed'));
    }
  };
  return (
    <>
      <div ref={root} tabIndex={-1} className="keeps-focus">
        <Sites sites={sites} onRemove={remove} />
      </div>
      <p className="section-lead" role="status">
        {said}
      </p>
      <div className="button-row">
        {sites.length === 0 ? null : (
          <Button onClick={() => actions.saveFile('cuecard-pages.json', writePlaces(sites))}>
            {t('taught_export')}
          </Button>
        )}
        <FileButton label={t('taught_import')} onFile={(file) => void take(file)} />
      </div>
    </>
  );
}

interface SitesProps extends Pick<TaughtProps, 'sites'> {
  onRemove: (origin: string, at: number) => void;
}

function Sites({ sites, onRemove }: SitesProps) {
  const { t } = useText();
  if (sites.length === 0) return <p className="section-lead">{t('taught_none')}</p>;
  return (
    <ul className="list">
      {sites.map(({ origin }, at) => (
        <li key={origin} className="list-line">
          <bdi>{origin}</bdi>
          <Button data-goes aria-label={t('taught_remove_site', origin)} onClick={() => onRemove(origin, at)}>
            {t('taught_remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A button that asks for a file: the browser's own looks like none of ours, and says where it is in its own language. */
function FileButton({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again is a change, too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
