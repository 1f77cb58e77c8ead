import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LearnedCard } from '@/lib/messages/views';
import { Button } from '../ui/button';
import { useText } from '../ui/text';
import type { OptionsActions, Settings } from './actions';
import { useListFocus } from './list-focus';

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
  const { root, goes } = useListFocus(cards.length);
  const erase = (at: number, card?: LearnedCard) => {
    goes(at);
    say(actions.eraseLearned(card), t('learned_erased', card ? nameOf(card) : t('learned_all')));
  };
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) =>
            say(actions.setLearning(target.checked), t(target.checked ? 'learned_on' : 'learned_off'))
          }
        />
        {t('learned_switch')}
      </label>
      <div ref={root} tabIndex={-1} className="keeps-focus">
        <Cards cards={cards} packs={packs} onErase={(card, at) => erase(at, card)} />
      </div>
      <p className="section-lead" role="status">
        {said}
      </p>
      {cards.length === 0 ? null : <EraseAll onErase={() => erase(0)} />}
    </>
  );
}

/** Asks once more: what was learned in months cannot be brought back. */
function EraseAll({ onErase }: { onErase: () => void }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = (): void => {
    flushSync(() => setAsking(false));
    button.current?.focus();
  };
  if (!asking)
    return (
      <p>
        <Button ref={button} onClick={() => setAsking(true)}>
          {t('learned_erase_all')}
        </Button>
      </p>
    );
  return (
    <div
      role="group"
      aria-labelledby="learned-sure"
      className="sure"
      onKeyDown={({ key }) => key === 'Escape' && keep()}
    >
      <p id="learned-sure">{t('learned_sure')}</p>
      <div className="button-row">
        <Button autoFocus onClick={keep}>
          {t('learned_keep')}
        </Button>
        <Button onClick={onErase}>{t('learned_erase_all')}</Button>
      </div>
    </div>
  );
}

interface CardsProps extends Pick<LearnedProps, 'packs'> {
  cards: LearnedCard[];
  onErase: (card: LearnedCard, at: number) => void;
}

function Cards({ cards, packs, onErase }: CardsProps) {
  const { t } = useText();
  if (cards.length === 0) return <p className="section-lead">{t('learned_none')}</p>;
  return (
    <ul className="list learned-list">
      {cards.map((card, at) => (
        <Line
          key={`${card.pack}/${card.card}`}
          card={card}
          language={packs.find(({ id }) => id === card.pack)?.language}
          onErase={() => onErase(card, at)}
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
      <Button data-goes aria-label={t('learned_erase_card', nameOf(card))} onClick={onErase}>
        {t('learned_erase')}
      </Button>
    </li>
  );
}
