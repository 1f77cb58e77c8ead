import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedVectors } from '@/cli/vectors';
import { answersTo, type Asked } from '../relevance/answers';
import { demoTickets } from '../relevance/demo';
import { cardOf, ticketOf } from '../relevance/ours';
import { readPairs } from '../relevance/sets';
import { NOW, starterPack, starterTickets } from '../relevance/starter';
import { bundle } from './lib/bundle';
import type { Browser } from './lib/driver';
import { freshBrowser } from './lib/shared-browser';

/*
 * The same ticket gets the same cards, scores, certainty and marks in Node and in this browser: nothing of the matching
 * hangs on a browser's segmenter, its collation or the last bit of its arithmetic.
 *
 * Where RELEVANCE_DATA names the folder of the public sets, all their tickets are compared too.
 */

let browser: Browser;
let script: string;

beforeAll(async () => {
  browser = await freshBrowser();
  script = await bundle(join(import.meta.dirname, 'same-answer.in-background.ts'), 'sameAnswer');
});

/** Tickets that are put at once: a browser stops a background that answers nobody for long. */
const AT_ONCE = 300;

/** What the extension's background answers. */
async function inBrowser(asked: Asked, byMeaning: boolean): Promise<string[]> {
  const vectors = byMeaning ? browser.extensionUrl('vectors/en.bin') : null;
  const given = [asked, vectors].map((each) => JSON.stringify(each)).join(', ');
  const answers = await browser.backgroundEvaluate(
    `(() => { ${script}; return sameAnswer.answersIn(${given}); })()`,
  );
  return answers as string[];
}

/** Tickets that are answered otherwise, with both answers. */
async function differences(asked: Asked, byMeaning: boolean): Promise<string[]> {
  const here = answersTo(asked, byMeaning ? shippedVectors() : undefined);
  const there: string[] = [];
  for (let from = 0; from < asked.tickets.length; from += AT_ONCE)
    there.push(
      ...(await inBrowser({ ...asked, tickets: asked.tickets.slice(from, from + AT_ONCE) }, byMeaning)),
    );
  expect(there).toHaveLength(asked.tickets.length);
  return here.flatMap((line, at) =>
    line === there[at] ? [] : [`${asked.tickets[at]?.key}\n  ${line}\n  ${there[at]}`],
  );
}

const starter = (tickets: Asked['tickets']): Asked => {
  const { pack, cards } = starterPack();
  return { cards, pack, tickets, now: NOW };
};

describe.each([
  ['by words and meaning', true],
  ['by words alone', false],
])('%s', (_, byMeaning) => {
  test('the starter pack’s tickets, in English, Thai and Hindi', async () => {
    const asked = starter(starterTickets());
    const texts = asked.tickets.map(({ messages }) => messages[0]?.text ?? '');
    for (const script of [/\p{Script=Thai}/u, /\p{Script=Devanagari}/u])
      expect(texts.filter((text) => script.test(text)).length).toBeGreaterThan(20);
    expect(await differences(asked, byMeaning)).toEqual([]);
  });

  test('the demo helpdesk’s tickets', async () => {
    expect(await differences(starter(demoTickets()), byMeaning)).toEqual([]);
  });
});

const folder = process.env['RELEVANCE_DATA'];
describe.runIf(folder !== undefined)('public sets', () => {
  test.each(readPairs(folder ?? '').map(({ set }) => set))(
    '$name',
    { timeout: 600_000 },
    async ({ cards, tickets, language }) => {
      const asked: Asked = {
        cards: cards.map(cardOf),
        pack: { id: 'set', language, timezone: 'UTC', synonyms: [] },
        tickets: tickets.map(({ id, text }) => ({ ...ticketOf(text), key: id })),
        now: NOW,
      };
      expect(await differences(asked, true)).toEqual([]);
    },
  );
});
