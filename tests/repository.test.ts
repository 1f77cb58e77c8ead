import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  fromOptions,
  fromPage,
  fromPanel,
  toExpander,
  toInserter,
  toPage,
  toPanel,
} from '@/lib/messages/contract';

/* The house shows the design: this test holds its arrows and its sizes; pages.test.ts what the pages promise. */

const ROOT = resolve(import.meta.dirname, '..');
const CORE = ['policy', 'ticket', 'match', 'reply', 'pack'];
const EDGES = [
  'store',
  'sync',
  'messages',
  'access',
  'settings',
  'helpdesks',
  'editors',
  'nodes',
  'clipboard',
  'clock',
];

interface Import {
  from: string;
  /** A file of the tree, without extension, or a package's name. */
  to: string;
  typeOnly: boolean;
}

const ROOMS = ['lib', 'components', 'entrypoints', 'cli', 'manifest.ts', 'wxt.config.ts'];
const sources = ROOMS.flatMap((room) => filesIn(room));
const styles = ROOMS.flatMap((room) => filesIn(room, /\.css$/u));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const imports = sources.flatMap(importsOf);

function filesIn(path: string, wanted = /\.tsx?$/u): string[] {
  const full = join(ROOT, path);
  if (!statSync(full, { throwIfNoEntry: false })) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .flatMap((name) => filesIn(join(path, name), wanted))
    .filter((name) => wanted.test(name));
}

function importsOf(file: string): Import[] {
  const text = read(file);
  const statements = text.matchAll(
    /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gmu,
  );
  return [...statements].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    const typeOnly = /^(?:import|export) type\b/u.test(match[0]);
    return { from: file, to: targetOf(file, target), typeOnly };
  });
}

function targetOf(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target;
}

/** The room of a file: `core/match`, `edge/store`, `components`, `entrypoints`, `cli`, or the package it names. */
function roomOf(path: string): string {
  const [top, second] = path.split('/');
  if (top === 'lib' && second !== undefined && CORE.includes(second)) return `core/${second}`;
  if (top === 'lib' && second !== undefined && EDGES.includes(second)) return `edge/${second}`;
  return top ?? path;
}

const show = (list: Import[]): string[] => list.map(({ from, to }) => `${from} imports ${to}`);

describe('the arrows of the house', () => {
  test('every file of lib stands in a room', () => {
    const homeless = sources.filter((file) => file.startsWith('lib/') && roomOf(file) === 'lib');
    expect(homeless).toEqual([]);
  });

  test('core imports core alone', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        roomOf(from).startsWith('core/') && /^(?:edge\/|components$|entrypoints$|cli$)/u.test(roomOf(to)),
    );
    expect(show(wrong)).toEqual([]);
  });

  test('no edge imports another, except sync its store, and those in the page the way to its nodes', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (!a.startsWith('edge/')) return false;
      if (b === 'components' || b === 'entrypoints' || b === 'cli') return true;
      if (a === 'edge/sync' && b === 'edge/store') return false;
      if (['edge/helpdesks', 'edge/editors', 'edge/clipboard'].includes(a) && b === 'edge/nodes')
        return false;
      return b.startsWith('edge/') && a !== b;
    });
    expect(show(wrong)).toEqual([]);
  });

  test('components know core, each other, and of the edges only the types of what they show', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      if (roomOf(from) !== 'components') return false;
      const room = roomOf(to);
      return room === 'entrypoints' || room === 'cli' || (room.startsWith('edge/') && !typeOnly);
    });
    expect(show(wrong)).toEqual([]);
  });

  test('nothing imports an entrypoint but its own files', () => {
    const own = (path: string): string => path.split('/').slice(0, 2).join('/');
    const wrong = imports.filter(
      ({ from, to }) =>
        roomOf(to) === 'entrypoints' && !(roomOf(from) === 'entrypoints' && own(from) === own(to)),
    );
    expect(show(wrong)).toEqual([]);
  });

  test.each([
    ['dexie', ['edge/store']],
    ['wxt/browser', ['edge/access', 'edge/messages', 'edge/settings', 'entrypoints']],
    ['react', ['components', 'entrypoints']],
    ['react-dom/client', ['entrypoints']],
    ['zustand', ['components']],
    ['zustand/vanilla', ['components']],
    ['fuse.js', ['core/match']],
    ['commander', ['cli']],
    ['yaml', ['core/policy']],
  ])('%s is imported only by %j', (name, rooms) => {
    const wrong = imports.filter(
      ({ from, to }) => (to === name || to === `${name}/min-basic`) && !rooms.includes(roomOf(from)),
    );
    expect(show(wrong)).toEqual([]);
  });

  test('the full zod is for admins: it does not ship in the extension', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        to === 'zod' && !typeOnly && !from.startsWith('lib/policy/source/') && !from.startsWith('cli/'),
    );
    expect(show(wrong)).toEqual([]);
  });

  test('only the background opens the store and fetches packs', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (roomOf(to) !== 'edge/store' && roomOf(to) !== 'edge/sync') return false;
      return !/^(?:entrypoints\/background|lib\/(?:store|sync))\//u.test(from);
    });
    expect(show(wrong)).toEqual([]);
  });

  test.each([
    ['fetch', /(?<![.\w])fetch\(|\b(?:globalThis|self|window)\.fetch\b/u],
    ['XMLHttpRequest', /\bXMLHttpRequest\b/u],
    ['WebSocket', /\bWebSocket\b/u],
    ['EventSource', /\bEventSource\b/u],
    ['sendBeacon', /\bsendBeacon\b/u],
    ['WebTransport', /\bWebTransport\b/u],
    ['RTCPeerConnection', /\bRTCPeerConnection\b/u],
  ])('only sync fetches: %s', (_way, written) => {
    const fetching = sources.filter((file) => written.test(read(file)) && roomOf(file) !== 'edge/sync');
    expect(fetching).toEqual([]);
  });

  test('the scripts that go into pages bring no zod, no React, no database', () => {
    const starts = sources.filter((file) =>
      /^entrypoints\/(?:helpdesk\/|inserter\.ts|expander\/|reader\.ts|words\.ts)/u.test(file),
    );
    const reached = closure(starts);
    expect([...reached].filter((to) => /^(?:zod|react|dexie|zustand|fuse)/u.test(to))).toEqual([]);
    expect(starts.length).toBeGreaterThan(1);
  });
});

