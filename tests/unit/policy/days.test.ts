import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareDays, dayIn, daysBetween, isDay, isWithin, parseOrderDate } from '@/lib/policy/days';
import { anyUnits } from '../reply/make';

const NEW_YEAR_UTC = Date.UTC(2027, 0, 1);
const anyDay = fc
  .integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2400, 0, 1) })
  .map((time) => new Date(time).toISOString().slice(0, 10));

describe('the day in a time zone', () => {
  test.each([
    ['UTC', NEW_YEAR_UTC, '2027-01-01'],
    ['UTC', NEW_YEAR_UTC - 1, '2026-12-31'],
    ['Europe/Berlin', NEW_YEAR_UTC - 3_600_000, '2027-01-01'],
    ['America/Los_Angeles', NEW_YEAR_UTC, '2026-12-31'],
    ['Asia/Bangkok', Date.UTC(2026, 11, 31, 17), '2027-01-01'],
    ['Asia/Kolkata', Date.UTC(2026, 11, 31, 18, 29, 59), '2026-12-31'],
    ['Pacific/Kiritimati', Date.UTC(2026, 11, 31, 10), '2027-01-01'],
  ])('in %s', (zone, now, day) => {
    expect(dayIn(now, zone)).toBe(day);
  });

  test.each(['', 'Mars/Olympus', 'Europe/Berlin\n', '<b>'])('zone %j is none, so UTC counts', (zone) => {
    expect(dayIn(NEW_YEAR_UTC - 1, zone)).toBe('2026-12-31');
  });

  test('agrees with ISO time in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e13 }), (now) => {
        expect(dayIn(now, 'UTC')).toBe(new Date(now).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('counting days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    ['2026-11-01', 180, '2027-04-30'],
    ['0099-12-31', 1, '0100-01-01'],
    ['9999-12-30', 5, '9999-12-31'],
    ['2027-01-01', 1e12, '9999-12-31'],
    ['2027-01-01', -1e12, '0000-01-01'],
    ['2027-02-30', 0, '2027-03-02'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  test('going there and counting back agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -90_000, max: 90_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(Math.sign(compareDays(addDays(day, days), day))).toBe(Math.sign(days));
      }),
    );
  });

  test.each(['2027-02-29', '2027-13-01', '2027-00-10', '27-01-01', '2027-1-1', '', '2027-01-01T00:00Z'])(
    '%j is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('a stretch of days includes both its ends, and an open end', () => {
    expect(isWithin('2027-01-01', '2027-01-01', '2027-01-01')).toBe(true);
    expect(isWithin('2027-01-02', '2027-01-01', '2027-01-01')).toBe(false);
    expect(isWithin('2026-12-31', '2027-01-01', undefined)).toBe(false);
    expect(isWithin('2026-12-31', undefined, '2027-01-01')).toBe(true);
    expect(isWithin('2026-12-31', undefined, undefined)).toBe(true);
  });
});

describe('reading a date of a page', () => {
  test.each([
    '2026-12-31',
    '2026-12-31T23:59:59Z',
    '2026-12-31 10:22',
    '2026/12/31',
    '2026.12.31',
    '31 Dec 2026',
    '31 December 2026, 22:10',
    'Thu, 31 Dec. 2026',
    'Dec 31, 2026',
    'December 31st, 2026 at 10:22 AM',
    'Placed on 31st of December 2026',
    'Order 10482 of 31-Dec-2026',
    '31.12.2026',
    '31. 12. 2026',
    '31.Dez.2026',
    '31. Dezember 2026',
    '31/12/2026',
    '12/31/2026',
    '31-12-2026',
    '12.31.2026',
    '31 de diciembre de 2026',
    '31 de dez. de 2026',
    'le 31 décembre 2026',
    '31 déc. 2026',
    '31 dicembre 2026',
    '31 ธันวาคม 2569',
    '31 ธ.ค. 2569',
    'วันที่ ๓๑ ธ.ค. ๒๕๖๙',
    '31 ธันวาคม พ.ศ. 2569',
    '31/12/2569',
    '31 दिसंबर 2026',
    '३१ दिस॰ २०२६',
    '2026年12月31日',
    '2026년 12월 31일',
    '３１ Dec ２０２６',
    '12/31/2026 (Dec 31, 2026)',
    '2026 Dec 31',
  ])('%s', (text) => {
    expect(parseOrderDate(text)).toBe('2026-12-31');
  });

  test.each([
    ['two ways to read it', '03/04/2026'],
    ['two ways to read it', '3-4-2026'],
    ['two days', '1 Dec 2026 – 31 Dec 2026'],
    ['two days, one of them unclear', '03/04/2026 - 31/12/2026'],
    ['no year', '31 Dec'],
    ['a year of two digits', '31 Dec 26'],
    ['a year of two digits', '31/12/26'],
    ['no such day', '30 Feb 2026'],
    ['no such day', '2026-02-29'],
    ['no such month', '2026-13-01'],
    ['a version', '1.12.2026.4'],
    ['a phone number', '31-12-2026-555'],
    ['a number beside a month', '31 Dec 10482'],
    ['a number beside a month', '1042 Dec 31'],
    ['a word', 'yesterday'],
    ['nothing', ''],
  ])('refuses %s: %s', (_, text) => {
    expect(parseOrderDate(text)).toBeUndefined();
  });

  test('what is unclear alone is clear beside the same day in words', () => {
    expect(parseOrderDate('03/04/2026 (Apr 3, 2026)')).toBe('2026-04-03');
    expect(parseOrderDate('03/03/2026')).toBe('2026-03-03');
  });

  test('an exact moment falls on the day of the shop', () => {
    expect(parseOrderDate('2026-12-31T23:30:00Z', { timeZone: 'Europe/Berlin' })).toBe('2027-01-01');
    expect(parseOrderDate('2027-01-01T01:00:00+02:00', { timeZone: 'UTC' })).toBe('2026-12-31');
    expect(parseOrderDate('2026-13-31T23:30:00Z', { timeZone: 'UTC' })).toBeUndefined();
  });

  test('other languages come as hints, and an odd hint does no harm', () => {
    expect(parseOrderDate('31 prosinca 2026')).toBeUndefined();
    expect(parseOrderDate('31 prosinca 2026', { locales: ['hr'] })).toBe('2026-12-31');
    expect(parseOrderDate('31 Dec 2026', { locales: ['', 'not a tag', 'xx'] })).toBe('2026-12-31');
  });

  test('a month that two languages give two numbers is unclear', () => {
    // listopad: October in Croatian, November in Polish.
    expect(parseOrderDate('5 listopada 2026', { locales: ['hr', 'pl'] })).toBeUndefined();
    expect(parseOrderDate('5 listopada 2026', { locales: ['pl'] })).toBe('2026-11-05');
  });

  test('reads back what a language writes in full', () => {
    const locales = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'th', 'hi'];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2199, 11, 31) }),
        fc.constantFrom(...locales),
        (time, locale) => {
          const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
          expect(parseOrderDate(text), text).toBe(dayIn(time, 'UTC'));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('answers with a day or nothing, whatever it reads', () => {
    fc.assert(
      fc.property(anyUnits(60), (text) => {
        const day = parseOrderDate(text);
        expect(day === undefined || isDay(day)).toBe(true);
      }),
    );
    expect(parseOrderDate('1-'.repeat(100_000))).toBeUndefined();
  });
});
