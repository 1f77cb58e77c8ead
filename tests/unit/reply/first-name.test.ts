import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNameOf } from '@/lib/reply/first-name';

describe('the name to greet by', () => {
  test.each([
    ['Maya Lindqvist', 'Maya'],
    ['Maya', 'Maya'],
    ['  Maya\u00a0 Lindqvist ', 'Maya'],
    ['Lindqvist, Maya', 'Maya'],
    ['LINDQVIST, MAYA', 'Maya'],
    ['Lindqvist, Dr. Maya', 'Maya'],
    ['Nguyen, An', 'An'],
    ['Smith, Kim', 'Kim'],
    ['MAYA LINDQVIST', 'Maya'],
    ['maya lindqvist', 'Maya'],
    ['Maya LINDQVIST', 'Maya'],
    ['Jean-Paul Sartre', 'Jean-Paul'],
    ['JEAN-PAUL SARTRE', 'Jean-Paul'],
    ["D'ANGELO RUSSELL", "D'Angelo"],
    ['DeShawn Carter', 'DeShawn'],
    ['Mr. John Smith', 'John'],
    ['Dr.Maya Lindqvist', 'Maya'],
    ['Prof. Dr. Maya Lindqvist', 'Maya'],
    ['Mme Zoé Durand', 'Zoé'],
    ['Frau Jürgens, Änne', 'Änne'],
    ['Maya Lindqvist, PhD', 'Maya'],
    ['John Smith Jr.', 'John'],
    ['Maya van der Berg', 'Maya'],
    ['Maya Lindqvist (she/her)', 'Maya'],
    ['Maya Lindqvist [Acme GmbH]', 'Maya'],
    ['"Maya Lindqvist"', 'Maya'],
    ['Maya 🌸 Lindqvist', 'Maya'],
    ['Minh Nguyễn', 'Minh'],
    ['Søren Ægir', 'Søren'],
    ['İBRAHİM YILMAZ', 'İbrahim'],
    ['ΝΙΚΟΣ ΠΑΠΑΣ', 'Νικος'],
    ['Мария Иванова', 'Мария'],
    ['คุณสมชาย ใจดี', 'สมชาย'],
    ['คุณ สมชาย ใจดี', 'สมชาย'],
    ['คุณสมชาย', 'สมชาย'],
    ['นางสาวสมหญิง รักไทย', 'สมหญิง'],
    ['น.ส. สมหญิง รักไทย', 'สมหญิง'],
    ['ดร.สมชาย ใจดี', 'สมชาย'],
    ['สมชาย ใจดี', 'สมชาย'],
    ['คุณากร ใจดี', 'คุณากร'],
    ['Khun Somchai', 'Somchai'],
    ['माया शर्मा', 'माया'],
    ['श्रीमती माया शर्मा', 'माया'],
    ['डॉ. माया शर्मा', 'माया'],
    ['माया जी', 'माया'],
    ['محمد علي', 'محمد'],
  ])('%j: %s', (full, first) => {
    expect(firstNameOf(full)).toBe(first);
  });

  test.each([
    ['nothing', ['', '   ', '\u200b', '-', '.', '()']],
    ['an address', ['maya@shop.example', 'Maya <maya@shop.example>', 'https://evil.example', 'evil.com']],
    [
      'a company',
      [
        'Acme Inc',
        'Acme, Inc.',
        'Lindqvist GmbH',
        'Smith & Sons',
        'Blue Door Hotel',
        'บริษัท ดี จำกัด',
        'ร้านดอกไม้',
      ],
    ],
    [
      'a role or a place holder',
      ['Customer Support', 'Guest', 'Unknown user', 'Sales Team', 'null', 'ลูกค้า', 'ग्राहक'],
    ],
    ['two people', ['Tom and Anna', 'Tom & Anna Smith', 'Familie Berger']],
    ['a user name', ['maya_92', 'maya92', 'mlindqvist', 'MayaLindqvist', '@maya', 'IKEA']],
    [
      'an initial',
      ['M. Lindqvist', 'M Lindqvist', 'J.R. Smith', 'JP Morgan', 'AJ SMITH', 'M', 'Lindqvist, M.', 'ม ใจดี'],
    ],
    [
      'a title and a family name',
      ['Ms Lindqvist', 'Dr. Lindqvist', 'Herr Prof. Lindqvist', 'श्री शर्मा', 'Mr', 'Dr. Dr.'],
    ],
    [
      'half a name',
      ['Abdul Rahman Khan', 'van der Berg', 'De Souza', 'Md Karim', 'عبد الرحمن', 'Chr. Hansen'],
    ],
    [
      'another order',
      [
        'Nguyễn Văn An',
        'Zhang Wei',
        'Park Ji-sung',
        'DUPONT Marie',
        'Иванова Мария',
        '김민준',
        '田中 花子',
        'たなか',
      ],
    ],
    ['a list', ['Lindqvist, Maya, Tom', 'Lindqvist,', ', Maya']],
    [
      'a joke',
      [
        '{{fact.code}}',
        '<b>Maya</b>',
        'Maya; DROP TABLE',
        'Maya is a very happy lady today',
        '1234',
        'สมชายใจดีมากจริงๆนะครับ',
      ],
    ],
  ])('%s is left unknown', (_, names) => {
    for (const name of names) expect([name, firstNameOf(name)]).toEqual([name, undefined]);
  });

  test('is a word of the name, clean, whatever the name', () => {
    const word = fc.constantFrom(
      'Maya',
      'MAYA',
      'lindqvist',
      'Dr.',
      'คุณสมชาย',
      'van',
      ',',
      'Jr',
      'M.',
      '&',
      '😀',
      '\u200d',
      'İ',
      'ß',
    );
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(name, (full) => {
        const first = firstNameOf(full);
        if (first === undefined) return;
        expect(first).toMatch(/^[\p{L}\p{M}\p{Join_Control}'’‐-]{2,}$/u);
        expect(full.toLocaleLowerCase('und')).toContain(first.toLocaleLowerCase('und'));
      }),
      { numRuns: 400 },
    );
  });

  test('a million marks take no time', () => {
    expect(firstNameOf(`Maya ${'\u0301'.repeat(1_000_000)}`)).toBe('Maya');
  });
});
