// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForChanges, type Changes } from '@/lib/helpdesks/changes';

let heard: Node[];
let frames: number;
let life: AbortController;
let changes: Changes;

beforeEach(() => {
  [heard, frames, life] = [[], 0, new AbortController()];
  document.body.innerHTML = '<p>Hello</p><div id="host"></div><img><iframe srcdoc=""></iframe>';
  changes = listenForChanges(
    window,
    (records) => heard.push(...records.map(({ target }) => target)),
    () => frames++,
    life.signal,
  );
});
afterEach(() => life.abort());

const select = (selector: string): Element => document.querySelector(selector) ?? document.body;
const told = async (): Promise<Node[]> => {
  await Promise.resolve();
  return heard.splice(0);
};

test('the page’s own tree is heard, also before it tells', async () => {
  select('p').append('!');
  expect(changes.pending().map(({ target }) => target)).toEqual([select('p')]);
  expect(await told()).toEqual([]);
  select('p').append('!');
  expect(await told()).toEqual([select('p')]);
});

test('a tree beside it once it was named, each change once', async () => {
  const root = select('#host').attachShadow({ mode: 'open' });
  root.append('Where is it?');
  expect(await told()).toEqual([]);
  changes.observe([root]);
  changes.observe([root]);
  root.append('Cancel it.');
  expect(await told()).toEqual([root]);
});

test('a frame with another document is told of, a picture is not', () => {
  select('img').dispatchEvent(new Event('load'));
  expect(frames).toBe(0);
  select('iframe').dispatchEvent(new Event('load'));
  expect(frames).toBe(1);
});

test('nothing is heard once it is over', async () => {
  life.abort();
  select('p').append('!');
  select('iframe').dispatchEvent(new Event('load'));
  expect([await told(), frames]).toEqual([[], 0]);
});
