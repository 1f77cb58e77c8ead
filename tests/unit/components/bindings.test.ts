import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bindingsFrom,
  keysOf,
  openingRefusal,
  rebound,
  refusalOf,
  type Slot,
} from '@/components/panel/bindings';
import { chordOf, parseChord, type Pressed } from '@/components/panel/chord';
import { KEYS, type Command } from '@/components/panel/keys';
import { ariaKeys, keySign } from '@/components/ui/kbd';

const slot = (command: Command, at = 0): Slot => ({ command, at });
const why = (command: Command, key: string, bindings = {}): string | undefined =>
  refusalOf(bindings, slot(command), key, 'Alt+K')?.why;

function press(key: string, more: Partial<Pressed> & { altGraph?: boolean } = {}): Pressed {
  const { altGraph = false, ...held } = more;
  const up = { code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
  return { ...up, key, getModifierState: () => altGraph, ...held };
}

describe('the name of a press', () => {
  it.each([
    ['?', press('?', { shiftKey: true }), '?'],
    ['a named key with Shift', press('Enter', { shiftKey: true }), 'Shift+Enter'],
    ['Ctrl and a letter', press('k', { ctrlKey: true }), 'Ctrl+K'],
    [
      'all together',
      press('K', { ctrlKey: true, altKey: true, metaKey: true, shiftKey: true }),
      'Ctrl+Alt+Meta+Shift+K',
    ],
    ['a letter while a Thai layout is on', press('า', { ctrlKey: true, code: 'KeyK' }), 'Ctrl+K'],
    ['a sign typed with AltGr', press('@', { ctrlKey: true, altKey: true, altGraph: true }), '@'],
    ['the space bar', press(' '), 'Space'],
    ['plus', press('+', { ctrlKey: true }), 'Ctrl++'],
    ['a modifier alone', press('Shift', { shiftKey: true }), undefined],
    ['an accent that waits for its letter', press('Dead'), undefined],
  ])('%s', (_, pressed, name) => expect(chordOf(pressed)).toBe(name));

  it('is read again as it was written', () => {
    expect(parseChord('Ctrl++')).toEqual({ ctrl: true, alt: false, meta: false, shift: false, key: '+' });
    expect(parseChord('Alt+Shift+ArrowUp')).toMatchObject({ alt: true, shift: true, key: 'ArrowUp' });
  });

  it('is shown in signs, and told to screen readers in words', () => {
    expect([keySign('Ctrl+Enter'), keySign('Ctrl++'), keySign('?')]).toEqual(['Ctrl+↵', 'Ctrl++', '?']);
    expect([ariaKeys('Ctrl+Enter'), ariaKeys('Ctrl++')]).toEqual(['Control+Enter', 'Control+Plus']);
  });
});

describe('a key that is chosen', () => {
  it.each<[Command, string]>([
    ['openNumber', 'F1'],
    ['openNumber', '&'],
    ['choose', 'Ctrl+Enter'],
    ['open', 'Alt+O'.replace('O', 'ArrowDown')],
    ['insert', 'F2'],
    ['showKeys', 'F1'],
    ['showKeys', 'Ctrl+K'],
    ['setAside', 'Delete'],
    ['noneFits', '4'],
  ])('%s may have %s', (command, key) => expect(why(command, key)).toBeUndefined());

  it.each<[Command, string, string]>([
    ['insert', 'Escape', 'stays'],
    ['insert', 'Tab', 'stays'],
    ['showKeys', 'Shift+Tab', 'stays'],
    ['insert', 'Space', 'stays'],
    ['choose', 'Backspace', 'stays'],
    ['choose', 'Delete', 'stays'],
    ['setAside', 'Shift+Delete', 'stays'],
    ['setAside', 'x', 'types'],
    ['noneFits', '3', 'taken'],
    ['showKeys', 'Enter', 'stays'],
    ['insert', 'ArrowDown', 'stays'],
    ['choose', 'Ctrl+A', 'stays'],
    ['choose', 'Ctrl+ArrowLeft', 'stays'],
    ['back', 'F2', 'stays'],
    ['nextUnknown', 'F2', 'stays'],
    ['choose', 'x', 'types'],
    ['insert', '!', 'types'],
    ['openNumber', 'a', 'types'],
    ['openNumber', 'ก', 'types'],
    ['showKeys', '/', 'types'],
    ['insert', 'Alt+@', 'alt'],
    ['insert', 'Ctrl+W', 'browser'],
    ['insert', 'F5', 'browser'],
    ['open', 'Alt+ArrowRight', 'browser'],
    ['insert', 'Alt+K', 'alt'],
    ['showKeys', '1', 'taken'],
    ['open', 'Enter', 'taken'],
    ['choose', 'ArrowUp', 'taken'],
  ])('%s may not have %s: %s', (command, key, expected) => expect(why(command, key)).toBe(expected));

  it('may not be the one by which the browser opens the panel', () => {
    expect(refusalOf({}, slot('insert'), 'Ctrl+Y'.replace('Y', 'I'), 'Ctrl+I')?.why).toBe('opens');
  });

  it('is told who has it', () => {
    expect(refusalOf({ insert: ['F2'] }, slot('showKeys'), 'F2', '')).toEqual({ why: 'taken', by: 'insert' });
    expect(refusalOf({}, slot('openNumber', 1), '1', '')).toEqual({ why: 'taken', by: 'openNumber' });
  });

  it('may be another place’s, where no press comes to both', () => {
    expect(refusalOf({ choose: ['F2'] }, slot('insert'), 'F2', '')).toBeUndefined();
    expect(refusalOf({ insert: ['F2'] }, slot('insert'), 'Enter', '')).toBeUndefined();
  });
});

describe('the key that opens the panel', () => {
  const whyNot = (key: string) => openingRefusal({ insert: ['Alt+Shift+J'] }, key);

  it.each([
    'Ctrl+F',
    'Ctrl+C',
    'Ctrl+Z',
    'Ctrl+K',
    'Ctrl+M',
    'Ctrl+7',
    'Ctrl+Shift+N',
    'Ctrl+Shift+V',
    'F3',
    'F12',
  ])('is not %s, which the browser keeps', (key) => expect(whyNot(key)).toEqual({ why: 'browser' }));
  it.each(['Alt+F', 'Alt+D', 'Alt+ArrowLeft'])(
    'is not %s, which opens a menu, the address or a page',
    (key) => expect(whyNot(key)).toEqual({ why: 'browser' }),
  );
  it.each([
    ['?', 'showKeys'],
    ['Alt+Shift+J', 'insert'],
  ])('is not %s, which works in the panel', (key, by) => expect(whyNot(key)).toEqual({ why: 'taken', by }));
  it.each(['Alt+K', 'Alt+Shift+K', 'Ctrl+Alt+J', 'F8'])('may be %s', (key) =>
    expect(whyNot(key)).toBeUndefined(),
  );
});

describe('the bindings', () => {
  it('keep what differs from the table, and nothing else', () => {
    const changed = rebound({}, slot('openNumber', 2), 'F3');
    expect(changed).toEqual({ openNumber: ['1', '2', 'F3'] });
    expect(keysOf(changed, 'openNumber')).toEqual(['1', '2', 'F3']);
    expect(rebound(changed, slot('openNumber', 2), '3')).toEqual({});
  });

  it('take from what is stored only what the rules allow', () => {
    expect(bindingsFrom({ insert: ['F2'], showKeys: ['F1'] })).toEqual({ insert: ['F2'], showKeys: ['F1'] });
    expect(bindingsFrom({ insert: ['a'], back: ['F4'], fly: ['F2'], move: ['F1'] })).toEqual({});
    expect(bindingsFrom({ constructor: ['F2'], __proto__: ['F2'] })).toEqual({});
    // Two that have one key: neither is known to be the one that is meant.
    expect(bindingsFrom({ insert: ['F2'], showKeys: ['F2'], choose: ['F8'] })).toEqual({ choose: ['F8'] });
  });

  it('never leave two commands with one key where both may hear it, whatever is stored', () => {
    const key = fc.constantFrom(
      'F1',
      'F2',
      '1',
      '2',
      '3',
      '?',
      'Enter',
      'Escape',
      'ArrowUp',
      'ArrowRight',
      'Ctrl+K',
    );
    const stored = fc.dictionary(
      fc.constantFrom(...KEYS.map(({ command }) => command), 'other'),
      fc.array(key, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(stored, (keys) => {
        const bindings = bindingsFrom(keys);
        for (const { command, changes } of KEYS.filter((row) => row.changes)) {
          keysOf(bindings, command).forEach((own, at) => {
            const refusal = changes && refusalOf(bindings, { command, at }, own, '');
            expect(refusal ? refusal.why : 'fine').not.toBe('taken');
          });
        }
        expect(keysOf(bindings, 'back')).toEqual(['Escape']);
      }),
    );
  });
});
