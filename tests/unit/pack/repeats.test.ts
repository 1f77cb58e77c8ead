import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, repetitions } from '@/lib/pack/repeats';

const known = (...texts: string[]) => texts.map((text, line) => ({ text, where: `cards/a.md:${line}` }));

test('the whole ticket, a sentence of it, and a long example inside one are found', () => {
  const find = repetitions(known('How long do I have?', 'too late now'));
  expect(find('how long do I have')).toMatchObject({ where: 'cards/a.md:0', whole: true });
  expect(find('I have a scarf.\nToo late now?')).toMatchObject({ where: 'cards/a.md:1', whole: false });
  expect(find('say how long do I have, please')).toMatchObject({ where: 'cards/a.md:0', whole: false });
});

test('a short example inside a longer sentence, and the start of a longer word, are not', () => {
  const find = repetitions(known('too late now', 'can I take it back'));
  expect(find('is it too late now or not')).toBeUndefined();
  expect(find('can I take it backwards')).toBeUndefined();
  expect(find('toucan I take it back')).toBeUndefined();
});

test('a script without spaces has words too', () => {
  const find = repetitions(known('ต้องส่งของคืนภายในกี่วัน', 'คืนเงิน'));
  expect(find('อยากทราบว่าต้องส่งของคืนภายในกี่วันคะ')).toMatchObject({ where: 'cards/a.md:0' });
  expect(find('อยากให้คืนเงินค่ะ')).toBeUndefined();
});

const word = fc.constantFrom('a', 'ab', 'b', 'ba', 'abc');
const words = (longest: number) =>
  fc.array(word, { minLength: 1, maxLength: longest }).map((list) => list.join(' '));

test('agrees with looking at every place for every example', () => {
  fc.assert(
    fc.property(fc.array(words(6), { maxLength: 4 }), words(14), (examples, ticket) => {
      const slowly = examples.some(
        (example) =>
          plain(example) === plain(ticket) ||
          (example.split(' ').length >= 4 && ` ${ticket} `.includes(` ${example} `)),
      );
      expect(repetitions(known(...examples))(ticket) !== undefined).toBe(slowly);
    }),
    { numRuns: 2000 },
  );
});
