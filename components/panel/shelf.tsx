import type { CardSummary } from '@/lib/messages/views';
import { useText } from '../ui/text';
import { CardButton } from './card-button';
import { CardList } from './card-list';
import { CardRow } from './card-row';
import { useModel } from './context';
import { refKey } from './store';

const SHOWN = 5;

/** Favourites and cards used lately: what is at hand when nothing is suggested. */
export function Shelf({ onLeaveTop }: { onLeaveTop: () => void }) {
  const { t } = useText();
  const favourites = useModel((model) => model.state?.favourites);
  const recent = useModel((model) => model.state?.recent);
  const cards = unique([...(favourites ?? []), ...(recent ?? [])]).slice(0, SHOWN);
  if (cards.length === 0) return null;
  return (
    <section className="shelf">
      <h2 className="section-title">{t('shelf_title')}</h2>
      <CardList className="rows" cards={cards} onLeaveTop={onLeaveTop}>
        {cards.map((card) => (
          <div key={refKey(card.ref)} className="row" data-card={card.ref.card}>
            <CardRow summary={card} title={<CardButton summary={card}>{card.title}</CardButton>} />
          </div>
        ))}
      </CardList>
    </section>
  );
}

function unique(cards: CardSummary[]): CardSummary[] {
  return [...new Map(cards.map((card) => [refKey(card.ref), card])).values()];
}
