import type { Block } from '@/lib/policy/rich-text';
import { bodyOf } from '../nodes/rich-html';
import { setApart, type Surroundings } from './caret';

/* A reply with its links, lists and emphasis, as an editor takes it. Made of nodes and written out by the browser. */

export interface RichReply {
  html: string;
  /** What can be read of it: no bullets, no addresses. */
  text: string;
  /** UTF-16 offset in `text` where the caret ends. */
  caret: number;
  /** Addresses of its links. */
  links: string[];
  hasList: boolean;
}

/** The reply with what keeps it apart from the draft around it. */
export function richReply(blocks: readonly Block[], around: Surroundings, paragraphs?: boolean): RichReply {
  const body = bodyOf(blocks, true);
  const { text, caret } = readBlocks(body);
  const apart = setApart(text, around, paragraphs);
  const links = [...body.querySelectorAll('a')].map((link) => link.href);
  const hasList = body.querySelector('li') !== null;
  if (!text.includes('\n')) unwrap(body);
  keepApart(body, apart.text.slice(0, apart.offset), 'afterbegin');
  keepApart(body, apart.text.slice(apart.offset + text.length), 'beforeend');
  return { html: body.innerHTML, text: apart.text, caret: apart.offset + caret, links, hasList };
}

/** A reply of one line goes into the draft's own line. */
function unwrap(body: HTMLElement): void {
  const [only] = body.children;
  if (only) only.replaceWith(...only.childNodes);
}

/** A paragraph with nothing in it, or a space that no editor drops. */
function keepApart(body: HTMLElement, gap: string, where: 'afterbegin' | 'beforeend'): void {
  if (gap === '') return;
  const page = body.ownerDocument;
  if (gap === ' ') {
    if (where === 'afterbegin') body.prepend('\u00a0');
    else body.append('\u00a0');
    return;
  }
  const paragraph = page.createElement('p');
  paragraph.append(page.createElement('br'));
  body.insertAdjacentElement(where, paragraph);
}

const BLOCKS = /^(?:P|LI|UL|OL|H[1-6])$/u;

/** Its text, a line for each block, and where the comment stands that marks the caret. */
function readBlocks(body: HTMLElement): { text: string; caret: number } {
  let text = '';
  let caret: number | undefined;
  const read = (node: Node): void => {
    if (node.nodeType === Node.COMMENT_NODE) caret ??= text.length;
    else if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeName === 'BR') text += '\n';
    if (BLOCKS.test(node.nodeName) && text !== '' && !text.endsWith('\n')) text += '\n';
    for (const child of [...node.childNodes]) read(child);
    if (node.nodeType === Node.COMMENT_NODE) (node as Comment).remove();
  };
  read(body);
  return { text, caret: caret ?? text.length };
}

/** True where an editor shows the links and lists that it was given. */
export function keepsRich(element: HTMLElement, { links, hasList }: RichReply): boolean {
  const shown = new Set([...element.querySelectorAll('a')].map((link) => link.href));
  return links.every((link) => shown.has(link)) && (!hasList || element.querySelector('li') !== null);
}
