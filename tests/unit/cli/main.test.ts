import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { momentOn } from '@/cli/clock';
import { main } from '@/cli/main';
import { dayIn } from '@/lib/policy/days';

const PACKS = 'tests/fixtures/packs';
const GOOD = `${PACKS}/good/minimal`;
const BAD = `${PACKS}/bad/unknown-references`;

async function run(args: string[], now = Date.UTC(2027, 0, 1, 12)) {
  const written = { out: '', err: '' };
  const code = await main(args, {
    now,
    colour: false,
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
  });
  return { code, ...written };
}

const temporary = mkdtempSync(join(tmpdir(), 'cuecard-'));
afterAll(() => rmSync(temporary, { recursive: true }));

describe('check', () => {
  test('a good pack', async () => {
    expect(await run(['check', GOOD])).toEqual({
      code: 0,
      out: 'This pack can be built: no problems. 1 card in 1 language, 0 tests.\n',
      err: '',
    });
  });

  test('a pack with errors: each with its place, its field and the way to mend it', async () => {
    const { code, out } = await run(['check', BAD]);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'error    cards/refund-window.md:3  owner',
        '         There is no owner "core". Did you mean "care"?',
        'error    cards/refund-window.md:4  audiences #1',
        '         There is no audience "customers". Add it under `audiences` in pack.yaml.',
        'error    cards/refund-window.md:5  related #1',
        '         There is no card "refund-widow". Did you mean "refund-window"?',
        'warning  cards/refund-window.md:5  related #2',
        '         This card names itself. Take it out of the list.',
        '',
        'This pack cannot be built yet: 3 errors and 1 warning. 1 card in 1 language, 0 tests.',
        '',
      ].join('\n'),
    );
  });

  test('warnings alone do not fail', async () => {
    const { code, out } = await run(['check', `${PACKS}/bad/no-owner`]);
    expect(code).toBe(0);
    expect(out).toContain('This pack can be built: 1 warning.');
  });

  test('as JSON', async () => {
    const { code, out } = await run(['check', BAD, '--json']);
    const report = JSON.parse(out) as { problems: unknown[] };
    expect(code).toBe(1);
    expect(report).toMatchObject({ ok: false, pack: 'shop', cards: 1, errors: 3, warnings: 1 });
    expect(report.problems[0]).toEqual({
      severity: 'error',
      code: 'unknown-owner',
      file: 'cards/refund-window.md',
      line: 3,
      column: 1,
      field: 'owner',
      message: 'There is no owner "core".',
      fix: 'Did you mean "care"?',
    });
  });

  test('the day that counts as today can be named', async () => {
    const folder = `${PACKS}/good/full`;
    expect((await run(['check', folder])).out).toContain('no problems');
    expect((await run(['check', folder, '--today', '2028-02-01'])).out).toContain(
      'This fact ended on 2027-12-31',
    );
    expect((await run(['check', folder, '--today=2028-02-01'], 0)).out).toContain(
      'This fact ended on 2027-12-31',
    );
  });
});

