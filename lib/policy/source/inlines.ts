import type { PhrasingContent, Text } from 'mdast';
import type { Inline } from '../rich-text';
import type { Complaint, Place } from '../problem';
import { linkProblem } from './links';
import { twoLines } from './explain';
import { MARKDOWN } from './markdown-words';
import { imagePath, rawOf, tellOnce, tokensIn, type Scope } from './markdown-scope';
import { hasMask, pieces as piecesOf } from './template';
import { BUILT_IN_VARIABLES, variableMeant } from './variables';

/** What a line of text is made of; includes and images take a line of their own and become blocks. */
export type Piece =
  | Inline
  | { type: 'lineEnd' }
  | { type: 'include'; card: string; place: Place }
  | { type: 'image'; path: string; alt: string; place: Place };

/** Marks inside marks, such as strong inside a link. */
const DEEPEST = 8;

/** The inline nodes of Markdown as pieces; what cards do not have is reported and left out. */
export function inlinePieces(nodes: readonly PhrasingContent[], scope: Scope, depth = 0): Piece[] {
  const [first] = nodes;
  if (depth > DEEPEST && first !== undefined) {
    tellOnce(scope, first, MARKDOWN.tooDeep);
    return [];
  }
  return nodes.flatMap((node) => onePiece(node, scope, depth));
}

function onePiece(node: PhrasingContent, scope: Scope, depth: number): Piece[] {
  switch (node.type) {
    case 'text':
      return textPieces(node, scope);
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: settled(inlinePieces(node.children, scope, depth + 1), scope) }];
    case 'break':
      return [{ type: 'break' }];
    case 'inlineCode':
      return codeText(node.value, node, scope).map((value) => ({ type: 'code', value }));
    case 'link':
      return linkPieces(node.url, node, scope, depth);
    case 'linkReference':
      return linkPieces(scope.definitions.get(node.identifier) ?? '', node, scope, depth);
    case 'image':
      return imagePieces(node.url, node.alt, node, scope);
    case 'imageReference':
      return imagePieces(scope.definitions.get(node.identifier) ?? '', node.alt, node, scope);
    case 'html':
      tokensIn(node.value, scope);
      // Of a pair of tags the first is enough.
      if (!node.value.startsWith('</'))
        scope.report.error(scope.placeOf(node), scope.field, MARKDOWN.html(node.value));
      return [];
    default:
      scope.report.error(scope.placeOf(node), scope.field, MARKDOWN.notAllowed(node.type));
      return [];
  }
}

/** Code as text. Nothing is filled in there, so nothing that looks like a variable may stand there. */
export function codeText(value: string, node: PhrasingContent | { type: 'code' }, scope: Scope): string[] {
  if (!hasMask(value) && !value.includes('{{')) return [value];
  tokensIn(value, scope);
  scope.report.error(scope.placeOf(node as PhrasingContent), scope.field, MARKDOWN.templateInCode);
  return [];
}

type WithChildren = Extract<PhrasingContent, { type: 'link' | 'linkReference' }>;

function linkPieces(url: string, node: WithChildren, scope: Scope, depth: number): Piece[] {
  const children = settled(inlinePieces(node.children, scope, depth + 1), scope);
  if (hasMask(url)) {
    tokensIn(url, scope);
    scope.report.error(scope.placeOf(node), scope.field, MARKDOWN.templateInLink);
    return [];
  }
  const problem = linkProblem(url);
  if (problem !== undefined) scope.report.error(scope.placeOf(node), scope.field, twoLines(problem, 'link'));
  else if (children.length === 0)
    scope.report.error(scope.placeOf(node), scope.field, MARKDOWN.linkWithoutText);
  else return [{ type: 'link', url, children }];
  return [];
}

function imagePieces(
  url: string,
  alt: string | null | undefined,
  node: PhrasingContent,
  scope: Scope,
): Piece[] {
  const place = scope.placeOf(node);
  tokensIn(url + (alt ?? ''), scope);
  const path = imagePath(url);
  if (path === undefined || hasMask(alt ?? '')) {
    const complaint = path === undefined ? MARKDOWN.imageAddress(url) : MARKDOWN.templateInLink;
    scope.report.error(place, scope.field, complaint);
    return [];
  }
  if ((alt ?? '').trim() === '') scope.report.warning(place, scope.field, MARKDOWN.imageWithoutWords);
  scope.images.push({ path, place });
  return [{ type: 'image', path, alt: alt ?? '', place }];
}

