// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { whenShown } from '@/lib/helpdesks/when-shown';

test('a page that is shown is begun at once', () => {
  const run = vi.fn();
  whenShown(document, run);
  expect(run).toHaveBeenCalledTimes(1);
});

test('a page that was drawn ahead is begun when it is shown, once', () => {
  const ahead = Object.assign(document.implementation.createHTMLDocument(), { prerendering: true });
  const run = vi.fn();
  whenShown(ahead, run);
  expect(run).not.toHaveBeenCalled();
  ahead.dispatchEvent(new Event('prerenderingchange'));
  ahead.dispatchEvent(new Event('prerenderingchange'));
  expect(run).toHaveBeenCalledTimes(1);
});
