// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { moveCaret } from '@/lib/editors/caret';

/** An editor with these paragraphs, the caret at its end; then moved to `|` of the text that was put in. */
function movedTo(paragraphs: string[], text: string): string {
  const editor = document.createElement('div');
  editor.contentEditable = 'true';
  editor.append(
    ...paragraphs.map((words) => {
      const element = document.createElement('p');
      element.textContent = words;
      return element;
    }),
  );
  document.body.replaceChildren(editor);
  const selection = getSelection();
  selection?.selectAllChildren(editor);
  selection?.collapseToEnd();
  moveCaret(editor, text.replace('|', ''), text.indexOf('|'));
  const { anchorNode, anchorOffset = 0 } = selection ?? {};
  const shown = anchorNode?.textContent ?? '';
  return `${shown.slice(0, anchorOffset)}|${shown.slice(anchorOffset)}`;
}

test.each([
  ['in a line', ['Dear Ann, yes.'], 'Dear Ann, |yes.', 'Dear Ann, |yes.'],
  ['at a line’s end', ['Dear Ann.', 'Yes.'], 'Dear Ann.|\n\nYes.', 'Dear Ann.|'],
  ['at a line’s end, behind its space', ['Dear Ann. ', 'Yes.'], 'Dear Ann. |\n\nYes.', 'Dear Ann. |'],
  [
    'behind the hard space of a rich editor',
    ['Dear Ann.\u00a0', 'Yes.'],
    'Dear Ann. |\n\nYes.',
    'Dear Ann.\u00a0|',
  ],
  ['where the editor has dropped the space', ['Dear Ann.', 'Yes.'], 'Dear Ann. |\n\nYes.', 'Dear Ann.|'],
  ['not behind a space that is not the reply’s', ['Dear Ann. ', 'Yes.'], 'Dear Ann.|\n\nYes.', 'Dear Ann.| '],
])('the caret goes %s', (_name, paragraphs, text, expected) => {
  expect(movedTo(paragraphs, text)).toBe(expected);
});
