// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HOST_ATTRIBUTE } from '@/lib/nodes/own-host';
import { genericReader } from '@/lib/helpdesks/generic';
import type { Sight } from '@/lib/helpdesks/sight';
import type { Ticket } from '@/lib/ticket/ticket';
import { expectedOf, LENT, showFixture, styleSight } from './fixtures';

const FIXTURE = 'field-shapes';
/** Where one of these alone is another's, what the others say must not make up for it. */
const ASKED =
  'attributes getAttribute hasAttribute parentElement children childNodes id className localName textContent shadowRoot contains'.split(
    ' ',
  );

function read(sightOf: () => Sight = styleSight): Ticket | undefined {
  return genericReader(document, new URL(expectedOf(FIXTURE).url), { ...LENT, sightOf });
}

showFixture(FIXTURE);
const expected = read();

/** Every name that the DOM has for such a node: in browsers, each can be a field's or an image's. */
function namesOf(start: object): string[] {
  const names = new Set<string>();
  for (let each: object | null = start; each !== null; each = Object.getPrototypeOf(each) as object | null)
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
  return [...names].filter((name) => /^[a-z]\w*$/iu.test(name) && name !== 'location');
}

/** As browsers answer for forms and documents whose parts bear these names; this DOM does not by itself. */
function clobber(node: Node, names: readonly string[]): void {
  const image = document.createElement('img');
  for (const name of names) Object.defineProperty(node, name, { value: image, configurable: true });
}

/** Around fields of the ticket, so that a form which is not read is missed. */
function wrapInForm(names: readonly string[]): void {
  const table = document.querySelector('aside table');
  const form = document.createElement('form');
  table?.replaceWith(form);
  if (table) form.append(table);
  clobber(form, names);
}

describe('a page whose names stand before those of the DOM', () => {
  it('is read where a form has fields of all its names', () => {
    // The styles of this DOM ask for the node's type by its name themselves.
    const names = namesOf(HTMLFormElement.prototype).filter((name) => name !== 'nodeType');
    for (const some of [names, ...ASKED.map((name) => [name])]) {
      showFixture(FIXTURE);
      wrapInForm(some);
      expect(read(), some.join()).toEqual(expected);
    }
  });

  it('is read where the document has images of all its names', () => {
    showFixture(FIXTURE);
    const names = namesOf(Document.prototype);
    clobber(document, names);
    const ticket = read();
    for (const name of names) Reflect.deleteProperty(document, name);
    expect(ticket).toEqual(expected);
  });

  it('is read without a box that cannot be', () => {
    showFixture(FIXTURE);
    const kv = document.querySelector('.kv');
    const ticket = read(() => {
      const sight = styleSight();
      const hides = (el: Element): boolean => {
        if (el === kv) throw new Error('This one cannot be looked at.');
        return sight.hides(el);
      };
      return { ...sight, hides };
    });
    expect(ticket?.messages).toEqual(expected?.messages);
    expect(ticket?.channel).toBe('');
    expect(expected?.channel).toBe('Live chat');
  });
});

it('our own element is no part of the page', () => {
  showFixture(FIXTURE);
  const host = document.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  host.attachShadow({ mode: 'open' }).append('Order status: our own words');
  host.append('Our own words');
  document.querySelector('aside')?.append(host);
  expect(read()).toEqual(expected);
});
