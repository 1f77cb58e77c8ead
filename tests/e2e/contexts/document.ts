import { APIS, CONTEXTS, TABLE, type Row } from './table';

/** docs/contexts.md, from the table that the browsers are held to. */
export function contextsDocument(): string {
  const head = [
    '# What works where',
    '',
    'Cuecard runs in several contexts, and browsers allow each of them something else. The design stands on these rows;',
    'each is tried in Chromium and in Firefox by `tests/e2e/contexts.test.ts`, so that a browser that changes one of them is',
    'noticed. To write this page anew after a change of the table: `UPDATE_DOCS=1 npx vitest run tests/unit/docs`.',
    '',
    '- **works**: done. **asks**: the call waits, since the browser asks the user. **refused**: the call fails. **absent**: no such API there.',
    '- **page script**: our reader in the helpdesk’s page. **panel frame**: the panel inside that page. **extension tab**: a page',
    '  of the extension as a tab of its own. **side panel**: the panel in the browser’s own side panel (Firefox: sidebar).',
  ];
  return [...head, ...CONTEXTS.flatMap(section), ''].join('\n');
}

function section(context: Row['context']): string[] {
  const rows = TABLE.filter((row) => row.context === context).sort(
    (a, b) => APIS.indexOf(a.api) - APIS.indexOf(b.api),
  );
  const cells = rows.map((row) => [row.api, row.gesture, row.chromium, row.firefox]);
  return ['', `## ${context}`, '', ...table([['API', 'gesture', 'Chromium', 'Firefox'], ...cells])];
}

/** A Markdown table, its columns padded as the formatter would. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}
