import { fold } from './lookup-fold';

/*
 * What an agent types in a reply to have a card's reply there: a character that begins it, as "/", and the card's
 * shortcut. Pure; it runs in pages, too.
 */

/** Characters of no shape, which editors put into empty places: they end no word and begin none. */
const SHAPELESS = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Letters behind the character before cards are listed: one alone is typed in many ways. */
const LEAST_LETTERS = 2;
/** More than any shortcut has. UTF-16 units. */
const LONGEST = 40;

/** A shortcut as it is compared: small or capital letters, with accents or without, however they are encoded. */
export function shortcutName(text: string): string {
  return fold(text.normalize('NFC')).normalize('NFC');
}

/** What was typed of a shortcut, with its character, and its name. */
export interface TypedShortcut {
  typed: string;
  name: string;
}

/**
 * The known shortcut at the end of `text`, behind its character at the text's start or behind white space; of several the
 * shortest, whose character stands nearest to the caret.
 */
export function shortcutAtEnd(
  text: string,
  character: string,
  isKnown: (name: string) => boolean,
): TypedShortcut | undefined {
  for (let at = text.length - 1; at >= 0 && at >= text.length - LONGEST; at--) {
    if (!text.startsWith(character, at) || !beginsWord(text, at)) continue;
    const typed = text.slice(at);
    const name = shortcutName(typed.slice(character.length));
    if (name !== '' && isKnown(name)) return { typed, name };
  }
  return undefined;
}

/** What stands at the end of `text` as the beginning of a shortcut: its character and two letters or more, in one word. */
export function beginningAtEnd(text: string, character: string): TypedShortcut | undefined {
  const word = /\S*$/u.exec(text.replace(SHAPELESS, ''))?.[0] ?? '';
  const name = shortcutName(word.slice(character.length));
  const isLong = Array.from(name).length >= LEAST_LETTERS && word.length <= LONGEST;
  return word.startsWith(character) && isLong ? { typed: word, name } : undefined;
}

function beginsWord(text: string, at: number): boolean {
  return /(?:^|\s)$/u.test(text.slice(0, at).replace(SHAPELESS, ''));
}
