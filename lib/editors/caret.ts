import { ask, call, parentOf } from '../nodes/ask';
import { isPlainField, selectedIn, type PlainField } from './field';
import type { LastCaret } from './last-caret';
import { breaksBehind, isBlock } from './lines';
import { visibleCharacters } from './read-back';
import { selectionIn } from './selection';

/*
 * Where a reply goes in, and where the caret is afterwards. What the agent has selected is typed over; a selection that the page
 * has made is closed to its end first.
 */

/** What stands around the caret, so that a reply does not run into the draft. */
export interface Surroundings {
  before: string;
  after: string;
}

/** Where a reply goes in, and what of the draft it takes the place of; without a range in a field, which keeps its own. */
export interface Place extends Surroundings {
  replaced: string;
  range?: Range;
}

/** Puts the caret where the agent had it; without one, above whatever the helpdesk prefilled (signature, quote). */
export function placeCaret(element: HTMLElement, last: LastCaret | undefined): Place {
  const known = last?.element === element ? last : undefined;
  return isPlainField(element) ? placeInField(element, known) : placeInEditable(element, known);
}

function placeInField(field: PlainField, known: LastCaret | undefined): Place {
  field.focus();
  const replaced = known && selectedIn(field) === known.chosen ? known.chosen : '';
  const end = known ? (field.selectionEnd ?? field.value.length) : 0;
  const start = end - replaced.length;
  field.setSelectionRange(start, end);
  return { before: field.value.slice(0, start), after: field.value.slice(end), replaced };
}

function placeInEditable(element: HTMLElement, known: LastCaret | undefined): Place {
  const page = ask(element, 'ownerDocument');
  const selection = selectionIn(element);
  const own = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const range = known && [own, known.range].find((each) => each && isInside(element, each));
  const place = call(page, 'createRange');
  const replaced = range && range.toString() === known.chosen ? known.chosen : '';
  if (range && replaced !== '') place.setStart(range.startContainer, range.startOffset);
  if (range) place.setEnd(range.endContainer, range.endOffset);
  else place.selectNodeContents(startOf(element));
  if (replaced === '') place.collapse(range === undefined);
  select(element, place);
  return { ...surroundings(element, place), replaced, range: place };
}

/** A first paragraph, since text that stands before it is in no place that an editor knows; not a quote. */
function startOf(element: HTMLElement): Node {
  const first = ask(element, 'firstChild');
  return first && ask(first, 'nodeName') === 'P' ? first : element;
}

