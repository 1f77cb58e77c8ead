import en from '@/public/_locales/en/messages.json';
import hi from '@/public/_locales/hi/messages.json';
import th from '@/public/_locales/th/messages.json';
import { makeWording, type Lookup, type Wording } from '@/components/ui/wording';

export const LOCALES = { en, th, hi };
export type Locale = keyof typeof LOCALES;

/**
 * Languages that nobody speaks: the English sentences in Arabic letters, which run from right to left, and with
 * words that are as long as any and cannot be broken.
 */
export const PSEUDO = {
  ar: inLetters({ language: 'ar', direction: 'rtl', word: arabic }),
  de: inLetters({ language: 'de', direction: 'ltr', word: lengthened }),
};
export type GalleryLocale = Locale | keyof typeof PSEUDO;

/** A locale's file. */
export type Messages = Readonly<Record<string, { message: string }>>;
const ALL: Record<GalleryLocale, Messages> = { ...LOCALES, ...PSEUDO };

/** What `browser.i18n.getMessage` does with one locale's file. */
export function lookupIn(messages: Messages): Lookup {
  return (key, fill) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, digit: string) => fill[Number(digit) - 1] ?? '');
}

/** The same with the file of one of the gallery's languages. */
export const lookupFor = (locale: GalleryLocale): Lookup => lookupIn(ALL[locale]);

/** The panel's wording in one locale, for a browser that speaks `uiLanguage`. */
export function wordingIn(locale: GalleryLocale, uiLanguage: string = locale): Wording {
  return makeWording(lookupIn(ALL[locale]), uiLanguage);
}

/** True for what the gallery can be shown in. */
export function isLocale(name: string | null): name is GalleryLocale {
  return name !== null && name in ALL;
}

/** The English sentences with their words changed, and what is filled in left alone. */
function inLetters({ language, direction, word }: Pseudo): Messages {
  const messages = Object.entries(en).map(([key, { message }]) => [
    key,
    { message: message.replace(/(?<!\$)\p{L}+/gu, word) },
  ]);
  return {
    ...(Object.fromEntries(messages) as Messages),
    language_tag: { message: language },
    language_direction: { message: direction },
  };
}

interface Pseudo {
  language: string;
  direction: 'ltr' | 'rtl';
  word: (word: string) => string;
}

function arabic(word: string): string {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
  return word.replace(/\p{L}/gu, (letter) => letters[(letter.codePointAt(0) ?? 0) % letters.length] ?? '');
}

/** Half as long again, and every fourth word a compound. */
function lengthened(word: string): string {
  if (word.length < 4) return word;
  return word.length % 4 === 0
    ? `${word}sbenachrichtigungsverfahren`
    : `${word}${word.slice(0, word.length / 2)}`;
}
