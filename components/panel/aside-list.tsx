import { Button } from '../ui/button';
import { useText } from '../ui/text';
import { useModel, usePanel } from './context';
import { refKey } from './store';

/** The cards that the agent has said do not fit this ticket, each to be brought back. */
export function AsideList() {
  const { t } = useText();
  const panel = usePanel();
  const aside = useModel(({ state }) => state?.setAside);
  if (!aside || aside.length === 0) return null;
  return (
    <section className="aside-list" aria-label={t('aside_title')}>
      {aside.map((card) => (
        <p key={refKey(card.ref)} data-aside={card.ref.card}>
          {t('aside_line', card.title)}{' '}
          <Button
            kind="plain"
            aria-label={t('aside_back', card.title)}
            onClick={() => panel.setAside(card, false)}
          >
            {t('aside_back_short')}
          </Button>
        </p>
      ))}
    </section>
  );
}
