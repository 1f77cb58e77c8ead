import { CELLS, type Cell } from './cells';
import { EDITORS } from './editors';
import type { Results } from './results';

/** docs/editors.md, from what the matrix has found. */
export function editorsDocument(results: Results): string {
  const cells = Object.keys(CELLS) as Cell[];
  const count = Object.values(results).flatMap((editors) =>
    Object.values(editors).flatMap(Object.values),
  ).length;
  return [
    ...HEAD,
    `The last recorded run: ${count} results.`,
    '',
    ...Object.entries(CELLS).map(([cell, meaning]) => `- **${cell}**: ${meaning}`),
    ...(['chromium', 'firefox'] as const).flatMap((browser) => [
      '',
      `## ${browser === 'chromium' ? 'Chromium' : 'Firefox'}`,
      '',
      ...table([
        ['Editor', ...cells],
        ...EDITORS.map(({ id, name }) => [
          name,
          ...cells.map((cell) => short(results[browser]?.[id]?.[cell])),
        ]),
      ]),
      ...exceptions(results[browser] ?? {}),
    ]),
    ...TAIL,
    '',
  ].join('\n');
}

const HEAD = [
  '# Which editors a reply goes into, and how',
  '',
  'Cuecard puts a reply in as a paste of plain text, by the browser’s own `insertText` command, or by both in turn, as the family of',
  'editors needs it that an editor’s own marks tell (`lib/editors/families.ts`); then it reads the editor back. Each row is the real',
  'editor from npm, played by `tests/e2e/editors/matrix.test.ts` with the real extension in the real browser, typed in with real keys,',
  'and judged by the editor’s own model. A run is held to what is recorded here; to record anew: `npm run test:editors -- --record`.',
  '',
];

const TAIL = [
  '',
  '## Taking a reply back',
  '',
  'Undo in the editor takes a reply back in one step, as the tables say; also where a page lets no paste through and Slate or Trix',
  'get it as typed text. One way in leaves undo nothing to take back: a field that gives the focus away as the reply goes in gets it',
  'as a value. There the panel offers “Take back”, and the undo key in the field does the same, while the field holds exactly what the',
  'insertion left: the text from before comes back to the letter, and the caret to its place. Else nothing is taken back, and the',
  'panel says so. Once a reply is out again, undone or deleted, the panel says that, too.',
  '',
  '## Where it cannot work',
  '',
  'The panel says why, leaves the editor as it was, and offers to copy the reply.',
  '',
  '- **An editor in a frame of another origin**: no extension’s script in the page may look into it, and Cuecard asks for no more',
  '  than the page. The panel says that no reply field is open.',
  '- **An editor in a closed shadow root**: the page keeps it from everybody. The same sentence.',
  '- **Froala, Redactor 4** and other commercial editors could not be tested: they take the common way, are read back like all',
  '  others, and what did not arrive is said.',
  "- **A field of one line** (`input`) is a reply field only where it is a chat's: called a message or a reply and nothing else, alone in its form,",
  '  and the agent was in it last. The reply goes in as one line, and the panel says so. Any other, a search, a subject, an address, gets nothing.',
];

const short = (verdict: string | undefined): string =>
  verdict === undefined ? '–' : /^(?:yes|plain|\d times)$/u.test(verdict) ? verdict : 'no';

/** Each cell that says no, in full. */
function exceptions(editors: Record<string, Record<string, string>>): string[] {
  const lines = EDITORS.flatMap(({ id, name }) =>
    Object.entries(editors[id] ?? {})
      .filter(([, verdict]) => short(verdict) === 'no')
      .map(([cell, verdict]) => `- ${name}, ${cell}: ${verdict}`),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

/** A Markdown table, its columns padded as the formatter would. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}
