// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { breaksBehind } from '@/lib/editors/lines';

/** A caret is written as `|`, in a text of its own or in one. */
function breaksIn(html: string): number {
  const element = new DOMParser().parseFromString(html, 'text/html').body;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text;
  while (!node.data.includes('|')) node = walker.nextNode() as Text;
  const range = element.ownerDocument.createRange();
  const at = node.data.indexOf('|');
  node.deleteData(at, 1);
  range.setStart(node, at);
  if (node.data === '') {
    const { parentNode } = node;
    range.setStartBefore(node);
    node.remove();
    if (!parentNode?.hasChildNodes()) throw new Error('The caret has no place.');
  }
  range.collapse(true);
  return breaksBehind(element, range);
}

test.each([
  ['in a line', '<p>Hello| there</p><p>Bye</p>', 0],
  ['at a line’s end', '<p>Hello|</p><p>Bye</p>', 1],
  ['in an empty line', '<p>|<br></p><p>Bye</p>', 1],
  ['before the first line, which is empty', '|<div><br></div><div>Bye</div>', 1],
  ['before a line’s text', '|<div>Bye</div>', 0],
  ['above an empty line', '<p>Hello|</p><p><br></p><p>Bye</p>', 2],
  ['above an empty line, as pages are written', '<p>Hello|</p>\n<p><br></p>\n<p>Bye</p>', 2],
  ['before a break', '<p>Hello|<br>Bye</p>', 1],
  ['before two breaks', '<p>Hello|<br><br>Bye</p>', 2],
  ['before a break in bold', '<p><b>Hello|</b><br>Bye</p>', 1],
  ['in a list', '<ul><li>Hello|</li><li>Bye</li></ul>', 1],
  ['at the end of all', '<p>Hello|</p>', 0],
])('%s', (_where, html, breaks) => {
  expect(breaksIn(html)).toBe(breaks);
});
