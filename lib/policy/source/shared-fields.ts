import { LIMITS } from '../limits';
import { CHANNELS } from '../../reply/types';
import { id, list, oneOf, strict, text, textThat } from './fields';
import { say } from './say';

const DAYS = { d: 1, w: 7, m: 30 } as const;

/** Days of a duration such as `180d`, `26w` or `6m`; a month counts 30 days. Undefined for other text. */
export function durationDays(written: string): number | undefined {
  const [, count = '', unit = ''] = /^(\d{1,4}) ?([dwm])$/.exec(written) ?? [];
  if (unit !== 'd' && unit !== 'w' && unit !== 'm') return undefined;
  const days = Number(count) * DAYS[unit];
  return days > 0 ? days : undefined;
}

/** `180d` for "180 days", `365d` for "1 year". */
function durationMeant(written: string): string {
  const [, count = '', unit = ''] = /^(\d{1,2}|\d{3})\s*([a-z]+)$/i.exec(written) ?? [];
  const letter = unit.charAt(0).toLowerCase();
  if (letter === 'y') return `${Number(count) * 365}d`;
  return ['d', 'w', 'm'].includes(letter) && Number(count) > 0 ? count + letter : '180d';
}

/** A length of time, as days. */
export const duration = (what: string, write: string) =>
  textThat(
    { what, write },
    (written) => durationDays(written) !== undefined,
    (written) =>
      say(
        `"${written}" is not a length of time.`,
        `Write a number and d, w or m for days, weeks or months of 30 days: \`${durationMeant(written)}\`.`,
      ),
  ).transform((written) => durationDays(written) ?? 0);

const names = (what: string, write: string) => list(text({ what, write }), { what, write }).default([]);

/** Who a pack or a card is for; what is not named is everyone. */
export const scope = strict(
  {
    brands: names('`brands`', 'brands: [Northwind]'),
    teams: names('`teams`', 'teams: [Returns]'),
    channels: list(oneOf({ what: 'a channel', write: 'channels: [mail]' }, CHANNELS), {
      what: '`channels`',
      write: 'channels: [mail, chat]',
    }).default([]),
    regions: names('`regions`', 'regions: [EU]'),
  },
  { what: 'the scope', write: 'scope: { brands: [Northwind] }' },
);

/** Ids in a list: owners, audiences, cards. */
export const ids = (what: string, write: string) => list(id({ what, write }), { what, write }).default([]);

/** A title, which nothing can do without. */
export const titled = (write: string) => text({ what: 'the title', write, needed: true }, LIMITS.titleLength);

const EXAMPLE = { what: 'the example', write: '- Is it too late to cancel my order?', free: true };

/** Tickets in customers' words. */
export const examples = (what: string, write: string) =>
  list(text(EXAMPLE, LIMITS.exampleLength), { what, write }, LIMITS.examples).default([]);
