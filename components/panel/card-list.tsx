import type { KeyboardEvent, ReactNode } from 'react';
import type { CardSummary } from '@/lib/messages/views';
import { usePanel } from './context';
import { useKeys } from './key-map';
import { refKey } from './store';

interface CardListProps {
  cards: CardSummary[];
  /** Sets a card aside for this ticket, where that can be. */
  onAside?: (card: CardSummary) => void;
  /** Where the focus goes from the first line upwards. */
  onLeaveTop: () => void;
  className: string;
  children: ReactNode;
}

/** Lines of cards that the arrow keys walk through. */
export function CardList({ cards, onAside, onLeaveTop, className, children }: CardListProps) {
  const panel = usePanel();
  const keys = useKeys();
  const cardOf = ({ target }: KeyboardEvent): CardSummary | undefined => {
    const line = target instanceof Element ? target.closest('[data-ref]') : null;
    return cards.find((card) => refKey(card.ref) === line?.getAttribute('data-ref'));
  };
  const run = (press: KeyboardEvent, act: (card: CardSummary) => void): boolean => {
    const card = cardOf(press);
    if (card) act(card);
    return card !== undefined;
  };
  return (
    <div
      className={className}
      onKeyDown={(press) =>
        keys.run(press, 'choice', {
          move: (_, at) => {
            const step = at === 0 ? 1 : -1;
            return moveFocus(press.currentTarget, press.target, step, onLeaveTop);
          },
          // A key held down may not insert.
          choose: () => press.repeat || run(press, panel.choose),
          open: () => run(press, panel.open),
          setAside: () => press.repeat || (onAside !== undefined && run(press, onAside)),
        })
      }
    >
      {children}
    </div>
  );
}

function moveFocus(list: Element, from: EventTarget, step: 1 | -1, leaveTop: () => void): boolean {
  const lines = [...list.querySelectorAll<HTMLElement>('[data-ref]')];
  const at = lines.findIndex((line) => line === from);
  if (at < 0) return false;
  if (at + step < 0) leaveTop();
  else lines[at + step]?.focus();
  return true;
}
