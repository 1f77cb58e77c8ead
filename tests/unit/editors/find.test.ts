// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { findEditors } from '@/lib/editors/find';

const roleOf = (attributes: Record<string, string>) => {
  const field = document.createElement('textarea');
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  document.body.replaceChildren(field);
  return findEditors(document, { visible: () => true }).map(({ role }) => role);
};

test.each([
  'Internal note',
  'Work notes',
  'Add a work note',
  'Staff notes',
  'Agent notes',
  'Team notes',
  'Notizen',
  'Notas internas',
  'Comentario interno',
  'Comentarios internos',
  'Nota interna',
  'Notities',
  'नोट्स',
])('a field that is called “%s” is a note, whoever had the caret in it', (name) => {
  expect(roleOf({ 'aria-label': name })).toEqual(['note']);
});

test('a field that is called “Notes” alone may be the reply: some helpdesks call it that', () => {
  expect(roleOf({ id: 'issue_notes', name: 'issue[notes]' })).toEqual(['unknown']);
});

test('a field whose technical name speaks of work notes is one', () => {
  expect(roleOf({ id: 'activity-stream-work_notes-textarea' })).toEqual(['note']);
});

test.each([
  'Message Copilot',
  'Message your team',
  'Ask AI',
  'Ask AI to write a reply',
  'Ask Copilot anything',
  'Message colleagues',
  'Side conversation message',
  'Nachricht an Copilot',
  'KI fragen',
  'Mensaje a tu equipo',
  'ถาม AI',
  'ข้อความถึงทีมของคุณ',
  'AI से पूछें',
])('a field that is called “%s” speaks to nobody outside, whoever had the caret in it', (name) => {
  for (const attribute of ['aria-label', 'placeholder'])
    expect(roleOf({ [attribute]: name })).toEqual(['other']);
});

test.each([
  'Message',
  'Your message',
  'Message Maya',
  'Message body',
  'Type a message',
  'Write a reply… or press / for AI',
  'Type a message, / for AI',
  'Reply, or ask AI',
  'Reply to the customer, with AI assistance',
  'Reply as the support team',
  'Message from the team at Acme',
  'Public reply composer',
  'Nachricht',
  'KI-Antwort',
  'Répondre avec l’IA',
  'Mensaje',
  'ข้อความ',
  'พิมพ์คำตอบ หรือให้ AI ช่วย',
  'जवाब',
])('a field that is called “%s” is the reply', (name) => {
  for (const attribute of ['aria-label', 'placeholder'])
    expect(roleOf({ [attribute]: name })).toEqual(['reply']);
});

test('what a field is called by its makers alone makes it no reply where it speaks of an assistant', () => {
  expect(roleOf({ id: 'copilot-message-input' })).toEqual(['unknown']);
  expect(roleOf({ id: 'message-input' })).toEqual(['reply']);
  expect(roleOf({ id: 'reply-box', class: 'copilot-enabled' })).toEqual(['reply']);
});

test('a field beside it is the reply whatever the other is called', () => {
  document.body.innerHTML =
    '<textarea aria-label="Message Copilot"></textarea><textarea aria-label="Message"></textarea>';
  expect(findEditors(document, { visible: () => true }).map(({ role }) => role)).toEqual(['other', 'reply']);
});

test('a field that is hidden from assistants counts only where there is no other', () => {
  const found = (html: string): (string | null)[] => {
    document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    return findEditors(document, { visible: () => true }).map(({ element }) => element.id);
  };
  const aside = '<div aria-hidden="true"><textarea id="aside"></textarea></div>';
  expect(found(`${aside}<textarea id="shown"></textarea>`)).toEqual(['shown']);
  expect(found(aside)).toEqual(['aside']);
});
