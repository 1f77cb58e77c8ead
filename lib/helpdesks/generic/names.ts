import { LIMITS } from '../limits';

const ADDRESS = /[^\s<>()[\],;:"]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/u;

/** The first e-mail address in a text. */
export const addressIn = (text: string): string => ADDRESS.exec(text.slice(0, LIMITS.value))?.[0] ?? '';

/** A name without the address and the brackets that may follow it. */
export function nameIn(text: string): string {
  const shown = text.slice(0, LIMITS.value).trim();
  // `maya (Maya Lindqvist)`: a login, and who that is.
  const name = shown
    .replace(/^[^\p{Lu}\s]+ \(([^()]+)\)$/u, '$1')
    .replace(ADDRESS, '')
    .replace(/[<>[\]"\s]+|\(\s*\)/gu, ' ')
    .replace(/[ ,;:|·-]+$/u, '')
    .trim();
  return /\p{L}/u.test(name) ? name : '';
}
