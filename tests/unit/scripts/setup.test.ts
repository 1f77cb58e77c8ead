import { describe, expect, test } from 'vitest';
import { differences } from '@/scripts/lib/packages.mjs';
import { outcomeOf } from '@/scripts/lib/vitest.mjs';

describe('are the installed packages those of the lock file?', () => {
  const lock = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  };
  const installed = { 'node_modules/a': lock['node_modules/a'], 'node_modules/b': lock['node_modules/b'] };

  test.each([
    ['the same', installed, []],
    ['without another platform’s package', { 'node_modules/a': lock['node_modules/a'] }, []],
    ['without one', { 'node_modules/b': lock['node_modules/b'] }, ['node_modules/a']],
    [
      'another version',
      { ...installed, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } },
      ['node_modules/a'],
    ],
    [
      'other bytes',
      { ...installed, 'node_modules/b': { version: '2.0.0', integrity: 'sha512-x' } },
      ['node_modules/b'],
    ],
    ['one too many', { ...installed, 'node_modules/c': { version: '1.0.0' } }, ['node_modules/c']],
  ])('%s', (_name, found, expected) => {
    expect(differences(lock, found)).toEqual(expected);
  });
});

describe('what counts as passed and failed in a run of vitest', () => {
  test.each([
    ['all passed', { numPassedTests: 3 }, true, { passed: 3, failed: 0 }],
    ['some failed', { numPassedTests: 3, numFailedTests: 2 }, false, { passed: 3, failed: 2 }],
    ['a file that does not load', { numPassedTests: 3, numFailedTests: 0 }, false, { passed: 3, failed: 1 }],
    ['no report at all', {}, false, { passed: 0, failed: 1 }],
    ['no test at all', {}, true, { passed: 0, failed: 1 }],
    [
      'skipped ones are told',
      { numPassedTests: 1, numPendingTests: 2 },
      true,
      { passed: 1, failed: 0, note: '2 skipped' },
    ],
  ])('%s', (_name, report, succeeded, expected) => {
    expect(outcomeOf(JSON.stringify(report), succeeded)).toEqual(expected);
  });
});
