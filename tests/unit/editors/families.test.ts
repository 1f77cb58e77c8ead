// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { familyOf, waysInto, withKeptSpace } from '@/lib/editors/families';

function field(html: string, css: string): HTMLElement {
  document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- the test's own
  return document.querySelector<HTMLElement>(css)!;
}
const waysOf = (element: HTMLElement): string[] => waysInto(element).map(({ name }) => name);

describe('the ways into an editor, by its own marks', () => {
  test.each([
    ['<div class="public-DraftEditor-content" contenteditable="true"></div>', 'Draft.js', ['paste']],
    ['<div data-slate-editor="true" contenteditable="true"></div>', 'Slate', ['paste', 'beforeinput']],
    ['<div data-lexical-editor="true" contenteditable="true"></div>', 'Lexical', ['paste', 'beforeinput']],
    ['<div class="ck ck-editor__editable" contenteditable="true"></div>', 'CKEditor 5', ['paste']],
    ['<trix-editor contenteditable="true"></trix-editor>', 'Trix', ['paste', 'beforeinput']],
    [
      '<div class="ql-container"><div class="ql-editor" contenteditable="true"></div></div>',
      'Quill',
      ['paste', 'execCommand by line'],
    ],
    [
      '<div class="ql-container"><div class="ql-editor" contenteditable="true"></div><div class="ql-clipboard"></div></div>',
      'Quill 1',
      ['execCommand by line'],
    ],
    ['<div contenteditable="true"></div>', undefined, ['paste', 'execCommand', 'execCommand by line']],
  ])('%s', (html, family, ways) => {
    const element = field(html, '[contenteditable=true]');
    expect(familyOf(element)?.name).toBe(family);
    expect(waysOf(element)).toEqual(ways);
  });

  test('a field takes the command, and has a last resort', () => {
    expect(waysOf(field('<textarea></textarea>', 'textarea'))).toEqual(['execCommand', 'setRangeText']);
  });
});

test('the space before a reply of one line is kept where no family says that it stays', () => {
  expect(withKeptSpace(field('<div contenteditable="true"></div>', 'div'), ' so')).toBe('\u00a0so');
  expect(withKeptSpace(field('<div class="ql-editor"></div>', 'div'), ' so')).toBe(' so');
  expect(withKeptSpace(field('<textarea></textarea>', 'textarea'), ' so')).toBe(' so');
});