describe('test', () => {
  test('tries the tickets of a pack on the matcher', async () => {
    const { code, out } = await run(['test', `${PACKS}/good/full`, '--json']);
    const report = JSON.parse(out) as {
      passed: number;
      failed: number;
      total: number;
      tests: { got: unknown[] }[];
    };
    expect(report.total).toBe(3);
    expect(report.passed + report.failed).toBe(3);
    expect(code).toBe(report.failed > 0 ? 1 : 0);
    expect(report.tests[2]).toMatchObject({ expect: [], passed: true, got: [] });
    expect(report.tests[0]).toMatchObject({ rank: 1 });
    expect(report.tests[0]?.got[0]).toMatchObject({ card: 'cancel' });
  });

  test('shows what failed, and why', async () => {
    const folder = join(temporary, 'failing');
    mkdirSync(join(folder, 'cards'), { recursive: true });
    mkdirSync(join(folder, 'tests'));
    writeFileSync(
      join(folder, 'pack.yaml'),
      'format: 1\nid: shop\ntitle: Shop\nlanguage: en\ntimezone: UTC\n',
    );
    writeFileSync(
      join(folder, 'cards', 'gift.md'),
      '---\ntitle: Gift wrap\nexamples: [can you wrap it as a gift]\n---\nYes.\n',
    );
    writeFileSync(join(folder, 'tests', 'a.yaml'), '- ticket: thanks, bye\n  expect: gift\n');
    const { code, out } = await run(['test', folder]);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'failed  tests/a.yaml:1  gift should be suggested and is not.',
        '        "thanks, bye"',
        '        suggested: nothing',
        '',
        'What is taken for what',
        '  1 x  gift was expected, nothing came first',
        '',
        '0 passed, 1 failed of 1 test.',
        '',
      ].join('\n'),
    );
  });

  test('a pack with errors is not tested', async () => {
    const { code, out } = await run(['test', BAD]);
    expect(code).toBe(1);
    expect(out).toContain('Not tested: 3 errors. Mend them first.');
    expect((await run(['test', `${PACKS}/bad/card-deleted`])).out).toContain(
      'Not tested: 1 error. Mend it first.',
    );
    expect(JSON.parse((await run(['test', BAD, '--json'])).out)).toMatchObject({
      passed: 0,
      total: 0,
      problems: [{}, {}, {}],
    });
  });

  test('a pack without tests says so', async () => {
    expect(await run(['test', GOOD])).toMatchObject({
      code: 0,
      out: expect.stringContaining('This pack has no tests.'),
    });
  });
});

describe('what cannot be done', () => {
  test.each([
    [
      ['check', 'no/such/folder'],
      'no/such/folder does not exist. Check the spelling, and the folder that you are in.',
    ],
    [
      ['check', `${GOOD}/pack.yaml`],
      'is a file. Name the folder of the pack, the one that has pack.yaml in it.',
    ],
    [['check'], "missing required argument 'folder'"],
    [['check', GOOD, '--today', 'tomorrow'], 'Write a day as year-month-day, for example 2027-01-31.'],
    [['check', GOOD, '--today', '2027-02-30'], 'Write a day as year-month-day, for example 2027-01-31.'],
    [['check', GOOD, '--jsn'], '(Did you mean --json?)'],
    [['chek', GOOD], '(Did you mean check?)'],
    [['check', GOOD, 'other'], 'too many arguments'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(out).toBe('');
  });

  test('links that lead out of the folder are not followed', async () => {
    const folder = join(temporary, 'links');
    mkdirSync(folder);
    symlinkSync('/etc', join(folder, 'cards'));
    expect((await run(['check', folder])).out).toContain('This pack has no card.');
  });
});

describe('help', () => {
  test.each([
    [['--help'], 'cards/refund-window.md'],
    [['check', '--help'], '{{include card-id}}'],
    [['check', '--help'], '\\{\\{'],
    [['test', '--help'], 'expect: none'],
  ])('%j teaches', async (args, words) => {
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out).toContain(words);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(118);
  });
});

test('the command itself runs, from any folder', () => {
  const cuecard = join(process.cwd(), 'cli', 'cuecard.mjs');
  const pack = join(process.cwd(), GOOD);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cuecard, 'check', pack], {
    cwd: temporary,
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([
    0,
    'This pack can be built: no problems. 1 card in 1 language, 0 tests.\n',
    '',
  ]);
}, 30_000);

test('in a checkout where nothing is installed the command says what to run', () => {
  const checkout = join(temporary, 'checkout');
  cpSync('cli', join(checkout, 'cli'), { recursive: true });
  for (const args of [[], ['check', GOOD]]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(checkout, 'cli', 'cuecard.mjs'), ...args],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      `error  The packages that cuecard is made of are not installed: run "npm install" in ${checkout}, then try again.\n`,
    ]);
  }
}, 30_000);

test('a moment on a day is on that day, wherever the pack is at home', () => {
  for (const zone of [
    'Pacific/Kiritimati',
    'Pacific/Auckland',
    'Asia/Bangkok',
    'UTC',
    'America/New_York',
    'Pacific/Pago_Pago',
    'Etc/GMT+12',
  ]) {
    for (const day of ['2027-01-01', '2024-02-29', '2026-03-29'])
      expect(dayIn(momentOn(day, zone), zone)).toBe(day);
  }
});