function select(element: HTMLElement, range: Range): void {
  call(element, 'focus');
  const selection = selectionIn(element);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Puts the caret back where the reply goes in. True where it had gone: editors that get the focus show the selection that they
 * had before, a moment later.
 */
export function returnCaret(element: HTMLElement, { range, before, replaced }: Place): boolean {
  const selection = selectionIn(element);
  const now = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const isAt = now && isInside(element, now) && isSame(surroundings(element, now).before, before);
  if (!range || (isAt && isSame(now.toString(), replaced))) return false;
  select(element, range);
  return true;
}

const isSame = (one: string, other: string): boolean => visibleCharacters(one) === visibleCharacters(other);

function isInside(element: HTMLElement, range: Range): boolean {
  return ask(range.startContainer, 'isConnected') && call(element, 'contains', range.commonAncestorContainer);
}

/** What stands before a place and behind it. */
export function surroundings(element: HTMLElement, place: Range): Surroundings {
  const before = place.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(place.startContainer, place.startOffset);
  const after = place.cloneRange();
  after.selectNodeContents(element);
  after.setStart(place.endContainer, place.endOffset);
  // A block that starts between the two texts is a line break, though neither text holds one.
  const block = startsBlock(element, place) ? '\n' : '';
  const breaks = breaksBehind(element, place);
  const text = after.toString();
  return {
    before: before.toString() + block,
    after: breaks > 0 ? '\n'.repeat(breaks) + text.trimStart() : text,
  };
}

/** True when nothing visible stands between the caret and the start of its block. */
function startsBlock(element: HTMLElement, place: Range): boolean {
  let node: Node = place.startContainer;
  const start = place.cloneRange();
  while (node !== element && !isBlock(node)) node = parentOf(node) ?? element;
  if (node === element) return false;
  start.setStart(node, 0);
  return start.toString().trim() === '';
}

/**
 * The reply with the breaks that keep it apart from the draft, and the draft from it by one blank line; `offset` is how much was
 * put in front. Where blank lines make `paragraphs`, the end of one is a blank line.
 */
export function setApart(
  text: string,
  { before, after }: Surroundings,
  paragraphs = false,
): { text: string; offset: number } {
  const long = text.includes('\n');
  const front =
    /(?:^|\n)[^\S\n]*$/u.test(before) || (!long && /\s$/u.test(before)) ? '' : long ? '\n\n' : ' ';
  const back = after.trim() === '' ? '' : long ? blankLine(after, paragraphs) : /^\s/u.test(after) ? '' : ' ';
  return { text: front + text + back, offset: front.length };
}

/** What a blank line before a text lacks. */
function blankLine(after: string, paragraphs: boolean): string {
  const breaks = /^\s*/u.exec(after)?.[0].split('\n').length ?? 1;
  return paragraphs && breaks > 1 ? '' : '\n'.repeat(Math.max(0, 3 - breaks));
}

/**
 * Moves the caret to `offset` of the text that has just been put in (caret at its end). White space is not counted,
 * since editors re-flow it; a place between lines is the end of the upper one, behind the space that the text has there.
 */
export function moveCaret(element: HTMLElement, text: string, offset: number): void {
  if (isPlainField(element)) {
    const start = (element.selectionEnd ?? element.value.length) - text.length;
    element.setSelectionRange(start + offset, start + offset);
    return;
  }
  const selection = call(ask(element, 'ownerDocument'), 'getSelection');
  if (!selection?.rangeCount || offset >= text.length) return;
  const behind = countVisible(text.slice(offset));
  const end = selection.getRangeAt(0);
  const point = pointBefore(element, end.endContainer, end.endOffset, behind);
  if (!point) return;
  const atLineEnd = /^[^\S\n]*\n/u.test(text.slice(offset)) && /\S/u.test(text.slice(0, offset));
  const place = atLineEnd ? (pointBefore(element, point.node, point.offset, 0, true) ?? point) : point;
  const isApart = atLineEnd && /[^\S\n]$/u.test(text.slice(0, offset)) && hasSpaceAt(place);
  selection.collapse(place.node, isApart ? place.offset + 1 : place.offset);
}

const hasSpaceAt = ({ node, offset }: { node: Text; offset: number }): boolean =>
  /^[^\S\n]/u.test(node.data.slice(offset));

/** Puts the caret behind the text that has just been put in at a place: some leave it elsewhere after a paste with links. */
export function caretBehind(element: HTMLElement, { before }: Place, text: string): void {
  const selection = selectionIn(element);
  let left = countVisible(before) + countVisible(text);
  const end = call(ask(element, 'ownerDocument'), 'createRange');
  end.selectNodeContents(element);
  for (const { node } of textsUpTo(element, element, end.endOffset)) {
    const visible = countVisible(node.data);
    if (left > visible) left -= visible;
    else return selection?.collapse(node, offsetOf(node.data, left));
  }
}

/** Where in a text so many visible characters end. */
function offsetOf(data: string, visible: number): number {
  let left = visible;
  for (let at = 0; at < data.length; at++) if (!/\s/u.test(data[at] ?? '') && --left <= 0) return at + 1;
  return data.length;
}

/** Selects the text that has just been put in: the caret is at its end. */
export function selectBack(element: HTMLElement, text: string): void {
  const selection = selectionIn(element);
  if (!selection?.rangeCount) return;
  const range = selection.getRangeAt(0).cloneRange();
  const start = pointBefore(element, range.endContainer, range.endOffset, countVisible(text));
  if (!start) return;
  range.setStart(start.node, start.offset);
  select(element, range);
}

function countVisible(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** The point that has `behind` visible characters between itself and (node, offset); `tight`: after the one before. */
function pointBefore(root: HTMLElement, node: Node, offset: number, behind: number, tight = false) {
  const texts = textsUpTo(root, node, offset);
  let left = behind;
  for (let index = texts.length - 1; index >= 0; index--) {
    const each = texts[index];
    if (!each) continue;
    for (let at = each.end; at > 0; at--) {
      const visible = !/\s/u.test(each.node.data[at - 1] ?? '');
      if (!visible) continue;
      if (left === 0 && tight) return { node: each.node, offset: at };
      left--;
      if (left === 0 && !tight) return { node: each.node, offset: at - 1 };
    }
  }
  return undefined;
}

function textsUpTo(root: HTMLElement, node: Node, offset: number): { node: Text; end: number }[] {
  const page = ask(root, 'ownerDocument');
  const limit = call(page, 'createRange');
  limit.setStart(node, offset);
  const walker = call(page, 'createTreeWalker', root, NodeFilter.SHOW_TEXT);
  const found: { node: Text; end: number }[] = [];
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    const text = next as Text;
    if (text === node) return [...found, { node: text, end: offset }];
    if (limit.comparePoint(text, 0) > 0) return found;
    found.push({ node: text, end: text.length });
  }
  return found;
}
