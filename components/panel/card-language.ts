import type { CardSummary } from '@/lib/messages/views';
import { useModel } from './context';

/** The language that a card's title is in, as a BCP 47 tag: a translation's, or else its pack's. */
export function useLanguageOf({ ref, language }: Pick<CardSummary, 'ref' | 'language'>): string | undefined {
  const own = useModel(({ state }) => state?.packs.find(({ id }) => id === ref.pack)?.language);
  return language ?? own;
}
