import type { List, Paragraph, RootContent, Table } from 'mdast';
import type { Block, Inline } from '../rich-text';
import { codeText, inlinePieces, settled, type Piece } from './inlines';
import { MARKDOWN } from './markdown-words';
import { rawOf, tellOnce, tokensIn, type Scope } from './markdown-scope';
import { unmask } from './template';

/** Lists in lists, quotes in quotes. */
const DEEPEST = 8;

/** The block nodes of Markdown as card text; what cards do not have is reported and left out. */
export function toBlocks(nodes: readonly RootContent[], scope: Scope, depth = 0): Block[] {
  const [first] = nodes;
  if (depth > DEEPEST && first !== undefined) {
    tellOnce(scope, first, MARKDOWN.tooDeep);
    return [];
  }
  return nodes.flatMap((node) => oneBlock(node, scope, depth));
}

function oneBlock(node: RootContent, scope: Scope, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(node, scope);
    case 'heading':
      return headingBlocks(node, scope);
    case 'list':
      return [listBlock(node, scope, depth)];
    case 'blockquote':
      return [{ type: 'quote', children: toBlocks(node.children, scope, depth + 1) }];
    case 'code':
      return codeText(node.value, node, scope).map((value) => ({ type: 'code', value }));
    case 'table':
      return [tableBlock(node, scope)];
    case 'definition':
      return [];
    case 'html':
      tokensIn(node.value, scope);
      scope.report.error(
        scope.placeOf(node),
        scope.field,
        MARKDOWN.html(unmask(node.value, scope.masked.tokens)),
      );
      return [];
    default:
      scope.report.error(scope.placeOf(node), scope.field, MARKDOWN.notAllowed(node.type));
      return [];
  }
}

function listBlock(node: List, scope: Scope, depth: number): Block {
  const items = node.children.map((item) => toBlocks(item.children, scope, depth + 1));
  return { type: 'list', ordered: node.ordered === true, items };
}

function tableBlock(node: Table, scope: Scope): Block {
  const rows = node.children.map((row) =>
    row.children.map((cell) => settled(inlinePieces(cell.children, scope), scope)),
  );
  return { type: 'table', rows };
}

function headingBlocks(node: Extract<RootContent, { type: 'heading' }>, scope: Scope): Block[] {
  const children = settled(inlinePieces(node.children, scope), scope);
  const { depth } = node;
  if (depth === 3 || depth === 4 || depth === 5) return [{ type: 'heading', level: depth, children }];
  const complaint = rawOf(node, scope).startsWith('#') ? MARKDOWN.heading : MARKDOWN.underlined;
  scope.report.error(scope.placeOf(node), scope.field, complaint);
  return [];
}

/** A paragraph, parted where an include or an image stands on a line of its own. */
function paragraphBlocks(node: Paragraph, scope: Scope): Block[] {
  const blocks: Block[] = [];
  let text: Piece[] = [];
  const flush = () => {
    const children = trimmed(settled(text, scope));
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    text = [];
  };
  for (const line of linesOf(inlinePieces(node.children, scope))) {
    const alone = line.filter((piece) => piece.type !== 'text' || piece.value.trim() !== '');
    const [piece] = alone.filter(({ type }) => type !== 'lineEnd' && type !== 'break');
    const words = alone.filter(({ type }) => type !== 'lineEnd' && type !== 'break').length;
    if (words === 1 && (piece?.type === 'include' || piece?.type === 'image')) {
      flush();
      blocks.push(ownBlock(piece));
    } else {
      text.push(...line);
    }
  }
  flush();
  return blocks;
}

function ownBlock(piece: Extract<Piece, { type: 'include' | 'image' }>): Block {
  return piece.type === 'include'
    ? { type: 'include', card: piece.card }
    : { type: 'image', path: piece.path, alt: piece.alt };
}

/** Each line with the line end that closes it. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.type === 'lineEnd' || piece.type === 'break') lines.push([]);
  }
  return lines;
}

/** Without breaks and blanks at both ends, which are left where an include or image stood. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline) =>
    inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '');
  const start = inlines.findIndex((inline) => !isBlank(inline));
  const end = inlines.findLastIndex((inline) => !isBlank(inline));
  return start < 0 ? [] : inlines.slice(start, end + 1);
}
