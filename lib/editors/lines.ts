import { ask, call, isElement, parentOf } from '../nodes/ask';

/* Lines of an editable element: blocks part them, and breaks. */

/** By name, not by `instanceof`: an editor in a frame has that frame's classes. */
export function isBlock(node: Node): boolean {
  return /^(?:p|div|li|h[1-6]|blockquote|pre|td)$/iu.test(ask(node, 'nodeName'));
}

/** The block that a place is in. */
export function blockOf(element: HTMLElement, place: Node): Node {
  let node: Node = place;
  while (node !== element && !(isElement(node) && isBlock(node))) node = parentOf(node) ?? element;
  return node;
}

export const isText = (node: Node): node is Text => ask(node, 'nodeType') === Node.TEXT_NODE;
const isBreak = (node: Node): boolean => ask(node, 'nodeName') === 'BR';

/** How many line breaks of blocks and `br` stand between a place and the next text; those that the text itself has do not count. */
export function breaksBehind(element: HTMLElement, { endContainer, endOffset }: Range): number {
  let breaks = 0;
  // Before the first block there is no line: the place is that block's.
  let line = endContainer === element ? undefined : blockOf(element, endContainer);
  let afterBreak = false;
  for (const { node, data } of leavesBehind(element, endContainer, endOffset)) {
    // White space between blocks, as the page is written.
    if (!isBreak(node) && data.trim() === '') continue;
    const block = blockOf(element, node);
    if ((line && block !== line) || afterBreak) breaks += 1;
    if (!isBreak(node)) return breaks;
    line = block;
    // The last one in a block is no line of its own: it keeps the block open, or counts with the block's end.
    afterBreak = true;
  }
  return breaks;
}

function* leavesBehind(element: HTMLElement, container: Node, offset: number) {
  const walker = call(ask(element, 'ownerDocument'), 'createTreeWalker', element, NodeFilter.SHOW_ALL);
  walker.currentNode = container;
  if (isText(container)) yield { node: container, data: container.data.slice(offset) };
  const child = isText(container) ? undefined : ask(container, 'childNodes')[offset];
  const isOwnNext = isText(container) || container === element;
  let node: Node | null = child ?? (isOwnNext ? walker.nextNode() : pastChildren(walker, element));
  if (child) walker.currentNode = child;
  for (; node; node = walker.nextNode())
    if (isText(node) || isBreak(node)) yield { node, data: isText(node) ? node.data : '' };
}

/** The next node that is not in the walker's own. */
function pastChildren(walker: TreeWalker, element: HTMLElement): Node | null {
  while (walker.currentNode !== element) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
  return null;
}
