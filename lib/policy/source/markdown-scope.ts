import type { Nodes } from 'mdast';
import type { Complaint, Place, Reporter } from '../problem';
import { pieces, type Masked } from './template';

/** A variable, an included card or the cursor, and where it is used. */
export interface Use {
  kind: 'variable' | 'include' | 'cursor';
  name: string;
  place: Place;
}

export interface ImageUse {
  path: string;
  place: Place;
}

/** What the conversion of a part of a card's Markdown needs to know, and what it finds. */
export interface Scope {
  kind: 'guidance' | 'reply';
  /** `guidance` or the reply's heading, for messages. */
  field: string;
  report: Reporter;
  masked: Masked;
  placeAt: (offset: number) => Place;
  placeOf: (node: Nodes) => Place;
  /** `[label]: https://...` lines, by label. */
  definitions: ReadonlyMap<string, string>;
  uses: Use[];
  images: ImageUse[];
  /** Numbers of the templates that were met; the others stand where none can be. */
  seen: Set<number>;
  told: Set<string>;
}

/** The source text of a node, templates masked. */
export function rawOf(node: Nodes, { masked }: Scope): string {
  return masked.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Notes the templates of a text in which none can be, so that they are reported once. */
export function tokensIn(text: string, scope: Scope): void {
  for (const piece of pieces(text)) if (typeof piece === 'number') scope.seen.add(piece);
}

/** Reports a complaint the first time only. */
export function tellOnce(scope: Scope, node: Nodes, complaint: Complaint): void {
  if (scope.told.has(complaint.code)) return;
  scope.told.add(complaint.code);
  scope.report.error(scope.placeOf(node), scope.field, complaint);
}

/**
 * The path inside the pack of an image's address, which is written from the pack's folder (`images/x.png`) or, so that
 * Markdown editors show it, from the card's (`../images/x.png`). Undefined for everything else.
 */
export function imagePath(address: string): string | undefined {
  const path = address.replace(/^\.\.?\//, '');
  return /^images\/(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/.test(path) ? path : undefined;
}
