import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { FILE_START, type Place, type Reporter } from '../problem';
import type { Block } from '../rich-text';
import { placesIn } from './decode';
import { toBlocks } from './markdown';
import { MARKDOWN } from './markdown-words';
import { looksLikeHeading, parseReplyHeading, type Conditions } from './reply-heading';
import type { ImageUse, Scope, Use } from './markdown-scope';
import { mask, pieces, unmask, type Masked } from './template';

/** A part of a card's text and what it draws on. */
export interface Section {
  field: string;
  place: Place;
  blocks: Block[];
  uses: Use[];
  images: ImageUse[];
}

export interface ReplySection extends Section {
  when: Conditions;
}

export interface CardBody {
  guidance: Section;
  replies: ReplySection[];
}

interface Reading {
  report: Reporter;
  masked: Masked;
  placeAt: (offset: number) => Place;
  definitions: Map<string, string>;
  seen: Set<number>;
  told: Set<string>;
}

/**
 * Quotes in quotes and lists in lists cost Markdown parsers time that grows with the square of their depth; marks, of
 * their number.
 */
const NESTED = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){9}/m;
const MOST_MARKS = 4000;

/**
 * Reads the Markdown of a card file: guidance, then replies, each below its `## Reply {...}`. Parameter `text`: the
 * whole file with the front matter blanked, so that lines are those of the file.
 */
export function readCardBody(text: string, report: Reporter): CardBody {
  const masked = mask(text);
  const placeAt = placesIn(text);
  const reading: Reading = {
    report,
    masked,
    placeAt,
    definitions: new Map(),
    seen: new Set(),
    told: new Set(),
  };
  for (const offset of masked.unclosed) report.error(placeAt(offset), '', MARKDOWN.unclosed);
  const nodes = parsed(reading);
  collectDefinitions(nodes, reading.definitions, 0);
  const body = split(nodes, reading);
  for (const [index, token] of masked.tokens.entries()) {
    if (reading.seen.has(index)) continue;
    const complaint = token.template.kind === 'fault' ? token.template.complaint : MARKDOWN.templateHere;
    report.error(placeAt(token.start), '', complaint);
  }
  return body;
}

function parsed({ masked, report, placeAt }: Reading): RootContent[] {
  const nested = NESTED.exec(masked.text);
  if (nested !== null) report.error(placeAt(nested.index), '', MARKDOWN.tooDeep);
  const marks = masked.text.split(/[*_]/).length > MOST_MARKS;
  if (marks) report.error(FILE_START, '', MARKDOWN.tooManyMarks);
  if (nested !== null || marks) return [];
  const root = fromMarkdown(masked.text, {
    // An indented line is a paragraph: code blocks are fenced, so that a stray blank makes none.
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return root.children;
}

const DEFINITION_DEPTH = 10;

function collectDefinitions(
  nodes: readonly RootContent[],
  definitions: Map<string, string>,
  depth: number,
): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
    if (
      (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') &&
      depth < DEFINITION_DEPTH
    ) {
      collectDefinitions(node.children, definitions, depth + 1);
    }
  }
}

const rawOf = (node: Nodes, { masked }: Reading) =>
  unmask(masked.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0), masked.tokens);

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

/** True for a heading that begins a reply, or was meant to. */
function beginsReply(node: RootContent, reading: Reading): boolean {
  if (node.type === 'paragraph') return looksLikeHeading(firstLine(rawOf(node, reading)));
  if (node.type !== 'heading') return false;
  const raw = rawOf(node, reading);
  if (node.depth === 2) return raw.startsWith('##');
  return /^#+[ \t]*Reply\b/i.test(raw);
}

function split(nodes: readonly RootContent[], reading: Reading): CardBody {
  const starts = [...nodes.keys()].filter((index) => {
    const node = nodes[index];
    return node !== undefined && beginsReply(node, reading);
  });
  const guidance = nodes.slice(0, starts[0] ?? nodes.length);
  const body: CardBody = {
    guidance: section('guidance', 'guidance', FILE_START, guidance, reading),
    replies: [],
  };
  for (const [position, start] of starts.entries()) {
    const heading = nodes[start];
    const reply = heading && replySection(heading, nodes.slice(start + 1, starts[position + 1]), reading);
    if (reply !== undefined) body.replies.push(reply);
  }
  return body;
}

function replySection(
  heading: RootContent,
  nodes: readonly RootContent[],
  reading: Reading,
): ReplySection | undefined {
  const raw = firstLine(rawOf(heading, reading));
  const place = reading.placeAt(heading.position?.start.offset ?? 0);
  const field = raw.replace(/^#+\s*/, '').slice(0, 80);
  const read = parseReplyHeading(raw);
  noteTemplates(heading, reading);
  const part = section('reply', field, place, nodes, reading);
  if ('code' in read) {
    reading.report.error(place, field, read);
    return undefined;
  }
  if (nodes.every(({ type }) => type === 'definition'))
    reading.report.error(place, field, MARKDOWN.replyEmpty);
  const [, second] = part.uses.filter(({ kind }) => kind === 'cursor');
  if (second !== undefined) reading.report.error(second.place, field, MARKDOWN.cursorTwice);
  return { ...part, when: read.when };
}

/** Templates in a heading make it unreadable, which is told: once is enough. */
function noteTemplates(node: Nodes, reading: Reading): void {
  const { start, end } = node.position ?? {};
  for (const piece of pieces(reading.masked.text.slice(start?.offset ?? 0, end?.offset ?? 0))) {
    if (typeof piece === 'number') reading.seen.add(piece);
  }
}

function section(
  kind: Scope['kind'],
  field: string,
  place: Place,
  nodes: readonly RootContent[],
  reading: Reading,
): Section {
  const placeOf = (node: Nodes) => reading.placeAt(node.position?.start.offset ?? 0);
  const scope: Scope = { ...reading, kind, field, placeOf, uses: [], images: [] };
  const blocks = toBlocks(nodes, scope);
  return { field, place, blocks, uses: scope.uses, images: scope.images };
}
