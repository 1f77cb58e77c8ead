import type { Ticket } from '../ticket/ticket';
import type { Evidence } from './types';

/** A stretch of the customer's words with the words that met the card marked. */
export interface MarkedExcerpt {
  from: 'subject' | 'customer';
  parts: { text: string; marked: boolean }[];
}

/** UTF-16 characters of the customer's text that an excerpt shows around its marks. */
const BEFORE = 32;
const LENGTH = 120;
const EXCERPTS = 2;

/**
 * Why a card is here, in the customer's own words: the densest stretch of each of the (at most two) texts that carry
 * most of the evidence.
 */
export function excerpts(ticket: Ticket, evidence: readonly Evidence[]): MarkedExcerpt[] {
  const byMessage = new Map<number, Evidence[]>();
  for (const each of evidence) byMessage.set(each.message, [...(byMessage.get(each.message) ?? []), each]);
  const weight = (list: readonly Evidence[]): number => list.reduce((sum, each) => sum + each.weight, 0);
  return [...byMessage]
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .slice(0, EXCERPTS)
    .map(([message, list]) => excerpt(message, textOf(ticket, message), list))
    .filter((each) => each.parts.some((part) => part.marked));
}

function textOf(ticket: Ticket, message: number): string {
  return message < 0 ? ticket.subject : (ticket.messages[message]?.text ?? '');
}

function excerpt(message: number, text: string, evidence: readonly Evidence[]): MarkedExcerpt {
  const spans = mergeSpans(text, evidence);
  const start = snap(text, Math.max(0, densest(spans) - BEFORE), -1);
  const end = snap(text, Math.min(text.length, start + LENGTH), 1);
  const parts: MarkedExcerpt['parts'] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    const piece = text.slice(from, to).replace(/\s+/gu, ' ');
    if (piece) parts.push({ text: piece, marked });
  };
  let at = start;
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    add(at, Math.max(at, span.start), false);
    add(Math.max(at, span.start), Math.min(span.end, end), true);
    at = Math.min(span.end, end);
  }
  add(at, end, false);
  return {
    from: message < 0 ? 'subject' : 'customer',
    parts: withEllipses(parts, start > 0, end < text.length),
  };
}

interface Span {
  start: number;
  end: number;
  weight: number;
}

/** Spans in order, those that only white space parts made one: a phrase is read as a phrase. */
function mergeSpans(text: string, evidence: readonly Evidence[]): Span[] {
  const sorted = evidence
    .filter((each) => each.start >= 0 && each.end <= text.length && each.start < each.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const { start, end, weight } of sorted) {
    const last = merged.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === '')) {
      last.end = Math.max(last.end, end);
      last.weight += weight;
    } else merged.push({ start, end, weight });
  }
  return merged;
}

/** Where the window with the most weight begins: at the start of one of the spans. */
function densest(spans: readonly Span[]): number {
  let best = { start: spans[0]?.start ?? 0, weight: -1 };
  for (const { start } of spans) {
    const inside = spans.filter((span) => span.start >= start && span.end <= start + LENGTH - BEFORE);
    const weight = inside.reduce((sum, span) => sum + span.weight, 0);
    if (weight > best.weight) best = { start, weight };
  }
  return best.start;
}

/** Moves a cut to the nearest white space in its direction, within a word's length; never splits a surrogate pair. */
function snap(text: string, at: number, direction: 1 | -1): number {
  let place = at;
  for (let step = 0; step < 24 && place > 0 && place < text.length; step++, place += direction) {
    if (/\s/u.test(text[direction < 0 ? place - 1 : place] ?? '')) return place;
  }
  if (place <= 0) return 0;
  if (place >= text.length) return text.length;
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at;
}

function withEllipses(
  parts: MarkedExcerpt['parts'],
  before: boolean,
  after: boolean,
): MarkedExcerpt['parts'] {
  return [
    ...(before ? [{ text: '… ', marked: false }] : []),
    ...parts,
    ...(after ? [{ text: ' …', marked: false }] : []),
  ];
}
