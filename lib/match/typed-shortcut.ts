import { fold } from './lookup-fold';

/*
 * What an agent types in a reply to have a card's reply there: a character that begins it, as "/", and the card's
 * shortcut. Pure; it runs in pages, too.
 */

/** Characters of no shape, which editors put into empty places: they end no word and begin none. */
const SHAPELESS = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Letters behind the character before cards are listed: one alone is typed in many ways. */
const LEAST_LETTERS = 2;
/** A letter, or a stop, of a script that is written without spaces. */
const UNSPACED =
  /(?=[\p{L}\p{M}])[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]|[、。！，？」]/u;
/** Such letters at the end of an address or a path, or of the second of two words with a stroke between them. */
const OF_AN_ADDRESS = /[/\\.@:][\p{L}\p{M}\p{N}_-]*$|:\/\/\S*$/u;
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
 * The known shortcut at the end of `text`, behind its character at the text's start, behind white space or a script without spaces; of several the
 * shortest, whose character stands nearest to the caret.
 */
export function shortcutAtEnd(
  text: string,
  character: string,
  isKnown: (name: string) => boolean,
): TypedShortcut | undefined {
  for (let at = text.length - 1; at >= 0 && at >= text.length - LONGEST; at--) {
    if (!text.startsWith(character, at) || !begins(text, at, character)) continue;
    const typed = text.slice(at);
    const name = shortcutName(typed.slice(character.length));
    if (name !== '' && isKnown(name)) return { typed, name };
  }
  return undefined;
}

/** What stands at the end of `text` as the beginning of a shortcut: its character and two letters or more, in one word. */
export function beginningAtEnd(text: string, character: string): TypedShortcut | undefined {
  const word = /\S*$/u.exec(text.replace(SHAPELESS, ''))?.[0] ?? '';
  const at = word.startsWith(character) ? 0 : word.lastIndexOf(character);
  if (at < 0 || !begins(word, at, character)) return undefined;
  const typed = word.slice(at);
  const name = shortcutName(typed.slice(character.length));
  const isLong = Array.from(name).length >= LEAST_LETTERS && typed.length <= LONGEST;
  return isLong ? { typed, name } : undefined;
}

/**
 * True where the character begins a word, or stands behind a script without spaces with a name of another script: what stands
 * between two words of the one script means "or".
 */
function begins(text: string, at: number, character: string): boolean {
  const before = text.slice(0, at).replace(SHAPELESS, '');
  if (/(?:^|\s)$/u.test(before)) return true;
  const [last, next] = [lastOf(before), Array.from(text.slice(at + character.length))[0] ?? ''];
  return UNSPACED.test(last) && !UNSPACED.test(next) && !OF_AN_ADDRESS.test(before);
}

const lastOf = (text: string): string => /.$/su.exec(text)?.[0] ?? '';
