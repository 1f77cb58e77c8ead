import { useShallow } from 'zustand/react/shallow';
import type { CardSummary } from '@/lib/messages/views';
import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import { CardButton } from './card-button';
import { CardList } from './card-list';
import { CardRow } from './card-row';
import { useModel } from './context';
import { useKeys } from './key-map';
import { refKey } from './store';
import { shelfOf } from './suggested';

/** Favourites and cards used lately: what is at hand when nothing is suggested. */
export function Shelf({ onLeaveTop }: { onLeaveTop: () => void }) {
  const { t } = useText();
  const cards = useModel(useShallow(shelfOf));
  if (cards.length === 0) return null;
  return (
    <section className="shelf">
      <h2 className="section-title">{t('shelf_title')}</h2>
      <CardList className="rows" cards={cards} onLeaveTop={onLeaveTop}>
        {cards.map((card, index) => (
          <div key={refKey(card.ref)} className="row" data-card={card.ref.card}>
            <CardRow summary={card} title={<Numbered card={card} index={index} />} />
          </div>
        ))}
      </CardList>
    </section>
  );
}

/** The first few have the same keys as suggestions. */
function Numbered({ card, index }: { card: CardSummary; index: number }) {
  const key = useKeys().of('openNumber', index);
  if (key === '') return <CardButton summary={card}>{card.title}</CardButton>;
  return (
    <>
      <kbd className="row-number" aria-hidden="true">
        {keySign(key)}
      </kbd>
      <CardButton summary={card} shortcut={key}>
        {card.title}
      </CardButton>
    </>
  );
}
