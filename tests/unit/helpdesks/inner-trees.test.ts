// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { genericReader } from '@/lib/helpdesks/generic';
import { offerReader, readerOnDemand } from '@/lib/helpdesks/on-demand';
import { watchTickets } from '@/lib/helpdesks/watch';
import { LENT, showPage } from './fixtures';
import { holdTime, letTimeGo, pass } from './page-time';

/* Parts of the page that its own tree does not hold: a custom element's shadow root, a frame's document. */

const message = (author: string, time: string, text: string): string =>
  `<li class="message"><b>${author}</b> <time>${time}</time><p>${text}</p></li>`;
const THREAD = `<ol>${message('Ada Lin', '10:05', 'Where is the lamp that I ordered last week?')}
  ${message('Sam Rivers', '10:15', 'I am looking into it, and will tell you soon.')}</ol>`;
const LATER = message('Ada Lin', '10:25', 'Please cancel the order, I have bought another.');

const nodesOf = (html: string): ChildNode[] => [
  ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
];

/** A tree beside the page's own, in the element. */
const TREES: Record<string, (host: HTMLElement) => ParentNode | undefined> = {
  'shadow root': (host) => host.attachShadow({ mode: 'open' }),
  frame: (host) => {
    const frame = document.createElement('iframe');
    host.append(frame);
    return frame.contentDocument?.body;
  },
};

afterEach(() => {
  letTimeGo();
});

test.each(Object.keys(TREES))('a message that comes in a %s is read', async (kind) => {
  holdTime();
  history.replaceState(null, '', '/tickets/101');
  showPage('<main><h1>Lamp</h1><div id="host"></div></main>');
  const host = document.getElementById('host');
  const tree = host && TREES[kind]?.(host);
  tree?.append(...nodesOf(THREAD));
  offerReader((page, url, { noted }) => genericReader(page, url, { ...LENT, noted }));
  const reader = readerOnDemand({ bring: () => Promise.resolve(), now: () => 0 });
  const seen: number[] = [];
  const life = new AbortController();
  const nothing = (): void => undefined;
  const hooks = { gone: nothing, expected: nothing, unreadable: nothing };
  watchTickets(
    document,
    reader,
    { ...hooks, seen: ({ messages }) => seen.push(messages.length) },
    life.signal,
  );
  await pass(1000);
  tree?.querySelector('ol')?.append(...nodesOf(LATER));
  await pass(1000);
  life.abort();
  expect(seen).toEqual([2, 3]);
});
