import type { Block } from '../data/model';
import { h, lines, on } from './dom';

type Part<Kind> = Extract<Block, { kind: Kind }>;

/** `paragraphs` marks them up; `breaks` runs the text on with `<br>`, as plain-text helpdesks do. */
export type BodyStyle = 'paragraphs' | 'breaks';

function quoteNode(block: Part<'quote'>): Node {
  const quoted = h(
    'div',
    { class: 'quoted', hidden: block.folded },
    h('div', {}, block.intro),
    h('blockquote', {}, ...block.lines.map((line) => h('p', {}, line))),
  );
  if (!block.folded) return quoted;
  const unfold = h(
    'button',
    { type: 'button', class: 'unfold', 'aria-expanded': 'false', 'aria-label': 'Show quoted text' },
    '•••',
  );
  on(unfold, {
    click: () => {
      quoted.hidden = !quoted.hidden;
      unfold.setAttribute('aria-expanded', String(!quoted.hidden));
    },
  });
  return h('div', {}, unfold, quoted);
}

function hiddenNode(block: Part<'hidden'>): Node {
  const attributes = {
    class: `tucked-${block.how}`,
    'aria-hidden': block.how === 'collapsed' ? 'true' : undefined,
  };
  return h('div', attributes, block.text);
}

function blockNode(block: Exclude<Block, string>): Node {
  switch (block.kind) {
    case 'list':
      return h('ul', {}, ...block.items.map((item) => h('li', {}, item)));
    case 'quote':
      return quoteNode(block);
    case 'quotedLines':
      return h('p', {}, ...lines([block.intro, ...block.lines.map((line) => `> ${line}`)].join('\n')));
    case 'signature':
      return h('p', {}, ...lines(['-- ', ...block.lines].join('\n')));
    case 'footer':
      return h('p', { class: 'small-print' }, block.text);
    case 'hidden':
      return hiddenNode(block);
  }
}

/** An empty line before a paragraph of running text; a block before it has broken the line already. */
function gap(before: Block | undefined): Node[] {
  if (before === undefined) return [];
  return typeof before === 'string' ? [h('br'), h('br')] : [h('br')];
}

/** What a message says, as nodes. */
export function messageBody(body: readonly Block[], style: BodyStyle): (Node | string)[] {
  return body.flatMap((block, index): (Node | string)[] => {
    if (typeof block !== 'string') return [blockNode(block)];
    return style === 'paragraphs'
      ? [h('p', {}, ...lines(block))]
      : [...gap(body[index - 1]), ...lines(block)];
  });
}
