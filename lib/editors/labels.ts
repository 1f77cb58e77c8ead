import { ask, call } from '../nodes/ask';
import { isPlainField } from './field';

/* What people are told of a field. */

export function attribute(element: Element, name: string): string {
  return call(element, 'getAttribute', name) ?? '';
}

export function textOf(element: Element | null): string {
  return (element && ask(element, 'textContent')) ?? '';
}

export function labelsOf(element: HTMLElement): string {
  const page = ask(element, 'ownerDocument');
  const named = attribute(element, 'aria-labelledby').split(/\s+/u);
  const texts = named.map((id) => textOf(call(page, 'getElementById', id)));
  const labels = isPlainField(element) ? [...(element.labels ?? [])] : [];
  for (const name of ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title'])
    texts.push(attribute(element, name));
  return [...texts, ...labels.map(textOf)].join(' ').slice(0, 500);
}
