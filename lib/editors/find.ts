import { AI, ASKS, cuesIn, HELPER, MESSAGE, NOTE, OTHER, REPLY, wordsOf } from './cues';
import { isCovered } from './cover';
import { attribute, labelsOf, textOf } from './labels';
import { ask, call } from '../nodes/ask';
import { isWithinReach } from './reach';
import { editingHost, frameDocument } from './last-caret';
import type { FoundEditor } from './types';

/** Elements looked at before a page is too large to search further. */
const MAX_ELEMENTS = 100_000;
/** Smaller boxes (pixels) are helpers of editors: hidden twins, paste catchers. */
const MIN_WIDTH = 60;
const MIN_HEIGHT = 14;

export interface FindOptions {
  /** True for an element that a person can see. */
  visible?: (element: HTMLElement) => boolean;
}

/** Every visible field of several lines, and chats' of one, with what it is for: in the page, its open shadow roots and its own frames. */
export function findEditors(page: Document, options: FindOptions = {}): FoundEditor[] {
  const visible = options.visible ?? isVisible;
  const found = new Set<HTMLElement>();
  const roots: (Document | ShadowRoot)[] = [page];
  let budget = MAX_ELEMENTS;
  for (const root of roots) {
    for (const element of call(root, 'querySelectorAll', '*') as NodeListOf<HTMLElement>) {
      if (budget-- <= 0) break;
      const shadow = ask(element, 'shadowRoot');
      if (shadow) roots.push(shadow);
      const inner = frameDocument(element);
      if (inner && visible(element)) roots.push(inner);
      const host = startsEditor(element) ? editingHost(element) : undefined;
      if (host && !found.has(host) && visible(host)) found.add(host);
    }
  }
  // Some pages hide from assistants what they show to all others: then that is all there is.
  const shown = [...found].filter((element) => call(element, 'closest', '[aria-hidden="true"]') === null);
  return (shown.length > 0 ? shown : [...found]).map((element) => ({ element, role: roleOf(element) }));
}

function startsEditor(element: HTMLElement): boolean {
  const name = ask(element, 'localName');
  if (name === 'textarea' || name === 'input') return true;
  if (name === 'body')
    return ask(ask(element, 'ownerDocument'), 'designMode') === 'on' || isEditable(element);
  return isEditable(element);
}

function isEditable(element: HTMLElement): boolean {
  const editable = call(element, 'getAttribute', 'contenteditable');
  return editable !== null && editable !== 'false';
}

function isVisible(element: HTMLElement): boolean {
  if (!call(element, 'checkVisibility', { opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = call(element, 'getBoundingClientRect');
  return width >= MIN_WIDTH && height >= MIN_HEIGHT && isWithinReach(element) && !isCovered(element);
}

/** What a field is for, by what it is called, then by the chosen tab above it, then by its technical names. */
export function roleOf(element: HTMLElement): FoundEditor['role'] {
  if (isClosed(element)) return 'other';
  const framed = ask(ask(element, 'ownerDocument'), 'defaultView')?.frameElement;
  const outer = framed && ask(element, 'localName') === 'body' ? (framed as HTMLElement) : element;
  const tab = tabRole(outer);
  if (tab === 'note') return 'note';
  const called = roleIn(labelsOf(element) + ' ' + (outer === element ? '' : labelsOf(outer)));
  // By its name it may be a chat's; that it is, the agent tells by writing in it.
  if (ask(element, 'localName') === 'input')
    return called === 'note' || called === 'other' ? called : 'unknown';
  return called ?? tab ?? roleIn(technicalNames(outer), false) ?? 'unknown';
}

function isClosed(element: HTMLElement): boolean {
  const role = attribute(element, 'role');
  return role === 'searchbox' || role === 'combobox' || attribute(element, 'aria-multiline') === 'false';
}

/**
 * A name that speaks of both a reply and a note ("Reply or add a note") says nothing. One that speaks of a helper, and of no
 * reply ("Message Copilot", "Ask AI"), leads to nobody outside; a reply may be helped ("Reply with AI"). What its makers call
 * a field is `shown` to nobody: a helper in it may be one for the reply.
 */
function roleIn(text: string, shown = true): FoundEditor['role'] | undefined {
  const words = wordsOf(text);
  if (shown && ASKS.test(words)) return 'other';
  const note = cuesIn(words, NOTE);
  const helper = cuesIn(words, HELPER);
  const reply = cuesIn(words, REPLY) || (!helper && cuesIn(words, MESSAGE));
  if (note !== reply) return note ? 'note' : 'reply';
  if (note) return undefined;
  return cuesIn(words, OTHER) || (shown && (helper || AI.test(text))) ? 'other' : undefined;
}

/** Classes are left out for notes: Summernote calls its own parts `note-…`. */
function technicalNames(element: HTMLElement): string {
  const names = [attribute(element, 'id'), attribute(element, 'name')];
  for (const { name, value } of ask(element, 'attributes'))
    if (name.startsWith('data-')) names.push(value.slice(0, 80));
  const classes = attribute(element, 'class')
    .replace(/\bnote\b/giu, '')
    .slice(0, 300);
  return [...names, classes].join(' ');
}

const CHOSEN =
  '[aria-selected="true"], [aria-pressed="true"], [aria-checked="true"], [aria-current="true"], ' +
  'input[type="radio"]:checked, :is(button, a, li, [role="tab"]):is(.active, .selected, .is-active, .current)';
/** How far above a field its tabs may be, in elements. */
const TAB_REACH = 6;

/** The role that the chosen tab or switch beside the field names. */
function tabRole(element: HTMLElement): 'note' | 'reply' | undefined {
  let around = ask(element, 'parentElement');
  for (let step = 0; around && step < TAB_REACH; step++, around = ask(around, 'parentElement')) {
    for (const chosen of call(around, 'querySelectorAll', CHOSEN)) {
      if (call(element, 'contains', chosen)) continue;
      const label = (chosen as HTMLInputElement).labels?.[0] ?? chosen;
      const role = roleIn(`${textOf(label)} ${attribute(label, 'aria-label')}`.slice(0, 60));
      if (role === 'note' || role === 'reply') return role;
    }
  }
  return undefined;
}
