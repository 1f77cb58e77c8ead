import { ask, call } from '../nodes/ask';
import { isPlainField } from './field';
import { blockOf } from './lines';
import { beforeInput, command, commandByLine, paste, setRange } from './methods';
import type { InsertMethod } from './types';

/*
 * Families of editors, told by marks of their own that no page chooses, never by the site. A plain-text paste suits most of
 * them: one step of undo, and their own model takes it. docs/editors.md has what was measured.
 */

export interface Family {
  readonly name: string;
  /** On the element that people write in, around it or in it. */
  readonly mark: string;
  /** In the order they are tried: the next only when the editor, read back, has not changed at all. */
  readonly ways: readonly InsertMethod[];
  /** Which of them takes a reply with links and lists well; none takes it as text alone. */
  readonly rich?: readonly InsertMethod[];
  /** True where blank lines of a text make paragraphs, which stand apart by themselves. */
  readonly paragraphs?: true;
  /**
   * Milliseconds after a key in which it takes what goes in for a part of what was typed: undo would take back both, or it would
   * go in where the key was.
   */
  readonly merges?: number;
}

/** Editable elements of the browser's own, and all editors that bear no mark: they are many, and most take both. */
const UNMARKED: readonly InsertMethod[] = [paste, command, commandByLine];

export const FAMILIES: readonly Family[] = [
  // It writes its history down a moment after a key.
  {
    name: 'Jodit',
    mark: '.jodit-wysiwyg',
    ways: UNMARKED,
    rich: [paste, command],
    merges: 300,
    paragraphs: true,
  },
  // A command takes away the text that was there.
  { name: 'Draft.js', mark: '.public-DraftEditor-content', ways: [paste] },
  // A command makes it go dead in Chromium; and while a person types it hears of another selection late.
  { name: 'Slate', mark: '[data-slate-editor]', ways: [paste, beforeInput], merges: 250 },
  // A command changes the order of lines in Chromium.
  { name: 'Lexical', mark: '[data-lexical-editor]', ways: [paste, beforeInput], rich: [paste] },
  // A command does nothing in Chromium, and takes four steps of undo in Firefox.
  { name: 'CKEditor 5', mark: '.ck-editor__editable', ways: [paste], rich: [paste], paragraphs: true },
  // A command leaves the caret where it was in Chromium, and undo does not know it.
  { name: 'Trix', mark: 'trix-editor', ways: [paste, beforeInput] },
  // Of a command it makes two steps of undo.
  { name: 'CKEditor 4', mark: '.cke_editable', ways: [paste, command], rich: [paste], paragraphs: true },
  { name: 'TinyMCE', mark: '.mce-content-body', ways: UNMARKED, rich: [paste, command], paragraphs: true },
  { name: 'Redactor', mark: '.redactor-in', ways: UNMARKED, rich: [paste, command], paragraphs: true },
  // It takes a person's paste alone, and loses what is selected to any other; in Firefox it loses line breaks of one command.
  { name: 'Quill 1', mark: '.ql-container:has(.ql-clipboard)', ways: [commandByLine], merges: 1050 },
  { name: 'Quill', mark: '.ql-editor', ways: [paste, commandByLine], rich: [paste], merges: 1050 },
  {
    name: 'ProseMirror',
    mark: '.ProseMirror',
    ways: [paste, command, commandByLine],
    rich: [paste],
    paragraphs: true,
    merges: 550,
  },
];

/** A paste means nothing to fields. */
const FIELDS: readonly InsertMethod[] = [command, setRange];

export function waysInto(element: HTMLElement): readonly InsertMethod[] {
  return isPlainField(element) ? FIELDS : (familyOf(element)?.ways ?? UNMARKED);
}

/** The ways that a reply with links and lists may take; none where it goes in as text. */
export function richWaysInto(element: HTMLElement): readonly InsertMethod[] {
  if (isPlainField(element) || call(element, 'getAttribute', 'contenteditable') === 'plaintext-only')
    return [];
  const family = familyOf(element);
  return family ? (family.rich ?? []) : [paste, command];
}

export function familyOf(element: HTMLElement): Family | undefined {
  return FAMILIES.find(({ mark }) => call(element, 'closest', mark) ?? call(element, 'querySelector', mark));
}

/** Pixels below a block that look like a blank line. */
const BLANK = 8;

/** True where the end of the block that a place is in stands for a blank line, behind a text that goes in there. */
export function endsApart(element: HTMLElement, place: Range | undefined): boolean {
  const family = familyOf(element);
  if (family?.paragraphs) return true;
  // Firefox itself writes all lines of a text into the one block, and the block's own margin stands below them.
  const view = ask(ask(element, 'ownerDocument'), 'defaultView');
  if (family || !place || !view || !('wrappedJSObject' in view)) return false;
  const block = blockOf(element, place.startContainer);
  return (
    block !== element && Number.parseFloat(view.getComputedStyle(block as Element).marginBottom) >= BLANK
  );
}

/** Editors that make HTML of a text drop a space at its beginning; browsers themselves type a no-break space there. */
export function withKeptSpace(element: HTMLElement, text: string): string {
  const isOwn = (familyOf(element)?.ways ?? UNMARKED) !== UNMARKED;
  return isPlainField(element) || isOwn ? text : text.replace(/^ /u, '\u00a0');
}
