import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reply } from '@/lib/policy/card';
import { chooseReply, replyLanguage } from '@/lib/reply/choose';
import { lookupLanguage } from '@/lib/reply/language';
import { CHANNELS, TONES } from '@/lib/reply/types';
import { makeCard, makeReply, yesOrNo } from './make';

const here = { answers: {}, channel: 'mail', tone: 'plain' } as const;

describe('the language', () => {
  test.each([
    ['th', ['en', 'th'], 'th'],
    ['TH', ['en', 'th'], 'th'],
    ['pt-BR', ['en', 'pt', 'pt-BR'], 'pt-BR'],
    ['pt-BR', ['en', 'pt'], 'pt'],
    ['pt_br', ['en', 'pt-BR'], 'pt-BR'],
    ['zh-Hant-TW', ['zh-Hans', 'zh-Hant', 'zh'], 'zh-Hant'],
    ['zh-Hant-TW', ['zh-Hans'], undefined],
    ['pt', ['pt-BR'], undefined],
    ['hi', ['en'], undefined],
    ['', ['en'], undefined],
  ])('for %j of %j', (wanted, available, expected) => {
    expect(lookupLanguage(available, wanted)).toBe(expected);
  });

  test('is the pack’s where the card does not speak the one asked for', () => {
    const card = makeCard({ replies: [makeReply({}, 'Hallo', 'de'), makeReply({}, 'Hi', 'en')] });
    expect(replyLanguage(card, 'hi', 'en')).toBe('en');
    expect(replyLanguage(card, 'hi', 'en-GB')).toBe('en');
    expect(replyLanguage(card, 'de-AT', 'en')).toBe('de');
    expect(replyLanguage(makeCard(), 'hi', 'en')).toBe('en');
  });
});

describe('the reply', () => {
  const replies = [
    makeReply({}, 'any'),
    makeReply({ shipped: 'no' }, 'no'),
    makeReply({ shipped: 'no', channel: 'chat' }, 'no, chat'),
    makeReply({ shipped: 'no', channel: 'chat', tone: 'warm' }, 'no, chat, warm'),
    makeReply({ shipped: 'yes' }, 'yes'),
    makeReply({ shipped: 'no' }, 'ไม่', 'th'),
  ];
  const card = makeCard({ ask: [yesOrNo('shipped')], replies });

  test.each([
    ['no answer matches no key', {}, replies[0]],
    ['an answer', { answers: { shipped: 'no' } }, replies[1]],
    ['most keys win', { answers: { shipped: 'no' }, channel: 'chat' as const }, replies[2]],
    ['and more', { answers: { shipped: 'no' }, channel: 'chat' as const, tone: 'warm' as const }, replies[3]],
    [
      'a key that does not match counts for nothing',
      { channel: 'chat' as const, tone: 'warm' as const },
      replies[0],
    ],
    ['the other answer', { answers: { shipped: 'yes' }, channel: 'chat' as const }, replies[4]],
    ['an answer that the question does not have', { answers: { shipped: 'maybe' } }, replies[0]],
  ])('%s', (_, circumstances, expected) => {
    expect(chooseReply(card, 'en', { ...here, ...circumstances })).toBe(expected);
  });

  test('an answer that the question no longer has matches nothing, even where a reply still names it', () => {
    const stale = makeCard({
      ask: [yesOrNo('shipped')],
      replies: [makeReply({ shipped: 'maybe' }, 'maybe')],
    });
    expect(chooseReply(stale, 'en', { ...here, answers: { shipped: 'maybe' } })).toBeUndefined();
  });

  test('language comes first, even where another language had a match', () => {
    expect(chooseReply(card, 'th', { ...here, answers: { shipped: 'yes' } })).toBeUndefined();
    expect(chooseReply(card, 'th', { ...here, answers: { shipped: 'no' } })).toBe(replies[5]);
  });

  test('what every object inherits is no answer', () => {
    const odd = makeCard({ replies: [makeReply({ constructor: 'x', toString: 'y' }, 'odd')] });
    expect(chooseReply(odd, 'en', here)).toBeUndefined();
  });

  test('of two with equally many keys the first, always', () => {
    const twice = makeCard({
      replies: [makeReply({ channel: 'mail' }, 'a'), makeReply({ tone: 'plain' }, 'b')],
    });
    expect(chooseReply(twice, 'en', here)).toBe(twice.replies[0]);
  });
});

/** Asks for ever fewer keys, from as many as any reply has down to none, and takes the first that fits. */
function naive(replies: Reply[], language: string, circumstances: Record<string, string>): Reply | undefined {
  for (let count = 9; count >= 0; count -= 1)
    for (const reply of replies) {
      const keys = Object.keys(reply.when);
      const failing = keys.filter((key) => reply.when[key] !== circumstances[key]);
      if (keys.length === count && failing.length === 0 && reply.language === language) return reply;
    }
  return undefined;
}

test('agrees with trying every number of keys from the top', () => {
  const answer = fc.constantFrom('no', 'yes');
  const when = fc.record(
    {
      a: answer,
      b: answer,
      c: answer,
      channel: fc.constantFrom(...CHANNELS),
      tone: fc.constantFrom(...TONES),
    },
    { requiredKeys: [] },
  );
  const reply = fc
    .record({ when, language: fc.constantFrom('en', 'th') })
    .map(({ when: keys, language }) => makeReply(keys as Record<string, string>, 'x', language));
  const given = fc.record({ a: answer, b: answer, c: answer }, { requiredKeys: [] });
  fc.assert(
    fc.property(
      fc.array(reply, { maxLength: 12 }),
      fc.constantFrom('en', 'th', 'hi'),
      given,
      fc.constantFrom(...CHANNELS),
      fc.constantFrom(...TONES),
      (replies, language, some, channel, tone) => {
        const card = makeCard({ ask: ['a', 'b', 'c'].map(yesOrNo), replies });
        const answers = some as Record<string, string>;
        expect(chooseReply(card, language, { answers, channel, tone })).toBe(
          naive(replies, language, { ...answers, channel, tone }),
        );
      },
    ),
    { numRuns: 250 },
  );
});
