import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Target } from './driver';
import { callExpression, framesDrawn } from './script';

export interface Point {
  x: number;
  y: number;
}

/** Why an element cannot be clicked now. */
export interface Hindrance {
  hindrance: string;
}

/**
 * An expression that finds an element, brings it into view and answers with its middle, or with what is in the way:
 * a person cannot click what moves, is switched off, has no size or lies under something else.
 */
export function locateExpression(target: Target): string {
  const find =
    typeof target === 'string'
      ? `document.querySelector(${JSON.stringify(target)})`
      : findByRole(target.role, target.name);
  return callExpression(middleOf, `${find}, ${framesDrawn.toString()}`);
}

/** For messages: what was looked for. */
export function describeTarget(target: Target): string {
  return typeof target === 'string' ? target : `${target.role} "${String(target.name ?? '')}"`;
}

let testingLibrary: string | undefined;

/** Roles and names as assistive technology sees them, computed alike in both browsers. */
function findByRole(role: string, name: string | RegExp | undefined): string {
  testingLibrary ??= readFileSync(
    createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
    'utf8',
  );
  const wanted = name === undefined || name instanceof RegExp ? String(name) : JSON.stringify(name);
  const library = `(() => { const exports = {}, module = { exports }; ${testingLibrary}; return exports; })()`;
  return `${library}.queryAllByRole(document.body, ${JSON.stringify(role)}, { name: ${wanted} })[0]`;
}

async function middleOf(
  element: Element | null | undefined,
  drawn: typeof framesDrawn,
): Promise<Point | Hindrance> {
  if (!element) return { hindrance: 'there is none' };
  if (element.matches(':disabled')) return { hindrance: 'it is disabled' };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const [before] = element.getClientRects();
  await drawn(2);
  const [box] = element.getClientRects();
  if (!before || !box || box.width === 0 || box.height === 0) return { hindrance: 'it has no size' };
  if (before.x !== box.x || before.y !== box.y) return { hindrance: 'it moves' };
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(point.x, point.y);
  if (!hit || !(element.contains(hit) || hit.contains(element)))
    return { hindrance: `it lies under ${hit?.localName ?? 'the edge of the window'}` };
  return point;
}