/** Everything that these files import for its value, and what that imports. */
function closure(starts: string[]): Set<string> {
  const reached = new Set<string>();
  const queue = [...starts];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const { from, to, typeOnly } of imports) {
      if (from !== file || typeOnly || reached.has(to)) continue;
      reached.add(to);
      queue.push(
        ...sources.filter((name) => name.replace(/(?:\/index)?\.tsx?$/u, '') === to.replace(/\/index$/u, '')),
      );
    }
  }
  return reached;
}

describe('messages', () => {
  test.each([
    [
      'background',
      { ...fromPage, ...fromPanel, ...fromOptions },
      /^entrypoints\/background\/\w+-handlers\.ts$/u,
    ],
    ['page', toPage, /^entrypoints\/helpdesk\/index\.ts$/u],
    ['expander', toExpander, /^entrypoints\/expander\/index\.ts$/u],
    ['inserter', toInserter, /^entrypoints\/inserter\.ts$/u],
    ['panel', toPanel, /^entrypoints\/panel\/main\.tsx$/u],
  ] as const)('every message to the %s is handled there', (_context, table, files) => {
    const handled = new Set(sources.filter((file) => files.test(file)).flatMap(handledIn));
    expect(Object.keys(table).filter((key) => !handled.has(key))).toEqual([]);
  });

  test('a message has one name in all tables', () => {
    const keys = [fromPage, toPage, toInserter, toExpander, fromPanel, toPanel, fromOptions].flatMap(
      (table) => Object.keys(table),
    );
    expect(keys.length).toBe(new Set(keys).size);
  });
});

/** Names that a file has code for: functions of an object, and what a `type` is compared with. No words of comments. */
function handledIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && ts.isObjectLiteralExpression(node.parent))
      names.push(node.name.getText());
    if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer))
      names.push(node.name.getText());
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
      /\.type$/u.test(node.left.getText()) &&
      ts.isStringLiteral(node.right)
    )
      names.push(node.right.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return names;
}

describe('what the linter is told', () => {
  /** A rule's options in every file that ships. */
  async function rulesOf(name: string): Promise<Map<string, unknown>> {
    const eslint = new ESLint({ cwd: ROOT });
    const entries = sources.map(async (file) => {
      const config = (await eslint.calculateConfigForFile(file)) as Linter.Config;
      return [file, config.rules?.[name]] as const;
    });
    return new Map(await Promise.all(entries));
  }

  test('functions stay below 40 lines, and files below 300, in every folder of the product', async () => {
    const functions = [2, { max: 40, skipBlankLines: true, skipComments: true }];
    for (const [file, rule] of await rulesOf('max-lines-per-function'))
      expect([file, rule]).toEqual([file, functions]);
    for (const [file, rule] of await rulesOf('max-lines'))
      expect([file, rule]).toEqual([file, [2, { max: 300 }]]);
  });

  test('the clock is read in one file', async () => {
    const rules = await rulesOf('no-restricted-syntax');
    const free = [...rules].filter(([, rule]) => !JSON.stringify(rule).includes('property.name=\\"now\\"'));
    expect(free.map(([file]) => file)).toEqual(['lib/clock/now.ts']);
  });
});

test('files stay below 300 lines', () => {
  expect(styles.length).toBeGreaterThan(5);
  const long = [...sources, ...styles, ...filesIn('tests'), ...filesIn('scripts', /\.m?[jt]s$/u)]
    .map((file) => [file, read(file).trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});
