import en from '@/public/_locales/en/messages.json';
import hi from '@/public/_locales/hi/messages.json';
import th from '@/public/_locales/th/messages.json';
import { makeWording, type Lookup, type Wording } from '@/components/ui/wording';

export const LOCALES = { en, th, hi };
export type Locale = keyof typeof LOCALES;

/** A locale's file. */
export type Messages = Readonly<Record<string, { message: string }>>;

/** What `browser.i18n.getMessage` does with one locale's file. */
export function lookupIn(messages: Messages): Lookup {
  return (key, fill) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, digit: string) => fill[Number(digit) - 1] ?? '');
}

/** The panel's wording in one locale, for a browser that speaks `uiLanguage`. */
export function wordingIn(locale: Locale, uiLanguage: string = locale): Wording {
  return makeWording(lookupIn(LOCALES[locale]), uiLanguage);
}
