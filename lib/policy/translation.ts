import type { Card, Translation } from './card';

/** A card's own words in the language that an agent reads; `translation` is undefined for the pack's own. */
export interface CardWords {
  /** BCP 47. */
  language: string;
  translation: Translation | undefined;
}

/** The card's own words in the first of the preferred languages that it has them in, the pack's own among those. */
export function translationOf(
  { translations }: Pick<Card, 'translations'>,
  packLanguage: string,
  preferred: readonly string[],
): CardWords {
  for (const language of preferred) {
    const base = language.split('-')[0] ?? language;
    if (base === packLanguage.split('-')[0]) break;
    const translation = translations[language] ?? translations[base];
    if (translation) return { language: base, translation };
  }
  return { language: packLanguage, translation: undefined };
}
