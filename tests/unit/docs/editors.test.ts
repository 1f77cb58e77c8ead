import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CELLS } from '../../e2e/editors/cells';
import { editorsDocument } from '../../e2e/editors/document';
import { EDITORS } from '../../e2e/editors/editors';
import { readResults } from '../../e2e/editors/results';

const PAGE = 'docs/editors.md';

test('the page shows what the last recorded run of the matrix has found', () => {
  const text = editorsDocument(readResults());
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, text);
  expect(readFileSync(PAGE, 'utf8')).toBe(text);
});

test.each(['chromium', 'firefox'] as const)('every editor was played in every situation in %s', (browser) => {
  const recorded = readResults()[browser] ?? {};
  for (const { id } of EDITORS)
    expect([id, ...Object.keys(recorded[id] ?? {}).toSorted()]).toEqual([
      id,
      ...Object.keys(CELLS).toSorted(),
    ]);
});
