import { isAlias, isMap, isScalar, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { LIMITS } from '../limits';
import type { Complaint, Place, Reporter } from '../problem';
import { FILE_START } from '../problem';
import { findForbidden, forbidden } from './decode';
import {
  CURLY_QUOTES,
  CUT_IN_CURLY_QUOTES,
  DIRECTIVE,
  DUPLICATE_KEY,
  forbiddenFeature,
  HASH_IS_COMMENT,
  SWALLOWED_ITEM,
  syntaxComplaint,
  TOO_DEEP,
} from './yaml-words';

/** Where in a YAML value: keys and list positions from the root. */
export type Path = readonly PropertyKey[];

/** A YAML text as plain maps, lists and strings, and where each of them stands. */
export interface Yaml {
  value: unknown;
  /** The key (or list item) at that path; where there is none, the nearest thing around it. */
  at: (path: Path) => Place;
}

type YamlNode = Node | null;

interface Walk {
  text: string;
  report: Reporter;
  places: Map<string, Place>;
  placeOf: (offset: number) => Place;
  failed: boolean;
}

const keyOf = (path: Path) => path.map(String).join('\n');

/** A path as admins read it, list items counted from 1: `announcements #1.card`. */
export function fieldName(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? ` #${part + 1}` : `.${String(part)}`))
    .join('')
    .replace(/^[. ]/, '');
}

/**
 * Reads YAML as maps, lists and strings alone: every scalar is the text that is written. Tags, anchors, aliases,
 * merge keys, duplicate keys and deep nesting are refused. Undefined where it cannot be read; the reason is reported.
 * Parameter `text`: the whole file, with everything that is not YAML blanked, so that lines are those of the file.
 */
export function readYaml(text: string, report: Reporter): Yaml | undefined {
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? FILE_START : { line, column: col };
  };
  const document = parsed(text, lines);
  if (document === undefined) {
    report.error(FILE_START, '', TOO_DEEP);
    return undefined;
  }
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    const offset = Math.min(mistake.pos[0], text.length);
    const complaint = syntaxComplaint(mistake.code, mistake.message, text, offset);
    report.error(placeOf(complaint.offset), '', complaint);
    return undefined;
  }
  if (/^%/.test(text.trimStart()) && document.directives.docStart === true) {
    report.error(placeOf(text.search(/\S/)), '', DIRECTIVE);
    return undefined;
  }
  const walk: Walk = { text, report, places: new Map(), placeOf, failed: false };
  const value = readNode(document.contents, [], walk);
  if (walk.failed) return undefined;
  return { value, at: (path) => nearest(walk.places, path) };
}

function parsed(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false, // told by the walk, in our words
      logLevel: 'error', // with 'silent' a second document would be dropped without a word
    });
  } catch {
    return undefined; // the composer is recursive: thousands of nested brackets end the stack
  }
}

function nearest(places: Map<string, Place>, path: Path): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = places.get(keyOf(path.slice(0, length)));
    if (place !== undefined) return place;
  }
  return FILE_START;
}

function readNode(node: YamlNode, path: Path, walk: Walk): unknown {
  if (node === null) return '';
  const place = walk.placeOf(node.range?.[0] ?? 0);
  if (!walk.places.has(keyOf(path))) walk.places.set(keyOf(path), place);
  if (path.length > LIMITS.yamlDepth) return refuse(walk, place, path.slice(0, 1), TOO_DEEP);
  if (isAlias(node)) return refuse(walk, place, path, forbiddenFeature('alias', `*${node.source}`));
  if (node.tag !== undefined) return refuse(walk, place, path, forbiddenFeature('tag', writtenTag(node.tag)));
  if (node.anchor !== undefined)
    return refuse(walk, place, path, forbiddenFeature('anchor', `&${node.anchor}`));
  if (isScalar(node)) return readScalar(node.value, node.range, path, walk);
  if (isMap<YamlNode, YamlNode>(node)) return readMap(node.items, path, walk);
  return (node as { items: YamlNode[] }).items.map((item, index) => readNode(item, [...path, index], walk));
}

/** `!!str`, as it stands in the file. */
const writtenTag = (tag: string) => tag.replace('tag:yaml.org,2002:', '!!');

