import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contextsDocument } from '../../e2e/contexts/document';
import { TABLE } from '../../e2e/contexts/table';

const PAGE = 'docs/contexts.md';

test('the page shows the table that the browsers are held to', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, contextsDocument());
  expect(readFileSync(PAGE, 'utf8')).toBe(contextsDocument());
});

test('no row stands twice', () => {
  const names = TABLE.map(({ context, api, gesture }) => `${context}/${api}/${gesture}`);
  expect(names.length).toBe(new Set(names).size);
});
