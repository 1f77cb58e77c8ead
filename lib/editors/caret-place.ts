import { ask, call, create } from '../nodes/ask';
import { isPlainField, type PlainField } from './field';
import { typedRange } from './typed';

/** A place in the viewport of the outermost page. */
export interface Place {
  left: number;
  top: number;
  bottom: number;
  isRightToLeft: boolean;
}

/**
 * Where what was typed before the caret begins to stand. `room` is a place of ours for a copy of a plain field: no browser tells
 * where in it a letter is.
 */
export function placeOfTyped(element: HTMLElement, typed: string, room: ParentNode): Place {
  const box = isPlainField(element)
    ? boxInField(element, typed, room)
    : (typedRange(element, typed)?.getClientRects()[0] ?? firstLine(element));
  const view = ask(ask(element, 'ownerDocument'), 'defaultView');
  const { left, top } = frameOffset(view);
  const isRightToLeft = view?.getComputedStyle(element).direction === 'rtl';
  return {
    left: left + (isRightToLeft ? box.right : box.left),
    top: top + box.top,
    bottom: top + box.bottom,
    isRightToLeft,
  };
}

/** An editor with nothing in it has no letter whose place could be told. */
function firstLine(element: HTMLElement): DOMRect {
  const { left, top, width } = call(element, 'getBoundingClientRect');
  return new DOMRect(left, top, width, Number.parseFloat(getComputedStyle(element).fontSize) || 16);
}

/** Where a frame's document begins, in the outermost page. */
function frameOffset(view: Window | null): { left: number; top: number } {
  const frame = view?.frameElement;
  if (!frame) return { left: 0, top: 0 };
  const around = frameOffset(ask(ask(frame, 'ownerDocument'), 'defaultView'));
  const { left, top } = call(frame, 'getBoundingClientRect');
  return { left: around.left + left + frame.clientLeft, top: around.top + top + frame.clientTop };
}

/** What decides where a field's letters stand. */
const LAYOUT = [
  ...[
    'direction',
    'text-align',
    'text-indent',
    'text-transform',
    'letter-spacing',
    'word-spacing',
    'tab-size',
  ],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'font-stretch', 'font-variant', 'line-height'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'word-break', 'overflow-wrap'],
];

function boxInField(field: PlainField, typed: string, room: ParentNode): DOMRect {
  const own = call(field, 'getBoundingClientRect');
  const style = getComputedStyle(field);
  const copy = create(document, 'div');
  const mark = create(document, 'span');
  for (const name of LAYOUT) copy.style.setProperty(name, style.getPropertyValue(name));
  const box = {
    position: 'fixed',
    visibility: 'hidden',
    'white-space': 'pre-wrap',
    'box-sizing': 'border-box',
    left: `${own.left + field.clientLeft}px`,
    top: `${own.top + field.clientTop}px`,
    width: `${field.clientWidth}px`,
  };
  for (const [name, value] of Object.entries(box)) copy.style.setProperty(name, value);
  const end = field.selectionEnd ?? 0;
  mark.textContent = typed;
  copy.append(field.value.slice(0, end - typed.length), mark, field.value.slice(end));
  room.append(copy);
  const [rect = own] = mark.getClientRects();
  copy.remove();
  return new DOMRect(rect.x, rect.y - field.scrollTop, rect.width, rect.height);
}
