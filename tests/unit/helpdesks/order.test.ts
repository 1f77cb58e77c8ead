// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { genericReader } from '@/lib/helpdesks/generic';
import { LENT, NOW, showPage } from './fixtures';

/* A page that writes the last hours as "2 hours ago" and older days in full: which message is newer is seen from `now`. */

const message = (author: string, at: string, text: string): string =>
  `<article class="message"><header><b>${author}</b> <span class="time">${at}</span></header><div class="body">${text}</div></article>`;

function read(first: string, last: string, now: number): string[] | undefined {
  showPage(`<main><h1>Two mugs arrived broken</h1><section>
    ${message('Rosa Blanco', first, 'Good morning, two of the six mugs arrived broken. Can you send new ones?')}
    ${message('Rosa Blanco', last, 'Hello again, both of them were the green ones, if that helps you at all.')}
  </section></main>`);
  const url = new URL('https://desk.example/tickets/7');
  const ticket = genericReader(document, url, { ...LENT, now: () => now });
  return ticket?.messages.map(({ text }) => text.slice(0, 4));
}

test.each([
  ['newest first', '2 hours ago', 'January 1, 2027 8:00 AM', ['Hell', 'Good']],
  ['oldest first', 'January 1, 2027 8:00 AM', '2 hours ago', ['Good', 'Hell']],
  // As seen from there, two hours ago is before that morning.
  ['on the day before', '2 hours ago', 'January 1, 2027 8:00 AM', ['Good', 'Hell'], NOW - 864e5],
] as const)('%s', (_name, first, last, expected, now: number = NOW) => {
  expect(read(first, last, now)).toEqual(expected);
});
