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
