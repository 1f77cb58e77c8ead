import { call } from '../nodes/ask';
import { ticketIn } from './generic/url-id';
import { ticketKey } from './key';

/*
 * Some helpdesks open the reply in a window of its own, and the ticket's text stands in the page that opened it. Of that page we
 * ask when it was made, and nothing else: the background knows its ticket.
 */

/**
 * When the page that opened this one was made, to fractions of a millisecond, by which the background tells it from all others;
 * undefined where there is none, or it is another site's.
 */
export function openerBorn(view: Window): number | undefined {
  try {
    const opener = view.opener as Window | null;
    return opener?.performance.timeOrigin;
  } catch {
    return undefined;
  }
}

/** A session or a request has a number, too, and is no ticket. */
const NAMES_TICKET = /^(?:ticket|case|conversation|issue|incident|thread)[-_.]?(?:id|number|no|nr|key)?$/iu;
/** Forms of a page that are looked at, and hidden fields of one. */
const MOST = 40;

/** The key of the ticket that the form of a reply names, in a window whose own address names none. */
export function keyInForm(view: Window): string | undefined {
  if (openerBorn(view) === undefined) return undefined;
  const { document, location } = view;
  for (const form of [...call(document, 'querySelectorAll', 'form')].slice(0, MOST)) {
    if (!call(form, 'querySelector', 'textarea, [contenteditable], iframe')) continue;
    const hidden = [...call(form, 'querySelectorAll', 'input[type=hidden i]')].slice(0, MOST);
    const queries = hidden.map((field) => ({
      name: attribute(field, 'name'),
      value: attribute(field, 'value'),
    }));
    const addresses = queries
      .filter(({ name }) => NAMES_TICKET.test(name))
      .map(({ name, value }) => `?${new URLSearchParams([[name, value]]).toString()}`);
    for (const address of [attribute(form, 'action'), ...addresses]) {
      const url = URL.canParse(address, location.href) ? new URL(address, location.href) : undefined;
      const named = url?.origin === location.origin ? ticketIn(url) : undefined;
      if (url && named) return ticketKey(url, named.id);
    }
  }
  return undefined;
}

const attribute = (element: Element, name: string): string => call(element, 'getAttribute', name) ?? '';
