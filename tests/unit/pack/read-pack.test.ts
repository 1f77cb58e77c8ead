import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/lib/pack/canonical-json';
import { readPack, type SourceFiles } from '@/lib/pack/read-pack';
import { formatProblem } from '@/lib/policy/problem';
import { goodPack, packsIn } from './source-files';

const NOW = Date.UTC(2027, 0, 1, 12);
const read = (files: SourceFiles, today?: string) => readPack(files, { now: NOW, today });
const messages = (files: SourceFiles, today?: string) => read(files, today).problems.map(formatProblem);

const PACK =
  'format: 1\nid: shop\ntitle: Shop\nlanguage: en\ntimezone: Europe/Berlin\nowners: { care: { name: Care } }\n';
const card = (front: string, body = 'Guidance.\n') => `---\ntitle: A card\nowner: care\n${front}---\n${body}`;
const packWith = (files: Record<string, string | Uint8Array>) =>
  new Map(Object.entries({ 'pack.yaml': PACK, ...files }));

/** A good pack in which some bytes of one file were replaced, taken away or put in. */
const damaged = fc
  .record({
    name: fc.constantFrom(...packsIn('good')),
    file: fc.nat(),
    at: fc.nat(),
    take: fc.nat({ max: 12 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom(
          '{{',
          '}}',
          '{',
          '[',
          '"',
          '---\n',
          '\n## Reply {',
          '](',
          '<b>',
          '&a',
          '*a',
          ': ',
          '\t',
          '> > > ',
          '{{include x}}',
          '#',
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  })
  .map(({ name, file, at, take, put }) => {
    const files = goodPack(name);
    const path = [...files.keys()][file % files.size]!;
    const bytes = files.get(path)!;
    const start = at % (bytes.length + 1);
    return new Map([
      ...files,
      [path, new Uint8Array([...bytes.slice(0, start), ...put, ...bytes.slice(start + take)])],
    ]);
  });

describe('reading never throws', () => {
  test('whatever happened to a good pack, and every problem has a place and words', () => {
    fc.assert(
      fc.property(damaged, (files) => {
        for (const { file, line, column, message, fix } of read(files).problems) {
          expect([file === '' ? 'pack' : file, message, fix].every((text) => text.length > 0)).toBe(true);
          expect(line).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(column)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('for arbitrary text in every kind of file', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, text, text, (front, body, other) => {
        const result = read(
          packWith({
            'cards/a.md': `---\n${front}\n---\n${body}`,
            'cards/b.md': other,
            'cards/a.th.md': other,
            'tests/a.yaml': front,
            'pack.yaml': other,
          }),
        );
        expect(result.problems).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('for arbitrary paths', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 5 }), (names) => {
        const files = names.flatMap((name) => [`cards/${name}.md`, name, `tests/${name}`, `images/${name}`]);
        read(new Map(files.map((path) => [path, 'x'])));
      }),
    );
  });

  test.each([
    ['brackets in YAML', `---\ntitle: ${'['.repeat(60_000)}\n---\n`],
    ['groups in YAML', `---\n${'a: {'.repeat(10_000)}\n---\n`],
    ['quotes in quotes', `---\ntitle: A\n---\n${'>'.repeat(60_000)}`],
    ['lists in lists', `---\ntitle: A\n---\n${'- '.repeat(30_000)}`],
    ['emphasis without end', `---\ntitle: A\n---\n${'*a_ '.repeat(15_000)}`],
    ['marks in marks', `---\ntitle: A\n---\n${'*a '.repeat(1500)}${'a* '.repeat(1500)}`],
    ['braces without end', `---\ntitle: A\n---\n${'{{'.repeat(30_000)}`],
    ['replies without end', `---\ntitle: A\n---\n${'## Reply\na\n'.repeat(5000)}`],
    ['links without end', `---\ntitle: A\n---\n${'['.repeat(60_000)}`],
    ['pipes without end', `---\ntitle: A\n---\n|a|\n|-|\n${'|'.repeat(60_000)}`],
    // What took a time that grows as a power of the length would not end within the runner's own limit.
  ])('and ends, with no more problems than the text has room for: %s', (_name, text) => {
    const { problems } = read(packWith({ 'cards/a.md': text }));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(text.length / 2 + 1);
  });
});

test('the order in which the files come does not matter', () => {
  fc.assert(
    fc.property(fc.constantFrom(...packsIn('good')), fc.infiniteStream(fc.nat()), (name, order) => {
      const files = [...goodPack(name)];
      const shuffled = files
        .map((file) => ({ file, key: order.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key);
      const there = read(new Map(shuffled.map(({ file }) => file)));
      expect(canonicalJson(there)).toBe(canonicalJson(read(new Map(files))));
    }),
  );
});

describe('limits', () => {
  const long = (bytes: number) => `${'word '.repeat(Math.ceil(bytes / 5))}\n`;

  test('a card file of more than 64 kB', () => {
    expect(messages(packWith({ 'cards/a.md': card('', long(66_000)) })).join()).toContain(
      'This file has more than 64 kB.',
    );
  });

  test('a card that is too large with its translations', () => {
    const translation = `---\ntitle: A card\n---\n${long(30_000)}`;
    const files = packWith({
      'cards/a.md': card('', long(30_000)),
      'cards/a.th.md': translation,
      'cards/a.hi.md': translation,
    });
    expect(messages(files).join()).toMatch(/With its translations this card has \d+ kB; 64 kB is the most\./);
  });

  test('an image of more than 512 kB', () => {
    const png = new Uint8Array(600 * 1024);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [message] = messages(packWith({ 'cards/a.md': card(''), 'images/a.png': png }));
    expect(message).toBe(
      'images/a.png  This image has 600 kB; 512 kB is the most. Save it smaller: 1,000 pixels are wide enough.',
    );
  });

  test('more than 200 replies', () => {
    const body = Array.from({ length: 201 }, (_, index) => `## Reply\n${index}\n\n`).join('');
    expect(messages(packWith({ 'cards/a.md': card('', body) })).join()).toContain(
      'This card has 201 replies; 200 are the most.',
    );
  });

  test('more facts than a manifest can carry', () => {
    const facts = Array.from(
      { length: 6000 },
      (_, index) => `  fact-${index}: { value: thirty days at the most }\n`,
    );
    const files = packWith({ 'pack.yaml': `${PACK}facts:\n${facts.join('')}`, 'cards/a.md': card('') });
    expect(messages(files).join()).toMatch(
      /^pack\.yaml:1 {2}What this file says takes \d+ kB in the built pack; 256 kB is the most\./,
    );
  });

  test('a pack of more than 120 MB is not even looked at', () => {
    const half = new Uint8Array(61 * 1024 * 1024);
    expect(messages(packWith({ 'images/a.png': half, 'images/b.png': half }))[0]).toContain(
      'This pack has more than 120 MB.',
    );
  });
});

describe('the day', () => {
  const files = packWith({ 'cards/a.md': card('verified: { on: 2026-01-01, every: 1w }\n') });

  test('is the one in the time zone of the pack', () => {
    const auckland = new Map([
      ...files,
      ['pack.yaml', PACK.replace('Europe/Berlin', 'Pacific/Auckland')] as const,
    ]);
    const lastMoment = Date.UTC(2026, 0, 8, 11);
    expect(readPack(auckland, { now: lastMoment }).problems).toHaveLength(1);
    expect(readPack(files, { now: lastMoment }).problems).toEqual([]);
  });

  test('can be named', () => {
    expect(messages(files, '2026-01-08')).toEqual([]);
    expect(messages(files, '2026-01-09')[0]).toContain('was due to be checked by 2026-01-08');
  });

  test('what is no longer in force needs no fresh eye', () => {
    const ended = new Map([...files, ['cards/a@2026-06-01.md', card('')] as const]);
    expect(messages(ended)).toEqual([]);
  });
});

test('a card that cannot be read is no unknown card for others', () => {
  const problems = messages(
    packWith({ 'cards/a.md': card('related: [b]\n'), 'cards/b.md': '---\ntitle: [\n---\n' }),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('cards/b.md');
});

test('a narrower reply may stand in where an include has none', () => {
  const files = packWith({
    'cards/a.md': card('', 'G.\n\n## Reply\n{{include b}}\n\n## Reply {channel: phone}\nNo.\n'),
    'cards/b.md': card(
      '',
      ['mail', 'chat', 'social'].map((channel) => `## Reply {channel: ${channel}}\nYes.\n`).join('\n'),
    ),
  });
  expect(read(files).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
