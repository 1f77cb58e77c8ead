import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/* A machine without the browser: its variable names what is not there, which wins over all that is. */

function runStep(
  browser: 'chromium' | 'firefox',
  ci: Record<string, string>,
): { status: number | null; lines: string[]; said: string } {
  const named = browser === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const outside = Object.entries(process.env).filter(([name]) => name !== 'CI');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test.mjs', browser], {
    encoding: 'utf8',
    env: { ...Object.fromEntries(outside), ...ci, [named]: '/nowhere/browser' },
  });
  return { status, lines: stdout.trimEnd().split('\n'), said: stdout + stderr };
}

test.each(['chromium', 'firefox'] as const)('with CI set, a missing %s fails the run', (browser) => {
  const { status, lines, said } = runStep(browser, { CI: 'true' });
  expect(said).toContain('/nowhere/browser');
  expect(lines.at(-1)).toBe('0 passed, 1 failed');
  expect(status).toBe(1);
});

test('on a person’s machine it is passed over, and said to be', () => {
  const { status, lines, said } = runStep('firefox', {});
  expect(said).toContain('passed over: no browser');
  expect(lines.at(-1)).toBe('0 passed, 0 failed');
  expect(status).toBe(0);
});
