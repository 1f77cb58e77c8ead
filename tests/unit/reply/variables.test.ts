import { describe, expect, test } from 'vitest';
import type { Fact } from '@/lib/policy/pack';
import type { KnownValue } from '@/lib/reply/types';
import { formatDay, labelOf, resolveVariable, type VariableContext } from '@/lib/reply/variables';

const facts: Record<string, Fact> = {
  refund_days: { value: '30 days', values: { th: '30 วัน', 'pt-BR': '30 dias' } },
  code: { value: 'NEXTONEFREE', values: {}, until: '2027-01-01' },
  empty: { value: ' ', values: {} },
};

function context(parts: Partial<VariableContext> = {}): VariableContext {
  const labels = { 'invoice.number': 'Invoice number' };
  return { material: { facts, labels }, values: {}, language: 'en', today: '2027-01-01', ...parts };
}
const page = (value: string): KnownValue => ({ value, source: 'page' });

describe('a variable', () => {
  test('is its value, cleaned, with its source', () => {
    const values = { 'order.number': page(' #10482\n') };
    expect(resolveVariable('order.number', 'your order', context({ values }))).toEqual({
      type: 'value',
      name: 'order.number',
      value: '#10482',
      source: 'page',
    });
  });

  test.each([undefined, '', ' \u200b\n'])('without a value (%j) is its fallback', (value) => {
    const values = value === undefined ? {} : { 'customer.first_name': page(value) };
    expect(resolveVariable('customer.first_name', 'there', context({ values }))).toEqual({
      type: 'value',
      name: 'customer.first_name',
      value: 'there',
      source: 'fallback',
    });
  });

  test.each([
    ['order.number', 'Order number'],
    ['invoice.number', 'Invoice number'],
    ['some.other_thing', 'some other thing'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
  ])('%s with neither is missing, and called %j', (name, label) => {
    expect(resolveVariable(name, undefined, context())).toEqual({ type: 'missing', name, label });
  });

  test('is one pass: a value or a fallback that looks like a variable stays text', () => {
    const values = { 'customer.name': page('{{fact.code}}') };
    expect(resolveVariable('customer.name', undefined, context({ values }))).toMatchObject({
      value: '{ {fact.code} }',
    });
    expect(resolveVariable('order.number', '{{fact.code}}', context())).toMatchObject({
      value: '{ {fact.code} }',
    });
  });
});

describe('a fact', () => {
  test.each([
    ['en', '30 days'],
    ['th', '30 วัน'],
    ['TH-th', '30 วัน'],
    ['pt-BR', '30 dias'],
    ['pt', '30 days'],
    ['hi', '30 days'],
  ])('in %s', (language, value) => {
    expect(resolveVariable('fact.refund_days', undefined, context({ language }))).toEqual({
      type: 'value',
      name: 'fact.refund_days',
      value,
      source: 'fact',
    });
  });

  test('holds through its last day, and no fallback revives it', () => {
    expect(resolveVariable('fact.code', undefined, context())).toMatchObject({ value: 'NEXTONEFREE' });
    const later = context({ today: '2027-01-02' });
    const expired = { type: 'expired', name: 'fact.code', until: '2027-01-01' };
    expect(resolveVariable('fact.code', undefined, later)).toEqual(expired);
    expect(resolveVariable('fact.code', 'SAVE', later)).toEqual(expired);
  });

  test('comes from the pack alone', () => {
    const values = { 'fact.code': { value: 'FREE4EVER', source: 'agent' as const }, 'fact.none': page('x') };
    expect(resolveVariable('fact.code', undefined, context({ values }))).toMatchObject({
      value: 'NEXTONEFREE',
    });
    expect(resolveVariable('fact.none', undefined, context({ values })).type).toBe('missing');
  });

  test('that the pack does not have, or leaves empty, is missing or its fallback', () => {
    expect(resolveVariable('fact.none', undefined, context())).toEqual({
      type: 'missing',
      name: 'fact.none',
      label: 'none',
    });
    expect(resolveVariable('fact.empty', undefined, context()).type).toBe('missing');
    expect(resolveVariable('fact.constructor', 'x', context())).toMatchObject({
      value: 'x',
      source: 'fallback',
    });
  });
});

describe('days read well in the reply’s language', () => {
  test.each([
    ['en', 'January 1, 2027'],
    ['en-GB', '1 January 2027'],
    ['de', '1. Januar 2027'],
    ['hi', '1 जनवरी 2027'],
    ['not a tag', 'January 1, 2027'],
    ['', 'January 1, 2027'],
  ])('%s', (language, expected) => {
    expect(formatDay('2027-01-01', language)).toBe(expected);
  });

  test('Thai counts Buddhist years', () => {
    expect(formatDay('2027-01-01', 'th')).toContain('2570');
  });

  test('the clock’s day is written in the language that the reply turns out to have', () => {
    const values = { today: { value: 'January 1, 2027', source: 'clock' as const } };
    expect(resolveVariable('today', undefined, context({ values, language: 'de' }))).toMatchObject({
      value: '1. Januar 2027',
      source: 'clock',
    });
  });

  test('the agent’s own words for today stay', () => {
    const values = { today: { value: 'this morning', source: 'agent' as const } };
    expect(resolveVariable('today', undefined, context({ values }))).toMatchObject({ value: 'this morning' });
  });

  test('a page’s order date too, where it is clear; what the agent typed stays', () => {
    const resolved = (known: KnownValue) =>
      resolveVariable('order.date', undefined, context({ values: { 'order.date': known }, language: 'de' }));
    expect(resolved(page('31 Dec 2026'))).toMatchObject({ value: '31. Dezember 2026' });
    expect(resolved(page('03/04/2026'))).toMatchObject({ value: '03/04/2026' });
    expect(resolved(page('yesterday'))).toMatchObject({ value: 'yesterday' });
    expect(resolved({ value: '31 Dec 2026', source: 'agent' })).toMatchObject({ value: '31 Dec 2026' });
  });
});

test('a label is one clean line, and never nothing', () => {
  expect(labelOf('x', { x: ' \n ' })).toBe('value');
  expect(labelOf('...', {})).toBe('value');
  expect(labelOf('order.number', { 'order.number': 'Bestell\nnummer' })).toBe('Bestell nummer');
});
