import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, call } from '@/lib/nodes/ask';
import { FOREIGN_WORDS } from '@/lib/helpdesks/foreign';
import type { Flow, Sight } from '@/lib/helpdesks/sight';
import { ticketIn } from '@/lib/helpdesks/generic/url-id';
import { ticketKey } from '@/lib/helpdesks/key';
import type { Lent } from '@/lib/helpdesks/types';
import type { Ticket } from '@/lib/ticket/ticket';

export const FIXTURES = join(import.meta.dirname, '../../fixtures/helpdesks');

/** What a fixture page must be read as. What is not named is not judged. */
export interface Expected {
  url: string;
  /** Whose pages it is made like, where an adapter reads them. */
  helpdesk?: string;
  certaintyAtLeast: number;
  ticket: Partial<Omit<Ticket, 'messages'>> & {
    messages: Partial<Ticket['messages'][number]>[];
    fieldsAmong?: [string, string][];
  };
  /** Parts of texts on the page that are others': of other tickets, of the agent's draft. */
  never?: string[];
  /** And of those that are left out where the page is known: signatures, quotes, what the helpdesk itself says. */
  leftOut?: string[];
  /** Why nobody who does not know the page can tell who speaks. */
  undecided?: string;
}

const allFixtures = (): string[] =>
  readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** Pages of no helpdesk that we name. */
export const fixtureNames = (): string[] =>
  allFixtures().filter((name) => expectedOf(name).helpdesk === undefined);

/** Pages like those of helpdesks that we know. */
export const helpdeskNames = (): string[] =>
  allFixtures().filter((name) => expectedOf(name).helpdesk !== undefined);

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')) as Expected;
}

/** Loads a page into the test's document; frames with `srcdoc` get their content, which jsdom leaves out. */
export function showPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  for (const frame of document.querySelectorAll('iframe')) {
    const inner = new DOMParser().parseFromString(frame.getAttribute('srcdoc') ?? '', 'text/html');
    const own = frame.contentDocument;
    own?.body.replaceChildren(...[...inner.body.childNodes].map((node) => own.adoptNode(node)));
  }
}

export const showFixture = (name: string): void =>
  showPage(readFileSync(join(FIXTURES, name, 'page.html'), 'utf8'));

const BLOCK = /^(?:block|flex|grid|list-item|table|table-row|flow-root)$/u;

/** jsdom has styles and no layout: what a person sees is judged by styles alone. */
export function styleSight(): Sight {
  const style = (el: Element): CSSStyleDeclaration => window.getComputedStyle(el);
  const isHidden = (el: Element): boolean =>
    style(el).display === 'none' || style(el).opacity === '0' || call(el, 'hasAttribute', 'hidden');
  return {
    hides: (el) => isHidden(el) || isFolded(el),
    shows: (el) => style(el).visibility !== 'hidden',
    reads: (el) => style(el).fontSize !== '1px',
    flow(el): Flow {
      const { display, whiteSpace } = style(el);
      const keepsLines = whiteSpace.startsWith('pre') || ask(el, 'localName') === 'pre';
      return {
        display: display === 'table-cell' ? 'cell' : BLOCK.test(display) ? 'block' : 'inline',
        keepsLines,
      };
    },
    isClickable: (el) => style(el).cursor === 'pointer',
    place: () => undefined,
  };
}

function isFolded(el: Element): boolean {
  const parent = ask(el, 'parentElement');
  return (
    parent !== null &&
    ask(parent, 'localName') === 'details' &&
    !call(parent, 'hasAttribute', 'open') &&
    ask(el, 'localName') !== 'summary'
  );
}

/** When the fixtures' pages are read. */
export const NOW = Date.parse('2027-01-01T10:30:00');

/** What the page's script lends the reader, with the words of all languages. */
export const LENT: Lent = {
  ticketIn,
  ticketKey,
  sightOf: styleSight,
  now: () => NOW,
  words: FOREIGN_WORDS,
  bringWords: () => false,
  noted: () => undefined,
};
