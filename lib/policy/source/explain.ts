import type * as z from 'zod';
import type { Complaint, Reporter } from '../problem';
import type { KnownKeys } from './fields';
import { didYouMean, listed } from './suggest';
import { fieldName, type Path, type Yaml } from './yaml';

/**
 * Checks a YAML value against a source schema. Undefined where it does not fit; the reporter has learned why,
 * each problem with its line. Messages come from fields.ts as two lines.
 */
export function readWith<Schema extends z.ZodType>(
  schema: Schema,
  yaml: Yaml,
  report: Reporter,
): z.output<Schema> | undefined {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const meant = new Set<string>();
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') reportKeys(issue, yaml, report, meant);
  }
  for (const issue of result.error.issues) {
    // A misspelt key was named above: that the right one is missing is no news.
    if (issue.code === 'unrecognized_keys' || meant.has(fieldName(issue.path))) continue;
    report.error(yaml.at(issue.path), fieldName(issue.path), twoLines(issue.message));
  }
  return undefined;
}

/** A two-line message of fields.ts as a complaint. */
export function twoLines(message: string, code = 'bad-value'): Complaint {
  const [what = '', ...fix] = message.split('\n');
  return { code: / is missing\.$/.test(what) ? 'missing' : code, message: what, fix: fix.join(' ') };
}

interface UnknownKeys {
  keys: string[];
  path: PropertyKey[];
  message: string;
}

function reportKeys(issue: UnknownKeys, yaml: Yaml, report: Reporter, meant: Set<string>): void {
  const known = JSON.parse(issue.message) as KnownKeys;
  for (const key of issue.keys) {
    const path: Path = [...issue.path, key];
    const hint = Object.hasOwn(known.hints, key) ? known.hints[key] : undefined;
    const near = didYouMean(key, known.keys);
    const parent = emptyKeyBefore(key, issue.path, yaml);
    if (hint === undefined && near === undefined && parent !== undefined) {
      meant.add(fieldName([...issue.path, parent]));
      report.error(yaml.at(path), fieldName(path), outsideOf(key, parent));
      continue;
    }
    if (hint === undefined && near !== undefined) meant.add(fieldName([...issue.path, near]));
    const complaint =
      hint === undefined ? unknownKey(key, near, known.keys) : twoLines(hint, 'misplaced-key');
    report.error(yaml.at(path), fieldName(path), complaint);
  }
}

/** The key with nothing behind it that stands before another: what belongs to it was not moved in. */
function emptyKeyBefore(key: string, path: Path, { value }: Yaml): string | undefined {
  const around = path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
  if (typeof around !== 'object' || around === null) return undefined;
  const entries = Object.entries(around);
  const [before, content] = entries[entries.findIndex(([name]) => name === key) - 1] ?? [];
  return content === '' ? before : undefined;
}

const outsideOf = (key: string, parent: string): Complaint => ({
  code: 'unknown-key',
  message: `"${key}" is not a known key here. It seems to belong to "${parent}" above, which is empty.`,
  fix: `Put two spaces before it, and two more before each line that belongs to it; or delete "${parent}".`,
});

/** The words for a key that is not known there. */
export function unknownKey(key: string, near: string | undefined, keys: readonly string[]): Complaint {
  const message = `"${key}" is not a known key here.`;
  if (/^\d+$/.test(key)) {
    return {
      code: 'unknown-key',
      message: `The comma before "${key}" ends the number.`,
      fix: 'Write decimals with a point: `5.50`.',
    };
  }
  const fix =
    near === undefined
      ? `You can use ${listed(keys, 'or')}; a key of your own begins with x-.`
      : `Did you mean "${near}"?`;
  return { code: 'unknown-key', message, fix };
}
