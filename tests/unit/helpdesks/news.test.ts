// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { newsFilter } from '@/lib/helpdesks/news';

let now: number;
let unread: boolean;
let mayBeNews: (...ids: string[]) => boolean;
let isDoubtful: () => boolean;

beforeEach(() => {
  document.body.innerHTML =
    '<p id="text">Hello</p><p id="list">Others</p><div contenteditable="true"><p id="reply">Dear</p></div>';
  now = 0;
  unread = false;
  const filter = newsFilter(
    { isLeftOut: (node) => node === part('list') },
    { isUnread: () => unread },
    { now: () => now },
  );
  mayBeNews = (...ids) => filter.mayBeNews(ids.map((id) => ({ target: part(id) })));
  isDoubtful = () => filter.isDoubtful();
});

const part = (id: string): Node => document.getElementById(id) ?? document;

test('a change of what was left out is no news, nor is what somebody types', () => {
  expect(mayBeNews('list')).toBe(false);
  expect(mayBeNews('reply')).toBe(false);
  expect(mayBeNews('list', 'reply')).toBe(false);
  expect(mayBeNews('list', 'text', 'reply')).toBe(true);
});

test('it is news while nothing of the ticket has been read', () => {
  unread = true;
  expect(mayBeNews('list')).toBe(true);
  expect(mayBeNews('reply')).toBe(false);
});

test('it is news where for long nothing else was', () => {
  now = 20_000;
  expect(mayBeNews('reply')).toBe(false);
  expect(mayBeNews('list')).toBe(true);
  expect(mayBeNews('list')).toBe(false);
  now = 39_999;
  expect(mayBeNews('list')).toBe(false);
  expect(mayBeNews('text')).toBe(true);
  now = 40_000;
  expect(mayBeNews('list')).toBe(false);
});

test('a page’s own nodes may have no element around them', () => {
  expect(newsFilter({}, { isUnread: () => false }, { now: () => 0 }).mayBeNews([{ target: document }])).toBe(
    true,
  );
});

test('what was passed over is looked at after a while, once, though nothing else changes', () => {
  expect(isDoubtful()).toBe(false);
  mayBeNews('list');
  now = 19_999;
  expect(isDoubtful()).toBe(false);
  now = 20_000;
  expect([isDoubtful(), isDoubtful()]).toEqual([true, false]);
  now = 60_000;
  expect(isDoubtful()).toBe(false);
});

test('nor later than other news', () => {
  mayBeNews('list');
  now = 10_000;
  mayBeNews('text');
  now = 60_000;
  expect(isDoubtful()).toBe(false);
});

test('what somebody types into a frame that is an editor as a whole is no news', () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no frame');
  let mode = 'off';
  // jsdom knows no design mode.
  Object.defineProperty(Object.getPrototypeOf(page), 'designMode', { get: () => mode, configurable: true });
  const filter = newsFilter({}, { isUnread: () => false }, { now: () => 0 });
  expect(filter.mayBeNews([{ target: page.body }])).toBe(true);
  mode = 'on';
  expect(filter.mayBeNews([{ target: page.body }])).toBe(false);
});
