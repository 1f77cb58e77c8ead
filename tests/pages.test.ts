import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { manifestFor } from '@/manifest';

/* What README, docs and maps promise to their reader. */

const ROOT = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const isThere = (path: string): boolean =>
  statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined;

function pagesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('cards/'))
    .map((file) => join(folder, file));
}

const readme = read('README.md');
const pages = ['README.md', ...pagesBelow('docs'), ...pagesBelow('lib'), ...pagesBelow('packs')];

test('the permissions are those that the README lists', () => {
  const section = /## Permissions\n(?<rows>[\s\S]*?)\n## /u.exec(readme)?.groups?.rows ?? '';
  const listed = [...section.matchAll(/^\| `(?<name>[a-zA-Z]+)`/gmu)].map((match) => match.groups?.name);
  expect(listed.sort()).toEqual([...(manifestFor('store', 'chrome').permissions ?? [])].sort());
});

test('links in the README and in docs lead to files that are there', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)(?<path>[^)#\s]+)/gu)]
      .map((match) => join(dirname(page), match.groups?.path ?? ''))
      .filter((path) => !isThere(path))
      .map((path) => `${page} -> ${path}`),
  );
  expect(broken).toEqual([]);
});

test('files and folders that they name in code marks are there', () => {
  const named = pages.flatMap((page) =>
    [
      ...read(page).matchAll(
        /`(?<path>(?:tests|lib|docs|components|entrypoints|cli|scripts|packs|public)\/[\w./-]*)`/gu,
      ),
    ].map((match) => [page, match.groups?.path ?? ''] as const),
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(([page, path]) => !isThere(path) && !isThere(join(dirname(page), path)))).toEqual([]);
});

test('the map of matching names files of it', () => {
  const map = /^\| file [\s\S]+?(?=^## )/mu.exec(read('lib/match/README.md'))?.[0] ?? '';
  const named = [...map.matchAll(/^\| (?<names>`[^|]+)\|/gmu)].flatMap(
    (row) => row.groups?.names?.match(/[a-z\d-]+/gu) ?? [],
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !isThere(`lib/match/${name}.ts`))).toEqual([]);
});
