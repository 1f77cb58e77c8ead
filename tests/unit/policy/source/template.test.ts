import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMask, mask, MOST_TEMPLATES, parseTemplate, pieces, unmask } from '@/lib/policy/source/template';

const templateText = fc.oneof(
  fc.constantFrom(
    '{{customer.name}}',
    '{{ today }}',
    '{{order.number or "a }} | b_c"}}',
    '{{fact.x}}',
    '{{include a-b}}',
    '{{cursor}}',
  ),
  fc.string().map((inner) => `{{${inner}}}`),
);
const text = fc
  .array(
    fc.oneof(
      templateText,
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{', '}', '{{', '}}', '\\', '\\{{', '\n'),
    ),
  )
  .map((parts) => parts.join(''));

describe('masking', () => {
  test('keeps every length and every line, and can be undone', () => {
    fc.assert(
      fc.property(text, (written) => {
        const masked = mask(written);
        expect(masked.text).toHaveLength(written.length);
        expect(masked.text.split('\n').map(({ length }) => length)).toEqual(
          written.split('\n').map(({ length }) => length),
        );
        expect(unmask(masked.text, masked.tokens)).toBe(written);
        for (const { raw, start } of masked.tokens)
          expect(written.slice(start, start + raw.length)).toBe(raw);
      }),
    );
  });

  test('hides every template, and no Markdown mark of one is left', () => {
    fc.assert(
      fc.property(fc.array(templateText, { maxLength: 40 }), (templates) => {
        // A quote that is not closed reaches into the next template: that is a mistake of its own.
        const isClosed = (one: string) => one.split('"').length % 2 === 1;
        const clean = templates.filter((one) => isClosed(one) && !/[\n{}\\]/.test(one.slice(2, -2)));
        const masked = mask(clean.join(''));
        expect(masked.tokens.map(({ raw }) => raw)).toEqual(clean);
        expect(pieces(masked.text)).toEqual(clean.map((_, index) => index));
        expect(masked.text).toMatch(/^\p{Noncharacter_Code_Point}*$/u);
      }),
    );
  });

  test('numbers more templates than a file can hold', () => {
    const { tokens, text: masked } = mask('{{a}}'.repeat(13_107));
    expect(13_107).toBeLessThan(MOST_TEMPLATES);
    expect(tokens).toHaveLength(13_107);
    expect(pieces(masked)).toEqual(tokens.map((_, index) => index));
  });

  test.each([
    ['\\{{name}}', 0, 0],
    ['\\\\{{name}}', 1, 0],
    ['\\{\\{name\\}\\}', 0, 0],
    ['{{name', 0, 1],
    ['{{name\n}}', 0, 1],
    ['{ {name} }', 0, 0],
    ['{{a}}{{b}}', 2, 0],
    ['{{a or "x}}y"}}', 1, 0],
  ])('%j has %d templates and %d open braces', (written, templates, open) => {
    const { tokens, unclosed } = mask(written);
    expect([tokens.length, unclosed.length]).toEqual([templates, open]);
  });

  test('plain text has no mask', () => {
    expect(hasMask(mask('no { braces } \\{\\{ here').text)).toBe(false);
  });
});

describe('one template', () => {
  test.each([
    ['{{customer.name}}', { kind: 'variable', name: 'customer.name', fallback: undefined }],
    ['{{  today  }}', { kind: 'variable', name: 'today', fallback: undefined }],
    [
      '{{customer.first_name or "there"}}',
      { kind: 'variable', name: 'customer.first_name', fallback: 'there' },
    ],
    [
      '{{a  or  "ลูกค้า, it\'s {1} of | 2"}}',
      { kind: 'variable', name: 'a', fallback: "ลูกค้า, it's {1} of | 2" },
    ],
    ['{{fact.refund_days}}', { kind: 'variable', name: 'fact.refund_days', fallback: undefined }],
    ['{{fact.2x}}', { kind: 'variable', name: 'fact.2x', fallback: undefined }],
    ['{{include refund-window}}', { kind: 'include', card: 'refund-window' }],
    ['{{ cursor }}', { kind: 'cursor' }],
  ])('%s', (raw, template) => {
    expect(parseTemplate(raw)).toEqual(template);
  });

  test.each([
    '{{or}}',
    '{{fact}}',
    '{{fact.}}',
    '{{fact.constructor}}',
    '{{include}}',
    '{{a b}}',
    '{{a.b.c.d.e}}',
    '{{1}}',
    '{{a or ""}}',
    '{{a or "{{b"}}',
  ])('%s is none', (raw) => {
    expect(parseTemplate(raw).kind).toBe('fault');
  });

  test('never throws, and every fault has words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (inner) => {
        const template = parseTemplate(`{{${inner}}}`);
        if (template.kind === 'fault') expect(template.complaint.fix).not.toBe('');
      }),
    );
  });
});
