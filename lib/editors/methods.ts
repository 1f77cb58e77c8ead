import { ask, call } from '../nodes/ask';
import { isPlainField } from './field';
import type { InsertMethod } from './types';

/*
 * The ways in, measured on real editors in Chromium and Firefox. Which of them suits which is told in families.ts.
 */

/** What Firefox gives a content script to reach the page's own constructors through its Xray wrappers. */
interface PageWindow {
  Object: new () => Record<string, unknown>;
  DataTransfer: typeof DataTransfer;
  ClipboardEvent: new (type: string, init: Record<string, unknown>) => ClipboardEvent;
}

function viewOf(element: HTMLElement): Document['defaultView'] {
  return ask(ask(element, 'ownerDocument'), 'defaultView');
}

export const paste: InsertMethod = {
  name: 'paste',
  insert(element, text, html) {
    const view = viewOf(element);
    if (!view) return false;
    const page = waived(view) as PageWindow | undefined;
    if (page) return !pasteInFirefox(element, [text, html], page);
    const clipboardData = new view.DataTransfer();
    fill(clipboardData, element, [text, html]);
    const init = { clipboardData, bubbles: true, cancelable: true, composed: true };
    return !call(element, 'dispatchEvent', new view.ClipboardEvent('paste', init));
  },
};

/**
 * Plain text suits nearly all: Slate and Trix ignore a paste that has HTML too. ProseMirror alone needs it, since it
 * makes every line of plain text a paragraph of its own; of a single line it would lose the spaces around it.
 */
/** A text, and its rich form where it has one. */
type Forms = [text: string, html: string | undefined];

function fill(data: DataTransfer, element: HTMLElement, [text, html]: Forms): void {
  data.setData('text/plain', text);
  const isParted = text.includes('\n') && call(element, 'closest', '.ProseMirror');
  const rich = html ?? (isParted ? paragraphs(text) : undefined);
  if (rich !== undefined) data.setData('text/html', rich);
}

/** Blank lines part paragraphs, others are breaks, a space at a line's end stays. Made of nodes and written out by the browser: nothing to escape. */
function paragraphs(text: string): string {
  const page = ask(document, 'implementation').createHTMLDocument('');
  for (const paragraph of text.split(/\n{2,}/u)) {
    const element = page.createElement('p');
    for (const [index, line] of paragraph.split('\n').entries())
      element.append(...(index > 0 ? [page.createElement('br')] : []), line.replace(/ $/u, '\u00a0'));
    page.body.append(element);
  }
  return page.body.innerHTML;
}

/** In Firefox an event made here reaches the page with no data: it must be made of the page's own classes. */
function pasteInFirefox(element: HTMLElement, forms: Forms, page: PageWindow): boolean {
  const init = new page.Object();
  init.clipboardData = new page.DataTransfer();
  init.bubbles = init.cancelable = init.composed = true;
  const event = new page.ClipboardEvent('paste', init);
  if (event.clipboardData) fill(event.clipboardData, element, forms);
  const target = (waived(element) as EventTarget | undefined) ?? element;
  return target.dispatchEvent(event);
}

/** The page's own view of an object, in Firefox; undefined elsewhere. */
function waived(object: object): unknown {
  return 'wrappedJSObject' in object ? object.wrappedJSObject : undefined;
}

/** Runs an editing command where the focus is not another's: it would change whatever has it. */
export function execute(element: HTMLElement, name: string, value?: string): void {
  // Deprecated, and the only way that keeps the field's own undo: no replacement exists.
  if (!isFocusElsewhere(element)) call(ask(element, 'ownerDocument'), 'execCommand', name, false, value);
}

/**
 * Pages give the focus on when it comes to a field. Where nothing has it that takes text, as a button of the editor's, a command
 * goes to what is selected.
 */
function isFocusElsewhere(element: Element): boolean {
  const root = call(element, 'getRootNode');
  const active = ask(root as Document | ShadowRoot, 'activeElement');
  if (active && !call(active, 'contains', element) && !call(element, 'contains', active))
    return isPlainField(active) || ask(active as HTMLElement, 'isContentEditable');
  if (active) return false;
  return 'host' in root && isFocusElsewhere(root.host as Element);
}

export const command: InsertMethod = {
  name: 'execCommand',
  insert(element, text, html) {
    const [name, value] = html === undefined ? ['insertText', text] : ['insertHTML', html];
    execute(element, name, value);
    return false;
  },
};

/** Some editors in Firefox lose line breaks of one long command, and keep them line by line. */
export const commandByLine: InsertMethod = {
  name: 'execCommand by line',
  insert(element, text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) execute(element, 'insertParagraph');
      if (line) execute(element, 'insertText', line);
    }
    return false;
  },
};

/** Last resort for fields: right text, caret and events, but the browser's undo does not know it. */
export const setRange: InsertMethod = {
  name: 'setRangeText',
  isBeyondUndo: true,
  insert(element, text) {
    if (!isPlainField(element)) return false;
    const end = element.selectionEnd ?? element.value.length;
    element.setRangeText(text, element.selectionStart ?? end, end, 'end');
    const view = viewOf(element);
    if (view)
      element.dispatchEvent(
        new view.InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }),
      );
    return false;
  },
};

/** For editors that execCommand would damage and that ignored the paste. */
export const beforeInput: InsertMethod = {
  name: 'beforeinput',
  insert(element, text) {
    const view = viewOf(element);
    if (!view) return false;
    const init = { bubbles: true, cancelable: true, composed: true, inputType: 'insertText', data: text };
    return !call(element, 'dispatchEvent', new view.InputEvent('beforeinput', init));
  },
};
