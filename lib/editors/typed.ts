import { ask, call } from '../nodes/ask';
import { surroundings, type Place } from './caret';
import { isPlainField } from './field';
import { blockOf, isText } from './lines';
import { selectionIn } from './selection';

/*
 * What the agent has just typed before the caret, read and selected. Only the caret's own line is looked at, and no more of
 * it than a shortcut can be long: this runs at keys of the page.
 */

/** UTF-16 units that are read. */
const ENOUGH = 64;

/** The end of the text between the start of the caret's line and the caret; undefined where there is none, or text is selected. */
export function textBeforeCaret(element: HTMLElement): string | undefined {
  if (isPlainField(element)) {
    const { selectionStart, selectionEnd, value } = element;
    if (selectionEnd === null || selectionStart !== selectionEnd) return undefined;
    return value.slice(Math.max(0, selectionEnd - ENOUGH), selectionEnd).replace(/^.*\n/su, '');
  }
  const caret = caretIn(element);
  return (
    caret &&
    piecesBefore(element, caret)
      .map(({ node, end }) => node.data.slice(0, end))
      .join('')
      .slice(-ENOUGH)
  );
}

/** Selects what was typed, where it still stands right before the caret, and tells what stands around it. */
export function selectTyped(element: HTMLElement, typed: string): Place | undefined {
  if (textBeforeCaret(element)?.endsWith(typed) !== true) return undefined;
  if (isPlainField(element)) {
    const end = element.selectionEnd ?? 0;
    element.setSelectionRange(end - typed.length, end);
    const [before, after] = [element.value.slice(0, end - typed.length), element.value.slice(end)];
    return { before, after, replaced: typed };
  }
  const range = typedRange(element, typed);
  const selection = selectionIn(element);
  if (!range || !selection) return undefined;
  selection.removeAllRanges();
  selection.addRange(range);
  return { ...surroundings(element, range), replaced: typed, range };
}

/** Where what was typed stands, in an editable element. */
export function typedRange(element: HTMLElement, typed: string): Range | undefined {
  const caret = caretIn(element);
  if (!caret) return undefined;
  let left = typed.length;
  for (const { node, end } of piecesBefore(element, caret).reverse()) {
    if (end >= left) {
      const range = caret.cloneRange();
      range.setStart(node, end - left);
      return range;
    }
    left -= end;
  }
  return undefined;
}

function caretIn(element: HTMLElement): Range | undefined {
  const selection = selectionIn(element);
  if (!selection?.rangeCount || !selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  return call(element, 'contains', range.startContainer) ? range : undefined;
}

/** The texts of the caret's line before it, in the order of the page. */
function piecesBefore(element: HTMLElement, caret: Range): { node: Text; end: number }[] {
  const pieces: { node: Text; end: number }[] = [];
  const line = blockOf(element, caret.startContainer);
  let length = 0;
  for (const { node, end } of textsBack(element, caret)) {
    if (blockOf(element, node) !== line) break;
    pieces.unshift({ node, end });
    length += end;
    if (length >= ENOUGH) break;
  }
  return pieces;
}

/** The texts before the caret, the nearest first, up to a line break. */
function* textsBack(element: HTMLElement, { startContainer, startOffset }: Range) {
  const walker = call(ask(element, 'ownerDocument'), 'createTreeWalker', element, NodeFilter.SHOW_ALL);
  walker.currentNode = startContainer;
  let node: Node | null = startContainer;
  if (!isText(startContainer)) {
    const child = startOffset > 0 ? ask(startContainer, 'childNodes')[startOffset - 1] : undefined;
    if (child) walker.currentNode = child;
    while (child && walker.lastChild());
    node = child ? walker.currentNode : walker.previousNode();
  }
  for (; node; node = walker.previousNode()) {
    if (ask(node, 'nodeName') === 'BR') return;
    if (isText(node)) yield { node, end: node === startContainer ? startOffset : node.length };
  }
}
