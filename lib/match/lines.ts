import type { Card } from '../policy/card';
import { numbersBelow, type Tables } from './tables';
import { inStretches } from './steps';
import { textColumns } from './texts';

/** What a card's line in a list says beside its name. */
export interface CardLine extends Pick<Card, 'owner' | 'verified'> {
  hasOffer: boolean;
}

export function lineOf({ owner, verified, offer }: Card): CardLine {
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(verified === undefined ? {} : { verified }),
    hasOffer: offer !== undefined,
  };
}

/** Different lines once each, since few people verify many cards in a few days, and the number of each document's. */
export function* lineColumns(
  lines: readonly CardLine[],
): Generator<undefined, Pick<Tables, 'line' | 'lineUnits' | 'lineEnds'>> {
  const numbers = new Map<string, number>();
  const line = numbersBelow(lines.length, lines.length);
  yield* inStretches(lines.length, (at) => {
    const text = JSON.stringify(lines[at]);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    line[at] = number;
  });
  const { units, ends } = yield* textColumns([...numbers.keys()]);
  return { line, lineUnits: units, lineEnds: ends };
}
