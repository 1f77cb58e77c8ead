import { useState } from 'react';
import type { LearnedCard } from '@/lib/messages/views';
import { Button } from '../ui/button';
import { useText } from '../ui/text';
import type { OptionsActions, Settings } from './actions';

interface LearnedProps {
  learning: Settings['learning'];
  packs: Settings['packs'];
  actions: Pick<OptionsActions, 'setLearning' | 'eraseLearned'>;
}

/** What was learned on this computer, card by card: to be seen, erased, and switched off. */
export function Learned({ learning: { on, cards }, packs, actions }: LearnedProps) {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const say = (work: Promise<void>, done: string) => {
    work.then(
      () => setSaid(done),
      () => setSaid(t('learned_failed')),
    );
  };
  const erase = (card?: LearnedCard) =>
    say(actions.eraseLearned(card), t('learned_erased', card ? nameOf(card) : t('learned_all')));
  return (
    <>
      <label className="learned-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) =>
            say(actions.setLearning(target.checked), t(target.checked ? 'learned_on' : 'learned_off'))
          }
        />
        {t('learned_switch')}
      </label>
      <Cards cards={cards} packs={packs} onErase={erase} />
      <p className="section-lead" role="status">
        {said}
      </p>
      {cards.length === 0 ? null : (
        <p>
          <Button onClick={() => erase()}>{t('learned_erase_all')}</Button>
        </p>
      )}
    </>
  );
}

interface CardsProps extends Pick<LearnedProps, 'packs'> {
  cards: LearnedCard[];
  onErase: (card: LearnedCard) => void;
}

function Cards({ cards, packs, onErase }: CardsProps) {
  const { t } = useText();
  if (cards.length === 0) return <p className="section-lead">{t('learned_none')}</p>;
  return (
    <ul className="list learned-list">
      {cards.map((card) => (
        <Line
          key={`${card.pack}/${card.card}`}
          card={card}
          language={packs.find(({ id }) => id === card.pack)?.language}
          onErase={() => onErase(card)}
        />
      ))}
    </ul>
  );
}

/** A card that is gone has its id alone. */
const nameOf = ({ title, card }: LearnedCard): string => (title === '' ? card : title);

interface LineProps {
  card: LearnedCard;
  /** The title's: the pack's; undefined where the pack is gone. */
  language: string | undefined;
  onErase: () => void;
}

function Line({ card, language, onErase }: LineProps) {
  const { t, count } = useText();
  const times = [
    card.inserted > 0 ? count('learned_inserted', card.inserted) : '',
    card.dismissed > 0 ? count('learned_dismissed', card.dismissed) : '',
  ];
  return (
    <li className="list-line" data-card={card.card}>
      <span>
        <bdi lang={card.title === '' ? undefined : language}>{nameOf(card)}</bdi>
        <small className="section-lead learned-times">
          {times.filter((each) => each !== '').join(' · ')}
        </small>
      </span>
      <Button aria-label={t('learned_erase_card', nameOf(card))} onClick={onErase}>
        {t('learned_erase')}
      </Button>
    </li>
  );
}
