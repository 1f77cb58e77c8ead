import { LIMITS } from '../limits';
import { say } from './say';
import { listed } from './suggest';

type LinkScheme = 'https' | 'mailto' | 'tel';
/** What links in cards may begin with. */
const CARD_LINKS: readonly LinkScheme[] = ['https', 'mailto', 'tel'];
/** What addresses of owners and the inbox may begin with. */
export const CONTACT_LINKS: readonly LinkScheme[] = ['https', 'mailto'];

/** Marks that turn the direction of writing, and marks without width: an address with them is not what it looks like. */
const DECEPTIVE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const LATIN = /\p{Script=Latin}/u;
/** Scripts with letters that look like Latin ones. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * What is wrong with a link's address, as the two lines of fields.ts; undefined for a good one. Sharper than URL
 * parsers, which mend what they are given: an agent must see where a link leads by reading it.
 */
export function linkProblem(url: string, schemes: readonly LinkScheme[] = CARD_LINKS): string | undefined {
  if (url === '')
    return say(
      'This link has no address.',
      'Write it like this: `[our returns page](https://example.com/returns)`.',
    );
  if (url.length > LIMITS.linkLength) {
    return say(
      `This address has ${url.length} characters; ${LIMITS.linkLength} is the most.`,
      'Use a shorter address.',
    );
  }
  if (DECEPTIVE.test(url)) {
    return say(
      'There is an invisible character in this address.',
      'Type the address again by hand instead of pasting it.',
    );
  }
  if (/[\s\\<>"`{}|^]/u.test(url)) {
    return say(
      `The address "${shown(url)}" has a space or a sign that addresses do not have.`,
      'Copy it again from the address bar of the browser.',
    );
  }
  return schemeProblem(url, schemes);
}

function schemeProblem(url: string, schemes: readonly LinkScheme[]): string | undefined {
  const scheme = schemes.find((known) => url.toLowerCase().startsWith(`${known}:`));
  const rest = url.slice(url.indexOf(':') + 1);
  if (scheme === 'https') return httpsProblem(url, rest);
  if (scheme === 'mailto')
    return /^[^@?]+@[^@?.]+(?:\.[^@?.]+)+(?:\?.*)?$/u.test(rest)
      ? undefined
      : notA('mail address', url, 'mailto:help@example.com');
  if (scheme === 'tel')
    return /^\+?[\d().-]{3,30}$/.test(rest) ? undefined : notA('telephone number', url, 'tel:+4930123456');
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(url)) {
    return say(`"${shown(url)}" is a mail address, but no link yet.`, `Write \`mailto:${shown(url)}\`.`);
  }
  const allowed = listed(
    schemes.map((known) => `${known}:`),
    'or',
  );
  if (/^http:/i.test(url)) {
    return say(
      `"${shown(url)}" is not secure: it begins with http.`,
      `Write https instead, if the site has it. A link begins with ${allowed}.`,
    );
  }
  return say(
    `"${shown(url)}" cannot be the address of a link.`,
    `An address begins with ${allowed}, for example \`https://example.com/returns\`.`,
  );
}

const notA = (what: string, url: string, example: string) =>
  say(`"${shown(url)}" is not a ${what}.`, `Write it like this: \`${example}\`.`);

function httpsProblem(url: string, rest: string): string | undefined {
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1] ?? '';
  if (authority.includes('@')) {
    return say(
      `"${shown(url)}" hides where it leads: what stands before @ is no part of the site's name.`,
      'Take out everything from // to @.',
    );
  }
  const host = authority.replace(/:\d{1,5}$/, '');
  if (!/^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}.-]*$/u.test(host) || host.includes('..')) {
    return say(`"${shown(url)}" names no site.`, 'Write it like this: `https://example.com/returns`.');
  }
  if (host.split('.').some((label) => LATIN.test(label) && LOOKALIKE.test(label))) {
    return say(
      `"${host}" mixes letters of several alphabets, as imitated sites do.`,
      'Type the address again by hand.',
    );
  }
  return undefined;
}

const shown = (url: string) => (url.length > 80 ? `${url.slice(0, 77)}...` : url);
