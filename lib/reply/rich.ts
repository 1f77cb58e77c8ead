import type { Block, Inline } from '../policy/rich-text';
import { chosenBlocks, pieceText } from './compose';
import type { ReplyRequest } from './types';
import { resolveVariable, type VariableContext } from './variables';

/**
 * The reply that `compose` lays out as lines, with its lists, links and emphasis: values are put in as text, other
 * cards' replies are brought in, and the caret's place stays marked.
 */
export function richReply(request: ReplyRequest): Block[] {
  const { expanded, context } = chosenBlocks(request);
  return expanded.blocks.map((block) => filledBlock(block, context));
}

function filledBlock(block: Block, context: VariableContext): Block {
  const inlines = (list: Inline[]) => list.map((inline) => filledInline(inline, context));
  const blocks = (list: Block[]) => list.map((inner) => filledBlock(inner, context));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children) };
    case 'quote':
      return { ...block, children: blocks(block.children) };
    case 'list':
      return { ...block, items: block.items.map(blocks) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(inlines)) };
    case 'code':
    case 'image':
    case 'include':
      return block;
  }
}

function filledInline(inline: Inline, context: VariableContext): Inline {
  switch (inline.type) {
    case 'variable':
      return { type: 'text', value: pieceText(resolveVariable(inline.name, inline.fallback, context)) };
    case 'strong':
    case 'emphasis':
    case 'link':
      return { ...inline, children: inline.children.map((child) => filledInline(child, context)) };
    case 'cursor':
    case 'text':
    case 'code':
    case 'break':
      return inline;
  }
}

/**
 * True for a reply that has links, lists or emphasis, and nothing that editors take each in its own way: tables, quotes, code and
 * pictures go in as they are laid out.
 */
export function isRich(blocks: readonly Block[]): boolean {
  return blocks.every(isCommon) && blocks.some(hasMore);
}

function isCommon(block: Block): boolean {
  return (
    block.type === 'paragraph' ||
    block.type === 'heading' ||
    (block.type === 'list' && block.items.every((item) => item.every(isCommon)))
  );
}

function hasMore(block: Block): boolean {
  if (block.type !== 'paragraph') return true;
  return block.children.some(({ type }) => type === 'link' || type === 'strong' || type === 'emphasis');
}
