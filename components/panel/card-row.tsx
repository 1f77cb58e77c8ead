import type { ReactNode } from 'react';
import type { CardSummary } from '@/lib/messages/views';
import { Icon } from '../ui/icon';
import { useText } from '../ui/text';
import { useLanguageOf } from './card-language';

interface CardRowProps {
  summary: CardSummary;
  /** The title: plain, marked, or a button. */
  title: ReactNode;
}

/** A card as one line of a list: title, shortcut, whose it is. */
export function CardRow({ summary, title }: CardRowProps) {
  const { t } = useText();
  const whose = [summary.owner, ...summary.tags.slice(0, 3)].filter((word) => word !== undefined);
  return (
    <>
      <span className="row-title" lang={useLanguageOf(summary)} dir="auto">
        {title}
      </span>
      <span className="row-end">
        {summary.favourite ? (
          <span className="row-star">
            <Icon name="star" filled />
            <span className="visually-hidden">{t('card_favourite')}</span>
          </span>
        ) : null}
        {summary.shortcut === undefined ? null : <kbd>/{summary.shortcut}</kbd>}
      </span>
      <span className="row-whose">
        {summary.freshness.state === 'overdue' ? (
          <>
            <i className="dot dot-warn" aria-hidden="true" /> {t('freshness_overdue')} ·{' '}
          </>
        ) : null}
        {whose.join(' · ')}
      </span>
    </>
  );
}
