import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AXE_TAGS } from './axe-tags';

/** Where a document that has been looked at keeps axe. In Firefox a script's own globals are gone after it; the window's stay. */
const KEPT = `window[Symbol.for('axe')]`;

/** Is axe in the document already? It is half a megabyte, and sent once. */
export const HAS_AXE = `${KEPT} !== undefined`;

let loading: string | undefined;

/** An expression that puts axe into a document. CSP does not apply to it. */
export function loadAxe(): string {
  loading ??= `(() => {
    const module = { exports: {} };
    ${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};
    ${KEPT} = module.exports;
  })()`;
  return loading;
}

/** An expression that runs axe, where it is, and gives its violations as texts. */
export function runAxe(rules?: readonly string[]): string {
  const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: AXE_TAGS };
  return `${KEPT}.run(document, {
    runOnly: ${JSON.stringify(only)},
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.map(
    ({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')
  ))`;
}
