import type { PackSummary } from '@/lib/messages/views';
import { Button } from '../ui/button';
import { ariaKeys, keySign } from '../ui/kbd';
import { Sentence, useText } from '../ui/text';
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
    packs.length === 1 && pack ? (
      <PackLine pack={pack} />
    ) : packs.length === 0 ? (
      ''
    ) : (
      count('packs', packs.length)
    );
  const found = search.answered === '' ? '' : count('search_found', search.hits.length, search.total);
  return (
    <div className="panel-bar">
      <span className="panel-bar-words">{lookingUp ? found : knowledge}</span>
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

function PackLine({ pack: { title, language, version } }: { pack: PackSummary }) {
  const name = (
    <bdi key="name" lang={language}>
      {title}
    </bdi>
  );
  return <Sentence of="pack_line" fill={[name, version]} />;
}
