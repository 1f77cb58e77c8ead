// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { FOREIGN_WORDS } from '@/lib/helpdesks/foreign';
import { offerReader, offerWords, readerOnDemand } from '@/lib/helpdesks/on-demand';
import type { Lent } from '@/lib/helpdesks/types';

const URL_OF_TICKET = new URL('https://desk.example/tickets/7');

/** A reader that wants the words of other languages; what it was lent, and what `bringWords` answered. */
function wantingReader() {
  const lent: Lent[] = [];
  const answers: boolean[] = [];
  offerReader((_page, _url, each) => {
    lent.push(each);
    if (!each.words) answers.push(each.bringWords());
    return undefined;
  });
  return { lent, answers };
}

test('the words are brought once, and the page is read again when they are here or cannot be had', async () => {
  const { lent, answers } = wantingReader();
  for (const comes of [false, true]) {
    const arrived = vi.fn();
    const bring = vi.fn(() => {
      if (!comes) return Promise.reject(new Error('The background does not answer.'));
      offerWords(FOREIGN_WORDS);
      return Promise.resolve();
    });
    const adapter = readerOnDemand({ bring, now: () => 0 });
    adapter.load?.(arrived);
    adapter.read(document, URL_OF_TICKET);
    adapter.read(document, URL_OF_TICKET);
    await Promise.resolve();
    await vi.waitFor(() => expect(arrived).toHaveBeenCalledTimes(1));
    adapter.read(document, URL_OF_TICKET);
    expect(bring.mock.calls).toEqual([['words']]);
  }
  expect(answers).toEqual([true, true, false, true]);
  expect(lent.at(-1)?.words).toBe(FOREIGN_WORDS);
});

test('what the last reading left out is left out with all that is in it', () => {
  document.body.innerHTML = '<ul><li><a>Another</a></li></ul><p>Hello</p>';
  const [list, text] = [document.querySelector('ul'), document.querySelector('p')];
  const parts: Element[][] = [list ? [list] : [], []];
  offerReader((_page, _url, { noted }) => {
    noted(parts.shift() ?? [], []);
    return undefined;
  });
  const adapter = readerOnDemand({ bring: () => Promise.resolve(), now: () => 0 });
  const among = [document.querySelector('a')?.firstChild, list, text, document.body];
  const left = (): (boolean | undefined)[] =>
    among.map((node) => (node ? adapter.isLeftOut?.(node) : undefined));
  expect(left()).toEqual([false, false, false, false]);
  adapter.read(document, URL_OF_TICKET);
  expect(left()).toEqual([true, true, false, false]);
  adapter.read(document, URL_OF_TICKET);
  expect(left()).toEqual([false, false, false, false]);
});
