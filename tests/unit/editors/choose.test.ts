// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { chooseEditor, withShown, type LastPlace } from '@/lib/editors/choose';
import type { FoundEditor } from '@/lib/editors/types';

const editor = (role: FoundEditor['role']): FoundEditor => ({
  element: document.createElement('textarea'),
  role,
});

const at = ({ element }: FoundEditor, isHere = true): LastPlace => ({ element, isHere });

describe('the field a reply goes into', () => {
  test('the reply field that had the caret last', () => {
    const [first, second] = [editor('reply'), editor('reply')];
    expect(chooseEditor([first, second], at(second))).toEqual({ element: second.element });
  });

  test('the only reply field, wherever the caret was', () => {
    const [note, search, reply] = [editor('note'), editor('other'), editor('reply')];
    for (const last of [undefined, at(note), at(search)]) {
      expect(chooseEditor([note, search, reply], last)).toEqual({ element: reply.element });
    }
  });

  test('never a note and never a search box, though the caret is in it and nothing else is there', () => {
    const [note, search] = [editor('note'), editor('other')];
    for (const last of [at(note), at(search)]) {
      expect(chooseEditor([note, search], last)).toEqual({ refused: 'onlyNote', candidates: [] });
    }
    expect(chooseEditor([search], at(search))).toEqual({ refused: 'noEditor', candidates: [] });
  });

  test('asks when two could be meant, and offers only those', () => {
    const [note, one, two] = [editor('note'), editor('reply'), editor('reply')];
    expect(chooseEditor([note, one, two], at(note))).toEqual({
      refused: 'whichEditor',
      candidates: [one.element, two.element],
    });
  });

  test('a field of unknown kind only when the caret was in it', () => {
    const unknown = editor('unknown');
    expect(chooseEditor([unknown], undefined)).toMatchObject({ refused: 'whichEditor' });
    expect(chooseEditor([unknown], at(unknown))).toEqual({ element: unknown.element });
  });
});

test('a caret of another ticket decides nothing where there is a choice', () => {
  const [one, two, unknown] = [editor('reply'), editor('reply'), editor('unknown')];
  expect(chooseEditor([one, two], at(one, false))).toMatchObject({ refused: 'whichEditor' });
  expect(chooseEditor([one, unknown], at(unknown, false))).toEqual({ element: one.element });
  expect(chooseEditor([unknown], at(unknown, false))).toEqual({ element: unknown.element });
});

describe('a reply field that somebody has shown', () => {
  const page = (html: string): FoundEditor[] => {
    document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    return [...document.querySelectorAll('textarea')].map((element) => ({
      element,
      role: element.className as FoundEditor['role'],
    }));
  };

  test('is the one of several that could be meant, whatever it is called', () => {
    const found = page(
      '<textarea id="a" class="unknown"></textarea><textarea id="b" class="note"></textarea>',
    );
    const choice = chooseEditor(withShown(found, ['#gone', '#b']), undefined);
    expect(choice).toEqual({ element: document.getElementById('b') });
  });

  test('leaves the choice to the agent’s own caret', () => {
    const found = page(
      '<textarea id="a" class="reply"></textarea><textarea id="b" class="reply"></textarea>',
    );
    const element = document.getElementById('a')!;
    expect(chooseEditor(withShown(found, ['#b']), { element, isHere: true })).toEqual({ element });
  });

  test('that is no longer there, or is called as another is, changes nothing; nor does what is no selector', () => {
    const found = page('<textarea class="reply"></textarea><textarea class="unknown"></textarea>');
    expect(withShown(found, ['#b', 'textarea', ':::'])).toEqual(found);
  });
});