function refuse(walk: Walk, place: Place, path: Path, complaint: Complaint): string | undefined {
  walk.failed = true;
  walk.report.error(place, fieldName(path), complaint);
  return undefined;
}

function readScalar(
  value: unknown,
  range: readonly number[] | null | undefined,
  path: Path,
  walk: Walk,
): unknown {
  const text = typeof value === 'string' ? value : '';
  const [start = 0, end = 0] = range ?? [];
  const bad = findForbidden(text);
  if (bad !== undefined) return refuse(walk, walk.placeOf(start), path, forbidden(text, bad));
  const cut = cutText(walk.text, start, end);
  if (cut !== undefined)
    return refuse(walk, walk.placeOf(start), path.slice(0, -1), CUT_IN_CURLY_QUOTES(cut));
  warnAboutSlips(walk, path, start, end);
  return text;
}

/** The whole of a text in a word processor's quotes, where YAML ended it at the comma or colon in it. */
function cutText(text: string, start: number, end: number): string | undefined {
  const written = text.slice(start, end);
  if (!/^[“”„‟«»‘‚][^“”„‟«»’‘"]*$/u.test(written)) return undefined;
  const rest = text.slice(end, endOfLine(text, end));
  const [more] = /^ *[,:][^“”«»’‘"]*[“”«»’‘"]/u.exec(rest) ?? [];
  return more === undefined ? undefined : written + more;
}

/** What YAML reads without a word, and not as it was meant. */
function warnAboutSlips(walk: Walk, path: Path, start: number, end: number): void {
  const written = walk.text.slice(start, end);
  if (/^(?:[“”„‟«»‘‚].*[“”«»’‘"]|".*[“”])$/su.test(written) && !/^"[^"]*"$/.test(written))
    walk.report.warning(walk.placeOf(start), fieldName(path), CURLY_QUOTES);
  const item = /^['"|>]/.test(written) ? -1 : written.search(/\n[ \t]+- /);
  if (item >= 0) {
    const place = walk.placeOf(start + item + 1);
    walk.report.warning(place, fieldName(path), SWALLOWED_ITEM);
  }
  const rest = walk.text.slice(end, endOfLine(walk.text, end));
  const hash = /^[ \t]*#(?=[^\s#])/.exec(rest);
  if (hash !== null && !/^['"|>]/.test(written)) {
    walk.report.warning(
      walk.placeOf(end + hash[0].length - 1),
      fieldName(path),
      HASH_IS_COMMENT(rest.trim()),
    );
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function readMap(pairs: Pair<YamlNode, YamlNode>[], path: Path, walk: Walk): unknown {
  const entries = new Map<string, unknown>();
  for (const { key, value } of pairs) {
    const place = walk.placeOf(key?.range?.[0] ?? 0);
    const name = readKey(key, place, path, walk);
    if (name === undefined) continue;
    if (entries.has(name)) {
      refuse(
        walk,
        place,
        [...path, name],
        DUPLICATE_KEY(name, walk.places.get(keyOf([...path, name]))?.line ?? 0),
      );
      continue;
    }
    walk.places.set(keyOf([...path, name]), place);
    entries.set(name, readNode(value, [...path, name], walk));
  }
  return Object.fromEntries(entries);
}

function readKey(key: YamlNode, place: Place, path: Path, walk: Walk): string | undefined {
  if (!isScalar(key)) return refuse(walk, place, path, forbiddenFeature('key', braces(walk.text, key)));
  if (key.tag !== undefined) return refuse(walk, place, path, forbiddenFeature('tag', writtenTag(key.tag)));
  if (key.anchor !== undefined)
    return refuse(walk, place, path, forbiddenFeature('anchor', `&${key.anchor}`));
  const name = typeof key.value === 'string' ? key.value : '';
  const [start = 0, end = 0] = key.range ?? [];
  const cut = cutText(walk.text, start, end);
  if (cut !== undefined) return refuse(walk, place, path, CUT_IN_CURLY_QUOTES(cut));
  if (name === '<<') return refuse(walk, place, path, forbiddenFeature('merge', name));
  return name;
}

/** `{{fact.x}}` without quotes is a map as a key to YAML: the text tells which it was. */
function braces(text: string, key: YamlNode): string {
  const start = Math.max(0, (key?.range?.[0] ?? 0) - 1);
  return text.slice(start, endOfLine(text, start)).trim();
}
