import { describe, expect, test } from 'vitest';
import { condense } from '@/lib/pack/condense';
import type { Problem } from '@/lib/policy/problem';

const problem = (change: Partial<Problem>): Problem => ({
  severity: 'error',
  code: 'unknown-card',
  file: 'cards/a.md',
  line: 1,
  column: 1,
  field: 'related',
  message: 'There is no card "x".',
  fix: 'Write it.',
  ...change,
});

describe('one cause, one entry', () => {
  test('a card that several places name stands once, with the places', () => {
    const first = problem({});
    expect(condense([first, problem({ line: 2 }), problem({ file: 'cards/b.md' })])).toEqual([
      { ...first, fix: expect.stringContaining('the 3 places'), also: ['cards/a.md:2', 'cards/b.md:1'] },
    ]);
  });

  test('other words, another severity or another kind are other causes', () => {
    const problems = [
      problem({}),
      problem({ message: 'There is no card "y".' }),
      problem({ severity: 'warning' }),
      problem({ code: 'no-owner' }),
      problem({ code: 'no-owner', file: 'cards/b.md' }),
    ];
    expect(condense(problems)).toEqual(problems);
  });

  test('curly quotes are not told of where the same value has an error', () => {
    const error = problem({ code: 'bad-value' });
    const curly = problem({ code: 'yaml-curly-quotes', severity: 'warning' });
    expect(condense([curly, error])).toEqual([error]);
    expect(condense([curly, { ...error, line: 2 }])).toHaveLength(2);
  });
});
