import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitCardFile } from '@/lib/policy/source/card-file';
import { decodeText, findForbidden, placesIn } from '@/lib/policy/source/decode';
import { isId, slug } from '@/lib/policy/source/ids';
import { classify, readCardFileName } from '@/lib/policy/source/file-name';
import { canonicalLanguage, codeOfLanguage, languageName } from '@/lib/policy/source/languages';
import { linkProblem } from '@/lib/policy/source/links';
import { parseReplyHeading } from '@/lib/policy/source/reply-heading';
import { durationDays } from '@/lib/policy/source/shared-fields';
import { didYouMean, listed } from '@/lib/policy/source/suggest';

describe('file names', () => {
  test.each([
    ['cancel.md', 'cancel', undefined, undefined],
    ['cancel.th.md', 'cancel', undefined, 'th'],
    ['cancel@2026-07-01.md', 'cancel', '2026-07-01', undefined],
    ['cancel@2026-07-01.PT-br.md', 'cancel', '2026-07-01', 'pt-BR'],
    ['0_a-b.zh-hant.md', '0_a-b', undefined, 'zh-Hant'],
  ])('%s', (name, id, from, language) => {
    expect(readCardFileName(name)).toEqual({ id, from, language });
  });

  test.each([
    ['cards/a.md', 'card'],
    ['tests/a.yaml', 'test'],
    ['images/deep/a.png', 'image'],
    ['pack.yaml', 'pack'],
    ['README.md', 'other'],
    ['docs/how-to.md', 'other'],
    ['.git/config', 'other'],
    ['cards/.DS_Store', 'other'],
    ['cards/Thumbs.db', 'other'],
    ['cards/old/a.md', 'stray'],
    ['Pack.yml', 'misnamed-pack'],
    ['pack.yaml.txt', 'misnamed-pack'],
    ['cards/a.txt', 'misnamed-card'],
    ['cards/a.MD', 'misnamed-card'],
    ['cards/a', 'misnamed-card'],
    ['cards/a.docx', 'stray'],
    ['image/a.png', 'stray'],
  ])('%s is %s', (path, kind) => {
    expect(classify(path).kind).toBe(kind);
  });
});

describe('front matter', () => {
  test('each half keeps the lines of the file', () => {
    expect(splitCardFile('---\ntitle: A\n---\nBody\n')).toEqual({
      front: '\ntitle: A\n',
      body: '\n\n\nBody\n',
    });
  });

  test.each(['', 'title: A', '--- a\nb: c\n---', '---\ntitle: A', '----\ntitle: A\n----\n'])(
    '%j has none',
    (text) => {
      expect(splitCardFile(text)).toHaveProperty('complaint.code', 'front-matter');
    },
  );

  test('a line of dashes in the body is the body’s', () => {
    expect(splitCardFile('---\na: b\n---\nc\n---\nd')).toEqual({
      front: '\na: b\n',
      body: '\n\n\nc\n---\nd',
    });
  });
});

describe('reply headings', () => {
  test.each([
    ['## Reply', {}],
    ['## Reply {}', {}],
    ['## Reply {shipped: no}', { shipped: 'no' }],
    ['##  Reply{ shipped:no,channel : chat } ##', { shipped: 'no', channel: 'chat' }],
    ['## Reply {not_yet: a-b}', { not_yet: 'a-b' }],
  ])('%s', (heading, when) => {
    expect(parseReplyHeading(heading)).toEqual({ when });
  });

  test('never throw, and every fault has words', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const read = parseReplyHeading(`## Reply ${rest}`);
        if ('code' in read) expect(read.fix).not.toBe('');
        else expect(Object.entries(read.when).flat().every(isId)).toBe(true);
      }),
    );
  });
});

