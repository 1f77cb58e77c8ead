import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let source: string | undefined;

const RUN = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}).then(({ violations }) => violations.map(
  ({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')
))`;

/** An expression that runs axe in a document and gives its violations as texts. CSP does not apply to it. */
export function axeExpression(): string {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return `(() => { const axe = (() => { const module = { exports: {} }; ${source}; return module.exports; })(); return ${RUN}; })()`;
}
