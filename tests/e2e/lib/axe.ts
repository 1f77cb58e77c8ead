import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let source: string | undefined;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const run = (runOnly: object): string => `axe.run(document, {
  runOnly: ${JSON.stringify(runOnly)},
  resultTypes: ['violations'],
}).then(({ violations }) => violations.map(
  ({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')
))`;

/**
 * An expression that runs axe in a document and gives its violations as texts. CSP does not apply to it. A document
 * that has been looked at before keeps axe: it is half a megabyte.
 */
export function axeExpression(rules?: readonly string[]): string {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  const load = `(() => { const module = { exports: {} }; ${source}; return module.exports; })()`;
  return `(() => { const axe = globalThis[Symbol.for('axe')] ??= ${load}; return ${run(only)}; })()`;
}
