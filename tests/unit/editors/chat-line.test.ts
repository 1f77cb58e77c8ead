// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isChatLine } from '@/lib/editors/chat-line';
import { findEditors } from '@/lib/editors/find';
import { showPage } from '../helpdesks/fixtures';

const rolesIn = (html: string): string[] => {
  showPage(html);
  return findEditors(document, { visible: () => true }).map(({ role }) => role);
};

describe('a field of one line is a chat’s', () => {
  test.each([
    '<form><input placeholder="Type a message…"><button>Send</button></form>',
    '<form><input type="text" aria-label="Message Maya" autocomplete="off"></form>',
    '<form><label>Reply <input name="text"></label><input type="hidden" name="id"><input type="file"></form>',
    '<div><div><input placeholder="Antwort schreiben …"></div><button>Senden</button></div>',
    '<input placeholder="พิมพ์ข้อความ">',
    '<input placeholder="जवाब लिखें">',
    '<form><input role="textbox" aria-labelledby="l"><span id="l">Your reply</span></form>',
  ])('%s', (html) => {
    // Which it is, the agent's caret tells: it is never the one field for replies by itself.
    expect(rolesIn(html)).toEqual(['unknown']);
  });
});

describe('a field of one line is nothing of the kind', () => {
  test.each([
    '<input>',
    '<input placeholder="Search messages">',
    '<input placeholder="Message" type="search">',
    '<input placeholder="Message" type="email">',
    '<input placeholder="Message" type="password">',
    '<input placeholder="Message" role="combobox">',
    '<input placeholder="Message" aria-autocomplete="list">',
    '<input placeholder="Message" autocomplete="username">',
    '<input placeholder="Message" maxlength="60">',
    '<input placeholder="Message title">',
    '<input placeholder="Message ID">',
    '<input placeholder="Message" name="search">',
    '<input placeholder="Response time">',
    '<input placeholder="Auto reply">',
    '<input aria-label="Reply to">',
    '<input aria-label="Reply" name="replyTo">',
    '<input aria-label="Subject">',
    '<input aria-label="Betreff der Antwort">',
    '<input aria-label="Chercher un message, objet">',
    '<div role="search"><input placeholder="Message"></div>',
    '<form><input placeholder="Message"><select></select></form>',
    '<form><input placeholder="Message"><input type="number"></form>',
  ])('%s', (html) => {
    expect(rolesIn(html)).toEqual([]);
  });

  test('beside the editor of its form', () => {
    expect(
      rolesIn('<form><input placeholder="Reply"><textarea aria-label="Reply"></textarea></form>'),
    ).toEqual(['reply']);
  });
});

test.each([
  [
    'a note, by its tab',
    '<div><button aria-pressed="true">Internal note</button><form><input placeholder="Message"></form></div>',
    'note',
  ],
  ['for a helper', '<form><input placeholder="Message Copilot"></form>', 'other'],
  ['for the team', '<form><input placeholder="Message your team"></form>', 'other'],
])('one that is %s is no reply', (_, html, role) => {
  showPage(html);
  const field = document.querySelector('input');
  expect(field && isChatLine(field)).toBe(true);
  expect(rolesIn(html)).toEqual([role]);
});
