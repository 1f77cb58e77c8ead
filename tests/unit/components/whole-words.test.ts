import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWholeWords } from '@/components/panel/whole-words';

/** `a{bc}d`: `bc` is marked. */
const parts = (text: string) =>
  text
    .split(/[{}]/u)
    .map((piece, at) => ({ text: piece, marked: at % 2 === 1 }))
    .filter((part) => part.text !== '');
const shown = (text: string): string =>
  inWholeWords(parts(text))
    .map((part) => (part.marked ? `{${part.text}}` : part.text))
    .join('');

describe('marks in a script without spaces', () => {
  test('end where words do', () => {
    expect(shown('อยากขอ{เงินคื}นค่ะ')).toBe('อยากขอ{เงินคืน}ค่ะ');
    // Of a word before or after no more than its edge was met.
    expect(shown('ยังไม่ได้{รับเงินค}ืน')).toMatch(/\{รับเงิน/u);
  });

  test('are left as they are where that would leave none', () => {
    expect(shown('ประช{า}ธิปไตย')).toBe('ประช{า}ธิปไตย');
  });

  test('leave other scripts alone', () => {
    for (const text of ['cancel {my or}der', 'मेरा {रिफं}ड', '{}', ''])
      expect(shown(text)).toBe(text.replace('{}', ''));
    expect(shown('order {10}482 {เงิน}')).toBe('order {10}482 {เงิน}');
  });

  test('lose no character and mark whole words or nothing of them', () => {
    const piece = fc.oneof(fc.constantFrom('เงินคืน', 'สินค้า', 'ยกเลิก', ' ', 'ok', '\u{1F600}'), fc.string());
    const marked = fc.record({ text: piece, marked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(marked), (all) => {
        const after = inWholeWords(all);
        expect(after.map(({ text }) => text).join('')).toBe(all.map(({ text }) => text).join(''));
        expect(after.some((part) => part.marked && part.text !== '')).toBe(
          all.some((part) => part.marked && part.text !== ''),
        );
      }),
    );
  });
});
