// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyInForm, openerBorn } from '@/lib/helpdesks/opener';
import { showPage } from './fixtures';

/* jsdom opens no windows: who opened this one is put in its place. */

const openedBy = (opener: unknown): unknown =>
  Object.defineProperty(window, 'opener', { value: opener, configurable: true });
const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${value}">`;
const show = (form: string, attributes = ''): void => {
  showPage(`<form ${attributes}>${form}<textarea></textarea></form>`);
};

beforeEach(() => {
  history.replaceState(null, '', '/desk/compose');
  openedBy({ performance: { timeOrigin: 5.5 } });
});
afterEach(() => openedBy(null));

describe('the page that opened this one', () => {
  test('is told by when it was made', () => {
    expect(openerBorn(window)).toBe(5.5);
  });

  test('is nobody’s business where it is another site’s, or there is none', () => {
    openedBy({
      get performance() {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    });
    expect(openerBorn(window)).toBeUndefined();
    openedBy(null);
    expect(openerBorn(window)).toBeUndefined();
  });
});

describe('the ticket that a form names', () => {
  test.each([
    ['by a hidden field', hidden('ticket_id', '1042'), '', '/desk/compose?ticket_id=#1042'],
    ['by another spelling', hidden('TicketID', '1042'), '', '/desk/compose?TicketID=#1042'],
    [
      'by where it is sent',
      hidden('session_id', 'a1b2c3d4e5f6'),
      'action="/tickets/1042/replies"',
      '/tickets/#1042',
    ],
    ['by the first of several', hidden('case', '9') + hidden('thread_id', '77'), '', '/desk/compose?case=#9'],
  ])('%s', (_, fields, attributes, key) => {
    show(fields, attributes);
    expect(keyInForm(window)).toBe(location.origin + key);
  });

  test.each([
    [
      'a session, a request, a user',
      hidden('session_id', 'a1b2c3d4e5') + hidden('request_id', '77') + hidden('user', '5'),
    ],
    ['no number', hidden('ticket', 'new')],
    ['nothing', ''],
    ['what a person can type', '<input name="ticket_id" value="1042">'],
    ['an address of another site', '', 'action="https://elsewhere.example/tickets/1042"'],
    ['an address that is none', '', 'action="https://["'],
  ])('none by %s', (_, fields, attributes = '') => {
    show(fields, attributes);
    expect(keyInForm(window)).toBeUndefined();
  });

  test('none by a form that nobody writes a reply in', () => {
    showPage(`<form>${hidden('ticket_id', '1042')}<input></form>`);
    expect(keyInForm(window)).toBeUndefined();
  });

  test('none by what is no text, which breaks nothing', () => {
    show(hidden('ticket_id', '1042'));
    document.querySelector('input')?.setAttribute('value', '\ud800');
    expect(keyInForm(window)).toBeUndefined();
  });

  test('none in a page that no page opened', () => {
    show(hidden('ticket_id', '1042'));
    openedBy(null);
    expect(keyInForm(window)).toBeUndefined();
  });

  test('of a form whose fields bear the names of its own', () => {
    show(
      `${hidden('ticket_id', '1042')}<input name="getAttribute"><input name="querySelector"><input name="action">`,
    );
    expect(keyInForm(window)).toBe(`${location.origin}/desk/compose?ticket_id=#1042`);
  });
});
