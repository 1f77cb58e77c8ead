import { describe, expect, test } from 'vitest';
import { EMPTY_PROFILE } from '@/lib/policy/agent';
import { inScope, isFor } from '@/lib/policy/scope';

const everyone = { brands: [], teams: [], channels: [], regions: [] };
const northwind = { ...everyone, brands: ['Northwind', 'Southwind'] };

describe('a scope', () => {
  test('without entries, or none at all, is for everyone', () => {
    expect(inScope(everyone, EMPTY_PROFILE)).toBe(true);
    expect(inScope(undefined, EMPTY_PROFILE)).toBe(true);
  });

  test('of brands includes these brands, however they are written', () => {
    expect(inScope(northwind, { ...EMPTY_PROFILE, brand: ' NORTHWIND ' })).toBe(true);
    expect(inScope(northwind, { ...EMPTY_PROFILE, brand: 'Eastwind' })).toBe(false);
  });

  test('hides from who has not said', () => {
    expect(inScope(northwind, EMPTY_PROFILE)).toBe(false);
    expect(inScope({ ...everyone, brands: [''] }, EMPTY_PROFILE)).toBe(false);
  });

  test.each([
    [{ teams: ['Returns'] }, { team: 'returns' }],
    [{ channels: ['chat', 'social'] }, { channel: 'chat' }],
    [{ regions: ['EU'] }, { region: 'eu' }],
  ])('%j includes %j, and that alone', (scope, viewer) => {
    expect(inScope({ ...everyone, ...scope }, { ...EMPTY_PROFILE, ...viewer })).toBe(true);
    expect(inScope({ ...everyone, ...scope }, { ...EMPTY_PROFILE, brand: 'Northwind' })).toBe(false);
  });

  test('asks for all that it names', () => {
    const scope = { ...northwind, regions: ['EU'] };
    expect(inScope(scope, { ...EMPTY_PROFILE, brand: 'Northwind' })).toBe(false);
    expect(inScope(scope, { ...EMPTY_PROFILE, brand: 'Northwind', region: 'EU' })).toBe(true);
  });
});

test('a card narrows its pack and cannot widen it', () => {
  const viewer = { ...EMPTY_PROFILE, brand: 'Northwind' };
  const chatOnly = { ...everyone, channels: ['chat'] };
  expect(isFor({ scope: northwind }, {}, viewer)).toBe(true);
  expect(isFor({ scope: northwind }, { scope: chatOnly }, viewer)).toBe(false);
  expect(isFor({ scope: northwind }, { scope: chatOnly }, { ...viewer, channel: 'chat' })).toBe(true);
  expect(isFor({ scope: { ...everyone, brands: ['Eastwind'] } }, { scope: northwind }, viewer)).toBe(false);
});
