import type { CardSummary } from '@/lib/messages/views';
import { useLanguageOf } from './card-language';

/** A card's title within something else's words: in its own language, running its own way. */
export function TitleOf({ card }: { card: Pick<CardSummary, 'ref' | 'title' | 'language'> }) {
  return <bdi lang={useLanguageOf(card)}>{card.title}</bdi>;
}
