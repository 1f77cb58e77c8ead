import { Button } from '../ui/button';
import { ariaKeys, keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import { useModel, usePanel } from './context';
import { useKeys } from './key-map';
import { shown } from './store';

/** The last line: which knowledge this is, or how much of it was found; and the way to the keys. */
export function PackBar() {
  const { t, count } = useText();
  const panel = usePanel();
  const showKeys = useKeys().of('showKeys');
  const packs = useModel((model) => model.state?.packs) ?? [];
  const search = useModel((model) => model.search);
  const lookingUp = useModel((model) => shown(model).name === 'lookup');
  const [pack] = packs;
  const knowledge =
    packs.length === 1 && pack ? t('pack_line', pack.title, pack.version) : count('packs', packs.length);
  const found = search.answered === '' ? '' : count('search_found', search.hits.length, search.total);
  return (
    <div className="panel-bar">
      <span className="panel-bar-words" dir="auto">
        {lookingUp ? found : packs.length === 0 ? '' : knowledge}
      </span>
      <Button
        kind="plain"
        title={t('keys_title')}
        aria-label={t('keys_title')}
        aria-keyshortcuts={ariaKeys(showKeys)}
        onClick={() => panel.show('keys')}
      >
        {keySign(showKeys)}
      </Button>
    </div>
  );
}
