import { describe, expect, test } from 'vitest';
import { readFolder } from '@/cli/folder';
import { readPack } from '@/lib/pack/read-pack';
import { formatProblem } from '@/lib/policy/problem';

const FILES = readFolder('packs/post-purchase-care');
const NOW = Date.UTC(2027, 0, 1, 12);
const readOn = (today: string) => readPack(FILES, { now: NOW, today });

describe('the starter pack has nothing to mend', () => {
  test.each(['2026-11-01', '2026-11-22'])('on %s', (today) => {
    expect(readOn(today).problems.map(formatProblem)).toEqual([]);
  });
});

describe('years later nothing of it has ended by itself', () => {
  test('no card, fact or announcement has a last day', () => {
    const texts = [...FILES].map(([file, bytes]) => [file, Buffer.from(bytes).toString()] as const);
    expect(texts.filter(([, text]) => text.includes('verified:')).length).toBeGreaterThanOrEqual(30);
    expect(texts.filter(([, text]) => /\buntil:/u.test(text)).map(([file]) => file)).toEqual([]);
  });

  test('on a day in 2030 it can be built, and is only overdue for another look', () => {
    const { problems } = readOn('2030-06-01');
    const said = new Set(problems.map(({ severity, code }) => `${severity} ${code}`));
    expect([...said]).toEqual(['warning verification-overdue']);
  });
});

describe('it is as large as it was promised', () => {
  const { cards, tests, problems } = readOn('2027-01-01');
  const ids = (some = cards): number => new Set(some.map(({ id }) => id)).size;
  const of = (file: string) => tests.filter((each) => each.file === `tests/${file}.yaml`);
  const isSilent = (each: (typeof tests)[number]): boolean => each.expect.length === 0;

  test('on the day of the story nothing is to mend', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('at least 30 cards, each with a reply or with guidance', () => {
    expect(ids()).toBeGreaterThanOrEqual(30);
    expect(cards.filter(({ replies, guidance }) => replies.length + guidance.length === 0)).toEqual([]);
  });

  test.each(['th', 'hi'])('at least 12 cards with title, examples and a reply in "%s"', (language) => {
    const whole = cards.filter(({ translations, replies }) => {
      const translation = translations[language];
      const replied = replies.some((reply) => reply.language === language);
      return translation && translation.title !== '' && translation.examples.length > 0 && replied;
    });
    expect(ids(whole)).toBeGreaterThanOrEqual(12);
  });

  test('at least 100 tickets in English, of which at least 10 must get silence', () => {
    const english = of('tickets');
    expect(english.filter(({ ticket }) => /[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(ticket))).toEqual(
      [],
    );
    expect(english.length).toBeGreaterThanOrEqual(100);
    expect(english.filter(isSilent).length).toBeGreaterThanOrEqual(10);
  });

  test('at least 10 tickets in Thai, in Hindi, and in Hindi with Latin letters', () => {
    const asks = (each: (typeof tests)[number]): boolean => !isSilent(each);
    const written = (file: string, script: RegExp): number =>
      of(file).filter((each) => asks(each) && script.test(each.ticket)).length;
    expect(written('thai', /\p{Script=Thai}/u)).toBeGreaterThanOrEqual(10);
    expect(written('hindi', /\p{Script=Devanagari}/u)).toBeGreaterThanOrEqual(10);
    expect(written('hindi', /^\P{Script=Devanagari}+$/u)).toBeGreaterThanOrEqual(10);
  });
});
