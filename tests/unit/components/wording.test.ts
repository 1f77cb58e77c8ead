import { describe, expect, it } from 'vitest';
import { languageName, ownLanguageName } from '@/components/ui/format';
import { makeWording } from '@/components/ui/wording';
import { LOCALES, lookupIn, wordingIn } from '../../gallery/wordings';
import { NOW } from '../../gallery/samples';

const en = wordingIn('en', 'en-GB');

describe('wording', () => {
  it('fills in', () =>
    expect(en.t('freshness_verified_by', '1 Nov', 'Returns')).toBe('Verified 1 Nov by Returns'));

  it('counts in the language’s own way', () => {
    expect([en.count('cards', 1), en.count('cards', 34)]).toEqual(['1 card', '34 cards']);
    expect(wordingIn('hi').count('search_hint_count', 0)).toBe('0 कार्ड में खोजें'); // Hindi says one of nothing
    expect(wordingIn('th').count('cards', 1234)).toBe('การ์ด 1,234 ใบ');
  });

  it('never reads a filled-in text again', () =>
    expect(en.t('freshness_verified_by', '$2', '$1')).toBe('Verified $2 by $1'));

  it('goes on with what it has said once where the browser has switched the extension off', () => {
    let isOff = false;
    const words = makeWording((key, fill) => {
      if (isOff) throw new Error('switched off');
      return lookupIn(LOCALES.en)(key, fill);
    }, 'en-GB');
    words.t('freshness_verified_by', '1 Nov', 'Returns');
    isOff = true;
    expect(words.t('freshness_verified_by', '2 Nov', '$1')).toBe('Verified 2 Nov by $1');
    expect(() => words.t('failure_title')).toThrow('switched off');
  });

  it('cuts a sentence where something else stands', () =>
    expect(en.parts('suggestion_close_to', 1)).toEqual(['close to ', 0]));

  it('keeps the region of a browser that speaks the same language, and drops a foreign one', () => {
    expect(en.language).toBe('en-GB');
    expect(wordingIn('en', 'ar').language).toBe('en');
  });

  it('says a day, with its year only where it could be mistaken', () => {
    expect(en.day('2026-11-01', NOW)).toBe('1 Nov');
    expect(en.day('2025-11-01', NOW)).toBe('1 Nov 2025');
    expect(en.day('soon', NOW)).toBe('soon');
  });

  it('says an amount, whatever a pack calls its currency', () => {
    expect(en.money(5, 'EUR')).toBe('€5');
    expect(en.money(5.5, 'EUR')).toBe('€5.50');
    expect(en.money(5, 'points')).toBe('5 points');
  });

  it('calls a language by its own name, and what is none by what it says', () =>
    expect(['th', 'hi', 'no such tag'].map(ownLanguageName)).toEqual(['ไทย', 'हिन्दी', 'no such tag']));

  it('calls a language by its name in the agent’s', () => {
    expect(en.languageName('th')).toBe('Thai');
    expect(wordingIn('th').languageName('hi')).toBe('ฮินดี');
    expect(languageName('no such tag', 'en')).toBe('no such tag');
  });
});
