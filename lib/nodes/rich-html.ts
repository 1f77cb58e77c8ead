import type { Block, Inline } from '@/lib/policy/rich-text';
import { ask } from './ask';

/** What a link of a reply may begin with; anything else is its words and its address, to be read. */
const LINKS = ['https:', 'mailto:', 'tel:'];
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/**
 * A reply as HTML for other programs, variables already put in. Made of nodes in a document that is never shown, and
 * written out by the browser: text stays text, whatever it says, and there is nothing to escape.
 */
export function htmlOf(blocks: readonly Block[]): string {
  return bodyOf(blocks).innerHTML;
}

/** The same as nodes of a document that is never shown; where the caret ends stands a comment. */
export function bodyOf(blocks: readonly Block[], marksCaret = false): HTMLElement {
  const page = ask(document, 'implementation').createHTMLDocument('');
  page.body.append(...new Writer(page, marksCaret).blocks(blocks));
  return page.body;
}

class Writer {
  constructor(
    private readonly page: Document,
    private readonly marksCaret: boolean,
  ) {}

  blocks(blocks: readonly Block[]): Node[] {
    return blocks.map((block) => this.block(block)).filter((node) => node.hasChildNodes());
  }

  private block(block: Block): Node {
    switch (block.type) {
      case 'paragraph':
        return this.element('p', this.inlines(block.children));
      case 'heading':
        return this.element(`h${block.level}`, this.inlines(block.children));
      case 'list':
        return this.element(
          block.ordered ? 'ol' : 'ul',
          block.items.map((item) => this.element('li', this.item(item))),
        );
      case 'quote':
        return this.element('blockquote', this.blocks(block.children));
      case 'code':
        return this.element('pre', block.value === '' ? [] : [block.value]);
      case 'table':
        return this.table(block.rows);
      case 'image':
        return this.element('p', this.text(block.alt));
      case 'include':
        return this.page.createDocumentFragment();
    }
  }

  /** Without a paragraph of its own where the item is one: editors make a gap of it. */
  private item(item: readonly Block[]): Node[] {
    const [first, ...rest] = item;
    if (first?.type !== 'paragraph' || rest.some(({ type }) => type !== 'list')) return this.blocks(item);
    return [...this.inlines(first.children), ...this.blocks(rest)];
  }

  private table(rows: Inline[][][]): Node {
    const lines = rows.map((row) =>
      this.element(
        'tr',
        row.map((cell) => this.element('td', this.inlines(cell))),
      ),
    );
    return this.element('table', lines.length === 0 ? [] : [this.element('tbody', lines)]);
  }

  private inlines(inlines: readonly Inline[]): Node[] {
    return inlines.flatMap((inline) => this.inline(inline));
  }

  private inline(inline: Inline): Node[] {
    switch (inline.type) {
      case 'text':
        return this.text(inline.value);
      case 'code':
        return [this.element('code', this.text(inline.value))];
      case 'break':
        return [this.element('br', [])];
      case 'strong':
        return [this.element('strong', this.inlines(inline.children))];
      case 'emphasis':
        return [this.element('em', this.inlines(inline.children))];
      case 'link':
        return this.link(inline.url, this.inlines(inline.children));
      case 'cursor':
        return this.marksCaret ? [this.page.createComment('caret')] : [];
      case 'variable':
        return [];
    }
  }

  private link(url: string, words: Node[]): Node[] {
    const link = this.page.createElement('a');
    link.href = url;
    const mayLead = LINKS.includes(link.protocol) && link.username === '' && link.password === '';
    const said = words.some((node) => node.textContent !== '') ? words : this.text(url);
    if (!mayLead) return said === words ? [...words, ...this.text(` (${url})`)] : said;
    link.append(...said);
    return [link];
  }

  /** Line breaks in a text are breaks, as they are in the plain form. */
  private text(value: string): Node[] {
    return value
      .split(LINE_BREAK)
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [this.element('br', [])]),
        ...(line === '' ? [] : [this.page.createTextNode(line)]),
      ]);
  }

  private element(name: string, children: (Node | string)[]): HTMLElement {
    const element = this.page.createElement(name);
    element.append(...children);
    return element;
  }
}
