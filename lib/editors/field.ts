import { ask, call } from '../nodes/ask';

/** A plain field (textarea, input) or an element that the browser or a script lets people edit. */
export type PlainField = HTMLTextAreaElement | HTMLInputElement;

/** By tag, not by `instanceof`: a field in a frame belongs to that frame's classes. */
export function isPlainField(element: Element): element is PlainField {
  const name = ask(element, 'localName');
  return name === 'textarea' || name === 'input';
}

/** The text a person sees in it, lines kept. */
export function readField(element: HTMLElement): string {
  return isPlainField(element) ? element.value : ask(element, 'innerText');
}

/** What is selected in it. */
export function selectedIn(field: PlainField): string {
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

export function isReadOnly(element: HTMLElement): boolean {
  if (isPlainField(element)) return element.readOnly || element.disabled;
  return !ask(element, 'isContentEditable') || call(element, 'getAttribute', 'aria-readonly') === 'true';
}
