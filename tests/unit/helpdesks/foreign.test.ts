// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOREIGN_CUES } from '@/lib/helpdesks/foreign/cues';
import { timesIn } from '@/lib/helpdesks/foreign/times';
import { genericReader } from '@/lib/helpdesks/generic';
import { ENGLISH_TIMES } from '@/lib/helpdesks/generic/times';
import type { Ticket } from '@/lib/ticket/ticket';
import { expectedOf, FIXTURES, fixtureNames, LENT, showPage } from './fixtures';

const FOREIGN = ['french', 'german', 'hindi', 'thai'];
const htmlOf = (name: string): string => readFileSync(join(FIXTURES, name, 'page.html'), 'utf8');
const withLanguage = (name: string, attribute: string): string =>
  htmlOf(name).replace(/<html lang="\w+"/u, `<html${attribute}`);

/** Reads the page that is shown; `wanted` tells how often words were asked for. */
function readWith(lent: Partial<typeof LENT>, name: string): { ticket: Ticket | undefined; wanted: number } {
  let wanted = 0;
  const bringWords = (): boolean => {
    wanted++;
    return lent.bringWords?.() ?? false;
  };
  const ticket = genericReader(document, new URL(expectedOf(name).url), { ...LENT, ...lent, bringWords });
  return { ticket, wanted };
}

describe('the words of other languages', () => {
  it.each(fixtureNames().filter((name) => !FOREIGN.includes(name)))('are not asked for by %s', (name) => {
    showPage(htmlOf(name));
    expect(readWith({ words: undefined }, name).wanted).toBe(0);
  });

  it.each(FOREIGN.flatMap((name) => ['', ' lang="en"', ' lang="xx"'].map((lang) => [name, lang] as const)))(
    'are asked for by %s, with html%s, and waited for',
    (name, language) => {
      showPage(withLanguage(name, language));
      expect(readWith({ words: undefined, bringWords: () => true }, name)).toEqual({
        ticket: undefined,
        wanted: 1,
      });
      const { ticket, wanted } = readWith({}, name);
      expect(wanted).toBe(0);
      expect(ticket?.order).toEqual(expectedOf(name).ticket.order);
    },
  );

  it('are asked for by a page that says it is not in English, or has no letter but words to show it', () => {
    const page = (language: string, text: string): string =>
      `<html lang="${language}"><body><p>${text}</p></body></html>`;
    const wanted = [page('de', 'Hallo'), page('', 'Wo ist die Lampe und wann kommt sie?'), page('en', 'Wo?')];
    expect(
      wanted.map((html) => {
        showPage(html);
        return readWith({ words: undefined }, 'german').wanted;
      }),
    ).toEqual([1, 1, 0]);
  });

  it('are done without where they cannot be had', () => {
    showPage(htmlOf('german'));
    expect(readWith({ words: undefined }, 'german').ticket?.messages.length).toBeGreaterThan(0);
  });

  it('each belong to a cue', () => {
    const cues = readFileSync(join(import.meta.dirname, '../../../lib/helpdesks/generic/cues.ts'), 'utf8');
    const firstWords = [...cues.matchAll(/ = cue\(\s*'([^' ]+)/gu)].map(([, word]) => word);
    expect(new Set(firstWords).size).toBe(firstWords.length);
    expect(firstWords).toEqual(expect.arrayContaining(Object.keys(FOREIGN_CUES)));
  });
});

describe('the English words of times', () => {
  // What the browser's own data say, for the kinds of English that it knows.
  it.each(['en', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'en-NZ', 'en-ZA', 'en-IE', 'en-SG'])(
    'are all there is in %s',
    (language) => {
      const [all, others] = [timesIn(language, new Map()), timesIn('de', new Map())];
      const own = [...all].filter(([word]) => others.get(word) === undefined);
      expect(own.length).toBeGreaterThan(20);
      expect(own.filter(([word, meaning]) => ENGLISH_TIMES.get(word) !== meaning)).toEqual([]);
    },
  );
});
