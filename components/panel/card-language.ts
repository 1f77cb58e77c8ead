import type { CardRef } from '@/lib/policy/card';
import { useModel } from './context';

/** The language that a card's title is in, as a BCP 47 tag: its pack's. */
export function useLanguageOf({ pack }: CardRef): string | undefined {
  return useModel(({ state }) => state?.packs.find(({ id }) => id === pack)?.language);
}