describe('links', () => {
  test.each([
    'https://example.com',
    'https://bücher.example/a?b=c&d=%20#e',
    'https://sub.example.co.uk:8443/a_(b)',
    'https://例え.テスト/',
    'https://пример.рф/',
    'mailto:help@example.com?subject=Hi',
    'tel:+49-30-123456',
  ])('%s is good', (url) => {
    expect(linkProblem(url)).toBeUndefined();
  });

  test.each([
    '',
    'http://example.com',
    'HTTP://example.com',
    'ftp://example.com',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    '//example.com',
    '/path',
    'example.com',
    'https:example.com',
    'https:/example.com',
    'https:///example.com',
    'https://user:pw@example.com',
    'https://example.com@evil.example',
    'https://exa mple.com',
    'https://example.com\\@evil.example',
    'https://example.com/\u202Egnp.exe',
    'https://example\u200B.com',
    'https://exаmple.com',
    'https://-.com/',
    'https://a..b/',
    'mailto:help',
    'tel:now',
    `https://example.com/${'a'.repeat(2000)}`,
  ])('%j is refused', (url) => {
    expect(linkProblem(url)?.split('\n')).toEqual([
      expect.stringMatching(/\.$/),
      expect.stringMatching(/\.$/),
    ]);
  });
});

describe('words', () => {
  test.each([
    ['titel', ['title', 'tags'], 'title'],
    ['not-for', ['not_for', 'notes'], 'not_for'],
    ['NotFor', ['not_for'], 'not_for'],
    ['verifed', ['verified'], 'verified'],
    ['colour', ['title', 'tags'], undefined],
    ['x', ['y', 'z'], undefined],
    ['', ['a'], undefined],
  ])('%s', (word, known, meant) => {
    expect(didYouMean(word, known)).toBe(meant);
  });

  test('lists read as people write them', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
    expect(listed(Array.from({ length: 20 }, (_, index) => String(index)))).toMatch(/15 and 4 more$/);
  });

  test('a slug is an id or empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (words) => slug(words) === '' || isId(slug(words)) || slug(words) === 'constructor',
      ),
    );
    expect([slug('Returns Team'), slug('Größe & Länge'), slug('ไทย')]).toEqual([
      'returns-team',
      'grosse-lange',
      '',
    ]);
  });

  test('what every object has is no id', () => {
    expect(isId('constructor')).toBe(false);
  });
});

test.each([
  ['180d', 180],
  ['26w', 182],
  ['6m', 180],
  ['6 m', 180],
  ['0d', undefined],
  ['d', undefined],
  ['1y', undefined],
  ['1.5d', undefined],
  ['99999d', undefined],
])('%s is %s days', (written, days) => {
  expect(durationDays(written)).toBe(days);
});

test('languages', () => {
  expect(
    ['EN', 'en-gb', 'zh-hant', 'th', 'old', 'xx', 'english', 'e', 'en_GB', ''].map(canonicalLanguage),
  ).toEqual(['en', 'en-GB', 'zh-Hant', 'th', ...Array<undefined>(6)]);
  expect([
    codeOfLanguage(' German '),
    codeOfLanguage('Klingonese'),
    languageName('th'),
    languageName('??'),
  ]).toEqual(['de', undefined, 'Thai', '??']);
});

describe('decoding', () => {
  test('takes away the byte order mark and other line ends', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFFa\r\nb\rc\n'))).toEqual({ text: 'a\nb\nc\n' });
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0])],
    ['Latin-1', new Uint8Array([0x61, 0xfc, 0x62])],
  ])('%s is refused', (_name, bytes) => {
    expect(decodeText(bytes)).toHaveProperty('complaint.code', 'not-utf8');
  });

  test.each(['\0', '\u001B', '\u0085', '\u202E', '\uFFFE', '\uD800', '\uFDD0', '\u{1FFFF}'])(
    '%j is refused',
    (character) => {
      expect(decodeText(`a\nbc${character}`)).toMatchObject({ place: { line: 2, column: 3 } });
    },
  );

  test.each(['\t', '\u00A0', '\u200D', '\u202B', '😀', 'ก็', '\uFFFD'])('%j is not', (character) => {
    expect(findForbidden(character)).toBeUndefined();
  });

  test('places are those that counting gives', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '😀')), fc.nat(), (parts, at) => {
        const text = parts.join('');
        const offset = at % (text.length + 1);
        const lines = text.slice(0, offset).split('\n');
        expect(placesIn(text)(offset)).toEqual({ line: lines.length, column: lines.at(-1)!.length + 1 });
      }),
    );
  });
});
