import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { formatProblem, reporter, type Problem } from '@/lib/policy/problem';
import { fieldName, readYaml } from '@/lib/policy/source/yaml';

function read(text: string) {
  const problems: Problem[] = [];
  return { yaml: readYaml(text, reporter('a.yaml', problems)), problems };
}

const key = fc.stringMatching(/^[a-z]{1,6}$/);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme-ascii' }),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe('values', () => {
  test('are the text that was written, whatever YAML would make of it', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, noNullPrototype: true }), (value) => {
        const { yaml, problems } = read(stringify(value));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(yaml?.value).toEqual(value);
      }),
    );
  });

  test('numbers, booleans, days and nothing stay text', () => {
    const { yaml } = read('a: 1.0\nb: yes\nc: 2026-01-01\nd: null\ne: ~\nf: 0x1F\ng:\nh: [1_000, 1e3]');
    expect(yaml?.value).toEqual({
      a: '1.0',
      b: 'yes',
      c: '2026-01-01',
      d: 'null',
      e: '~',
      f: '0x1F',
      g: '',
      h: ['1_000', '1e3'],
    });
  });

  test('a key named like a part of every object is a key', () => {
    expect(Object.keys(read('__proto__: a\nconstructor: b').yaml?.value as object)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});

describe('places', () => {
  const { yaml } = read('a: b\nlist:\n  - one\n  - { two: 2,\n      three: 3 }\n');

  test.each([
    [['a'], 1, 1],
    [['list'], 2, 1],
    [['list', 0], 3, 5],
    [['list', 1, 'two'], 4, 7],
    [['list', 1, 'three'], 5, 7],
    [['list', 1, 'none'], 4, 5],
    [['none'], 1, 1],
  ])('%j stands at %d:%d', (path, line, column) => {
    expect(yaml?.at(path)).toEqual({ line, column });
  });

  test('fields count from one', () => {
    expect(fieldName(['announcements', 0, 'card'])).toBe('announcements #1.card');
    expect(fieldName([2, 'expect'])).toBe('#3.expect');
  });
});

describe('what is refused', () => {
  test.each([
    ['a: !!int 1', 'yaml-tag'],
    ['a: !x 1', 'yaml-tag'],
    ['!!map {a: 1}', 'yaml-tag'],
    ['? !!str a\n: 1', 'yaml-tag'],
    ['a: &x 1', 'yaml-anchor'],
    ['&x a: 1', 'yaml-anchor'],
    ['a: *x', 'yaml-alias'],
    ['<<: {}', 'yaml-merge'],
    ['a: 1\n"a": 2', 'yaml-duplicate-key'],
    ['{a: 1, a: 2}', 'yaml-duplicate-key'],
    ['[a]: 1', 'yaml-key'],
    ['a: {{b}}', 'yaml-braces'],
    [`${'['.repeat(14)}${']'.repeat(14)}`, 'yaml-too-deep'],
    ['a: "\\u0000"', 'forbidden-character'],
    ['a: "\\ud800"', 'forbidden-character'],
    ['a: "\\ufdd0"', 'forbidden-character'],
    ['%YAML 1.1\n---\na: b', 'yaml-syntax'],
    ['a: b\n---\nc: d', 'yaml-syntax'],
  ])('%j', (text, code) => {
    const { yaml, problems } = read(text);
    expect(yaml).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test('never throws, and always says why', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      '|',
      '>',
      '&',
      '*',
      '!',
      '?',
      '%',
      '@',
      '\t',
      ',',
      '{{',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { yaml, problems } = read(pieces.join(''));
        expect(yaml !== undefined || problems.length > 0).toBe(true);
        for (const problem of problems) expect(formatProblem(problem)).toMatch(/^a\.yaml:\d+ {2}\S.*\.$/su);
      }),
      { numRuns: 1000 },
    );
  });
});
