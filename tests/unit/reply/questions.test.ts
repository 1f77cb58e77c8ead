import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '@/lib/policy/card';
import { offerHolds } from '@/lib/policy/conditions';
import { chooseReply } from '@/lib/reply/choose';
import { unansweredOf } from '@/lib/reply/questions';
import { makeCard, makeReply, yesOrNo } from './make';

const open = (card: Card, answers: Record<string, string>, included = [] as Card['replies']) =>
  unansweredOf(card, {
    language: 'en',
    circumstances: { answers, channel: 'mail', tone: 'plain' },
    included,
  });

describe('a question is open', () => {
  const card = makeCard({
    ask: [yesOrNo('shipped'), yesOrNo('custom')],
    replies: [
      makeReply({ shipped: 'yes' }, 'send it back'),
      makeReply({ shipped: 'no' }, 'cancelled'),
      makeReply({ shipped: 'no', custom: 'yes' }, 'made for you'),
    ],
  });

  test.each([
    ['all of them at first, in the card’s order', {}, ['shipped', 'custom']],
    ['while a narrower reply may still win', { shipped: 'no' }, ['custom']],
    ['no longer when no reply that is left names it', { shipped: 'yes' }, []],
    ['again when the answer is one that the card dropped', { shipped: 'perhaps' }, ['shipped', 'custom']],
    ['never once it has an answer', { shipped: 'no', custom: 'no' }, []],
  ])('%s', (_, answers, expected) => {
    expect(open(card, answers)).toEqual(expected);
  });

  test('while the offer waits for it, and not when one wrong answer has decided the offer', () => {
    const offer = { title: 'Free shipping', when: { shipped: ['no'], custom: ['no'] } };
    const other = makeCard({ ask: card.ask, offer, replies: [makeReply({}, 'x')] });
    expect(open(other, { shipped: 'no' })).toEqual(['custom']);
    expect(open(other, { shipped: 'yes' })).toEqual([]);
  });

  test('where nothing names it: it is the agent’s own check', () => {
    const other = makeCard({ ask: [yesOrNo('seen')], replies: [makeReply({}, 'x')] });
    expect(open(other, {})).toEqual(['seen']);
    expect(open(other, { seen: 'yes' })).toEqual([]);
  });

  test('where a reply that is brought in names it', () => {
    const other = makeCard({ ask: [yesOrNo('shipped')], replies: [makeReply({}, 'x')] });
    expect(open(other, {}, [makeReply({ shipped: 'no' }, 'y')])).toEqual(['shipped']);
  });

  test('not for a variant of another channel, tone or language', () => {
    const other = makeCard({
      ask: [yesOrNo('shipped')],
      replies: [
        makeReply({}, 'x'),
        makeReply({ shipped: 'no', channel: 'chat' }, 'y'),
        makeReply({ shipped: 'no' }, 'z', 'th'),
      ],
    });
    expect(open(other, {})).toEqual([]);
  });

  test('under a name that every object inherits', () => {
    const other = makeCard({
      ask: [yesOrNo('constructor')],
      replies: [makeReply({ constructor: 'no' }, 'x')],
    });
    expect(open(other, {})).toEqual(['constructor']);
    expect(open(other, { constructor: 'no' })).toEqual([]);
  });
});

const IDS = ['a', 'b', 'c'] as const;
const VALUES = ['no', 'yes'] as const;

/** Every way to answer what is open. */
function completions(answers: Record<string, string>): Record<string, string>[] {
  const free = IDS.find((id) => answers[id] === undefined);
  return free === undefined
    ? [answers]
    : VALUES.flatMap((value) => completions({ ...answers, [free]: value }));
}

test('what is not asked could never have changed reply or offer', () => {
  const when = fc.record(
    { a: fc.constantFrom(...VALUES), b: fc.constantFrom(...VALUES), c: fc.constantFrom(...VALUES) },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string>>;
  const given = fc.record(
    { a: fc.constantFrom(...VALUES), b: fc.constantFrom(...VALUES), c: fc.constantFrom(...VALUES) },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string>>;
  fc.assert(
    fc.property(fc.array(when, { minLength: 1, maxLength: 7 }), given, when, (keys, answers, offered) => {
      const offer = {
        title: 'x',
        when: Object.fromEntries(Object.entries(offered).map(([id, value]) => [id, [value]])),
      };
      const card = makeCard({
        ask: IDS.map((id) => yesOrNo(id)),
        replies: keys.map((key, index) => makeReply(key, String(index))),
        ...(Object.keys(offered).length > 0 ? { offer } : {}),
      });
      const asked = open(card, answers);
      const outcome = (some: Record<string, string>) => [
        chooseReply(card, 'en', { answers: some, channel: 'mail', tone: 'plain' }),
        card.offer && offerHolds(card.offer, some),
      ];
      for (const id of IDS.filter((each) => answers[each] === undefined && !asked.includes(each)))
        for (const whole of completions(answers)) {
          const [first, second] = VALUES.map((value) => outcome({ ...whole, [id]: value }));
          expect(first).toEqual(second);
        }
    }),
    { numRuns: 300 },
  );
});
