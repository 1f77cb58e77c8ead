import { ID } from '../limits';
import { say } from './say';
import { ODD_BLANK } from './yaml-lines';

/** `returns-team` for `Returns Team`: what an id would be that says the same. */
export function slug(words: string): string {
  const plain = words
    .toUpperCase() // "ß" has no other form
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9_]+/gu, '-')
    .replaceAll(/^[-_]+|-+$/gu, '');
  return plain.slice(0, 64);
}

/** An id. `constructor` would meet what every object has, and is none. */
export const isId = (word: string) => ID.test(word) && word !== 'constructor';

const QUOTE = '["“”„‟‘’‚«»]';

/** What is wrong with a word that is no id, where the reason is plain to see. */
function slipInId(word: string): string | undefined {
  const shown = word.slice(0, 80);
  const visible = word.replaceAll(new RegExp(ODD_BLANK, 'gu'), '');
  if (visible !== word && isId(visible.trim()))
    return say(
      `There is an invisible character in "${shown}".`,
      `Delete the word and type it again: \`${visible.trim()}\`.`,
    );
  const several = word.split(/\s+/u);
  if (several.length > 1 && several.every(isId) && several.some((part) => part.includes('-')))
    return say(`There is no comma between the words of "${shown}".`, `Write \`${several.join(', ')}\`.`);
  const bare = word.replaceAll(new RegExp(`^${QUOTE}+|${QUOTE}+$`, 'gu'), '');
  const [, key = '', value = ''] = /^([a-z0-9_-]+):([a-z0-9_-]+)$/.exec(word) ?? [];
  if (key !== '')
    return say(`There is no space after the colon in "${shown}".`, `Write \`${key}: ${value}\`.`);
  if (bare !== word && isId(bare) && new RegExp(`^${QUOTE}`, 'u').test(word))
    return say(`The quotes around ${shown} are not understood.`, `Write it without: \`${bare}\`.`);
  if (bare !== word || (word.includes(' ') && word.includes(',')))
    return say(
      `There is a quote in ${shown} that belongs to no other.`,
      'A text with a comma or colon in it stands in quotes as a whole: `yes: "Yes, it is on its way"`.',
    );
  return undefined;
}

/** The message for a word that is no id, with one that would be. */
export function notAnId(word: string): string {
  const slip = slipInId(word);
  if (slip !== undefined) return slip;
  const suggestion = slug(word.replace(/\.md$/i, ''));
  const better = isId(suggestion) ? ` You could write \`${suggestion}\`.` : '';
  return say(
    `"${word.slice(0, 80)}" is not an id.`,
    `An id is made of small letters a-z, digits, - and _, begins with a letter or digit, and has at most 64 characters.${better}`,
  );
}
