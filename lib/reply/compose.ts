import { layout, readableName, type Line } from '../policy/plain-text';
import type { Block, Inline } from '../policy/rich-text';
import { chooseReply, replyLanguage, standingAnswers } from './choose';
import { expandIncludes } from './includes';
import type { ReplyProblem } from './problems';
import { unansweredOf } from './questions';
import { sanitiseValue } from './sanitise';
import type { ComposedReply, Piece, ReplyRequest } from './types';
import { FACT_PREFIX, resolveVariable, type VariableContext } from './variables';

const CARET = 'caret';
type Mark = Piece | typeof CARET;

/** The text that a piece adds to a reply; what is missing or has expired stands as its name in brackets. */
export function pieceText(piece: Piece): string {
  switch (piece.type) {
    case 'text':
    case 'value':
      return piece.value;
    case 'missing':
      return `[${piece.label}]`;
    case 'expired':
      return `[${sanitiseValue(readableName(piece.name))}]`;
  }
}

/** The pieces as the text that goes in. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join('');
}

function linesOf(blocks: readonly Block[], context: VariableContext): Line<Mark>[] {
  return layout<Mark>(blocks, {
    variable: (name, fallback) => {
      const piece = resolveVariable(name, fallback, context);
      return { text: pieceText(piece), mark: piece };
    },
    cursor: CARET,
    addresses: true,
  });
}

/** Lines as pieces, text beside text made one, and where the first `{{cursor}}` stands among them. */
function piecesOf(lines: readonly Line<Mark>[]): { pieces: Piece[]; caret: number } {
  const pieces: Piece[] = [];
  let caret: number | undefined;
  let written = 0;
  const spans = lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));
  for (const { text, mark } of spans) {
    if (mark === CARET) caret ??= written;
    written += text.length;
    if (text === '') continue;
    const last = pieces.at(-1);
    if (typeof mark === 'object') pieces.push(mark);
    else if (last?.type === 'text') pieces[pieces.length - 1] = { type: 'text', value: last.value + text };
    else pieces.push({ type: 'text', value: text });
  }
  return { pieces, caret: caret ?? written };
}

/** Text with variables outside a reply, as an offer's code, by the same rules. */
export function composeInlines(children: Inline[], context: VariableContext): Piece[] {
  return piecesOf(linesOf([{ type: 'paragraph', children }], context)).pieces;
}

function namesOf(pieces: readonly Piece[], type: 'missing' | 'expired'): string[] {
  return [...new Set(pieces.flatMap((piece) => (piece.type === type ? [piece.name] : [])))];
}

/** The reply that is right for the request, other cards' replies brought in, and what its variables hang on. */
export function chosenBlocks({ material, answers, values, today, channel, tone, ...asked }: ReplyRequest) {
  const language = replyLanguage(material.card, asked.language, material.packLanguage);
  const circumstances = { answers: standingAnswers(material.card, answers), channel, tone };
  const reply = chooseReply(material.card, language, circumstances);
  const expanded = expandIncludes(reply?.body ?? [], language, circumstances, material.includes);
  const context: VariableContext = { material, values, language, today };
  return { reply, language, circumstances, expanded, context };
}

/**
 * The reply of a card that is right for the answers, channel, tone and language, as it would go into the editor, and
 * what still keeps it from going in. Never throws; what cannot be resolved is named.
 */
export function compose(request: ReplyRequest): ComposedReply {
  const { material } = request;
  const { reply, language, circumstances, expanded, context } = chosenBlocks(request);
  const { pieces, caret } = piecesOf(linesOf(expanded.blocks, context));
  const included = Object.values(material.includes).flatMap(({ replies }) => replies);
  const unanswered = unansweredOf(material.card, { language, circumstances, included });
  const nameless = namesOf(pieces, 'missing');
  const missing = nameless.filter((name) => !name.startsWith(FACT_PREFIX));
  const expired = namesOf(pieces, 'expired');
  const problems: ReplyProblem[] = [
    ...expanded.problems,
    ...nameless
      .filter((name) => name.startsWith(FACT_PREFIX))
      .map((name) => ({ type: 'factUnknown' as const, name: name.slice(FACT_PREFIX.length) })),
  ];
  const open = [unanswered, missing, expired, problems].some((list) => list.length > 0);
  const text = textOf(pieces);
  const ready = text !== '' && !open;
  const images = imagesIn(expanded.blocks);
  return { reply, language, pieces, text, caret, unanswered, missing, expired, problems, images, ready };
}

function imagesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return [block.alt];
    if (block.type === 'quote') return imagesIn(block.children);
    return block.type === 'list' ? block.items.flatMap(imagesIn) : [];
  });
}
