import type { ReactNode } from 'react';
import type { CardSummary } from '@/lib/messages/views';
import { ariaKeys } from '../ui/kbd';
import { useLanguageOf } from './card-language';
import { usePanel } from './context';
import { refKey } from './store';

interface CardButtonProps {
  summary: CardSummary;
  shortcut?: string;
  children: ReactNode;
}

/** A card's title that opens it. Its area is that of the whole line around it. */
export function CardButton({ summary, shortcut, children }: CardButtonProps) {
  const panel = usePanel();
  return (
    <button
      type="button"
      className="card-button"
      data-ref={refKey(summary.ref)}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
      lang={useLanguageOf(summary)}
      dir="auto"
      onClick={() => panel.open(summary)}
    >
      {children}
    </button>
  );
}
