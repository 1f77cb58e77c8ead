// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { genericReader } from '@/lib/helpdesks/generic';
import { expectedOf, LENT, showFixture, showPage } from './fixtures';

/** What the reader says that it left out, without what is in it, each as its text. */
function leftOut(url: string): string[] {
  const parts = partsLeftOut(url);
  return parts
    .filter(({ parentElement }) => parentElement === null || !parts.includes(parentElement))
    .map((part) => part.textContent.trim());
}

function partsLeftOut(url: string): readonly Element[] {
  let parts: readonly Element[] = [];
  genericReader(document, new URL(url), { ...LENT, noted: (told) => (parts = told) });
  return parts;
}

/** A page with a list of three tickets, of which one is open. */
const withList = (list: string): string =>
  `<div id="list">${list}</div><main><h1>Lamp</h1><ol>
  <li><b>Ada Lin</b> <time>10:05</time><p>Where is the lamp that I ordered last week?</p></li>
  <li><b>Sam Rivers</b> <time>10:15</time><p>I am looking into it, and will tell you soon.</p></li></ol></main>`;
const ROWS = [101, 102, 103].map((id) => `<a href="/tickets/${id}">Ticket ${id}</a>`);
const OPEN = 'https://desk.example/tickets/101';

test('a list of other tickets is left out as one', () => {
  showPage(withList(ROWS.join('')));
  expect(leftOut(OPEN)).toEqual(['Ticket 101Ticket 102Ticket 103']);
});

test('of what else stands beside its rows nothing is left out', () => {
  showPage(withList(`Last mail from Ada Lin ${ROWS.join('')}`));
  expect(leftOut(OPEN)).toEqual(['Ticket 101', 'Ticket 102', 'Ticket 103']);
});

test('kept tickets are left out, and the open one is not', () => {
  showFixture('kept-tickets');
  const { url, ticket } = expectedOf('kept-tickets');
  const left = leftOut(url);
  expect(left.length).toBeGreaterThan(0);
  for (const { text = '?' } of ticket.messages) expect(left.join()).not.toContain(text.slice(0, 30));
});

test('where no ticket was read nothing is left out', () => {
  showPage('<p></p><ul><li><a href="/tickets/1">One</a></li><li><a href="/tickets/2">Two</a></li></ul>');
  expect(leftOut('https://desk.example/tickets/7')).toEqual([]);
});

test('a list in another ticket’s row is that ticket’s, though it holds words of its own', () => {
  const row = (id: number): string =>
    `<li><a href="/tickets/${id}">Ticket ${id}</a><p class="see">See ${ROWS[1] ?? ''} ${ROWS[2] ?? ''}</p></li>`;
  showPage(withList(`<ul>${row(101)}${row(104)}</ul>`));
  const see = [...document.querySelectorAll('.see')];
  expect(partsLeftOut(OPEN)).toEqual(expect.arrayContaining(see));
});