function textPieces(node: Text, scope: Scope): Piece[] {
  checkSlips(node, scope);
  return piecesOf(node.value).flatMap((piece) =>
    typeof piece === 'number' ? templatePieces(piece, scope) : lines(piece),
  );
}

function lines(text: string): Piece[] {
  return text
    .split('\n')
    .flatMap((value, index): Piece[] => [
      ...(index > 0 ? [{ type: 'lineEnd' } as const] : []),
      ...(value === '' ? [] : [{ type: 'text', value } as const]),
    ]);
}

/** Text that is nearly a mark: it would go out to the customer as it stands. */
function checkSlips(node: Text, scope: Scope): void {
  // What is escaped is meant as it stands; lengths are kept, so that places are those of the file.
  const raw = rawOf(node, scope).replaceAll(/\\[\s\S]/g, '..');
  const tell = (
    severity: 'error' | 'warning',
    found: RegExpExecArray | null,
    words: (found: string) => Complaint,
  ) => {
    if (found === null) return;
    const place = scope.placeAt((node.position?.start.offset ?? 0) + found.index);
    scope.report[severity](place, scope.field, words(found[1] ?? found[0]));
  };
  tell('error', /\}\}/.exec(raw), () => MARKDOWN.closingBraces);
  tell('error', /^#{2,}\p{L}/mu.exec(raw), () => MARKDOWN.hashWithoutBlank);
  tell('error', /\[[^[\]]{0,200}\]\[[^[\]]{0,200}\]/.exec(raw), MARKDOWN.noDefinition);
  const placeholder = /\[\[?([\w. ]{1,40})\]\]?(?![([])/.exec(raw);
  const variable = variableMeant(placeholder?.[1] ?? '');
  if (variable !== undefined && scope.kind === 'reply')
    tell('warning', placeholder, (words) => MARKDOWN.placeholder(words, variable));
  tell('error', /!\[[^[\]]{0,200}\]\(([^()\n]{0,200}? [^()\n]{0,200})\)/.exec(raw), MARKDOWN.imageAddress);
  tell('warning', /\] \(https:/.exec(raw), () => MARKDOWN.splitLink);
  const single = /(?<!\{)\{ ?([\w.]{1,64}) ?\}(?!\})/.exec(raw);
  const name = single?.[1] ?? '';
  if (BUILT_IN_VARIABLES.includes(name) || /^fact\.\w/.test(name))
    tell('warning', single, MARKDOWN.singleBraces);
}

function templatePieces(index: number, scope: Scope): Piece[] {
  const token = scope.masked.tokens[index];
  if (token === undefined) return [];
  scope.seen.add(index);
  const place = scope.placeAt(token.start);
  const { template } = token;
  if (template.kind === 'fault') {
    scope.report.error(place, scope.field, template.complaint);
    return [];
  }
  if (template.kind === 'variable') {
    const { name, fallback } = template;
    scope.uses.push({ kind: 'variable', name, place });
    return [fallback === undefined ? { type: 'variable', name } : { type: 'variable', name, fallback }];
  }
  if (scope.kind === 'guidance') {
    scope.report.error(place, scope.field, MARKDOWN.onlyInReplies(token.raw));
    return [];
  }
  scope.uses.push({
    kind: template.kind,
    name: template.kind === 'include' ? template.card : 'cursor',
    place,
  });
  return [template.kind === 'include' ? { ...template, type: 'include', place } : { type: 'cursor' }];
}

/**
 * Pieces where only text can be. The end of a line is a line break in a reply, and a blank in guidance, where authors
 * break lines as they like.
 */
export function settled(pieces: readonly Piece[], scope: Scope): Inline[] {
  const result: Inline[] = [];
  for (const piece of pieces) {
    if (piece.type === 'include' || piece.type === 'image') {
      scope.report.error(piece.place, scope.field, MARKDOWN.ownLine(piece.type));
      continue;
    }
    append(result, piece.type === 'lineEnd' ? lineEnd(scope) : piece);
  }
  return result;
}

const lineEnd = (scope: Scope): Inline =>
  scope.kind === 'reply' ? { type: 'break' } : { type: 'text', value: ' ' };

function append(result: Inline[], next: Inline): void {
  const last = result.at(-1);
  if (last?.type === 'text' && next.type === 'text') last.value += next.value;
  else result.push(next.type === 'text' ? { ...next } : next);
}
