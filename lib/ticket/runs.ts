import {
  APOSTROPHE,
  DIGIT,
  INVISIBLE,
  isUnspaced,
  kindOf,
  LETTER,
  SEPARATOR,
  scriptOfKind,
  type Script,
} from './scripts';

/** UTF-16 offsets [start, end) into a text. */
export interface Span {
  start: number;
  end: number;
}

/** Letters and digits that stand together: a word, a number, or a whole stretch of a script without spaces. */
export interface Run extends Span {
  /** The script of its first letter; undefined for a number. */
  script: Script | undefined;
  /** Letters and digits in it; marks do not count. */
  letters: number;
  digits: number;
}

/**
 * Splits [start, end) of a text into runs, in order. Marks and invisible characters belong to the run that they
 * follow, an apostrophe to the word that goes on behind it. Linear in the length.
 */
export function runsOf(text: string, start = 0, end = text.length): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let at = start; at < end;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = Math.min(end, at + (codePoint > 0xffff ? 2 : 1));
    const kind = kindOf(codePoint);
    const begun = begins(open, kind);
    if (begun) {
      open = { start: at, end: next, script: scriptOfKind(kind), letters: 1, digits: kind === DIGIT ? 1 : 0 };
      runs.push(open);
    } else if (open && continues(open, kind, next < end ? kindOf(text.codePointAt(next) ?? 0) : SEPARATOR)) {
      extend(open, kind, next);
    } else {
      open = undefined;
    }
    at = next;
  }
  return runs;
}

function begins(open: Run | undefined, kind: number): boolean {
  if (kind !== DIGIT && kind < LETTER) return false;
  return !open || isStretch(open.script) !== isStretch(scriptOfKind(kind));
}

function continues(open: Run, kind: number, following: number): boolean {
  if (kind === APOSTROPHE) return !isStretch(open.script) && following >= LETTER;
  return kind !== SEPARATOR;
}

function isStretch(script: Script | undefined): boolean {
  return script !== undefined && isUnspaced(script);
}

function extend(open: Run, kind: number, next: number): void {
  // A trailing invisible character is no part of the word.
  if (kind !== INVISIBLE && kind !== APOSTROPHE) open.end = next;
  if (kind === DIGIT) open.digits++;
  if (kind === DIGIT || kind >= LETTER) open.letters++;
  open.script ??= scriptOfKind(kind);
}

/** Texts in which any letter is Latin, and there may be none: most of what is read, and quickly told. */
const LATIN_ALONE = /^[\0-\x7f\u00c0-\u024f\u2010-\u203a]*$/;
const LATIN_LETTER = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

/** The script of most letters of some texts; undefined where there is no letter. The first of equals. */
export function mainScript(texts: readonly string[]): Script | undefined {
  if (texts.every((text) => LATIN_ALONE.test(text)))
    return texts.some((text) => LATIN_LETTER.test(text)) ? 'Latin' : undefined;
  const letters = new Map<Script, number>();
  for (const text of texts) {
    for (const { script, letters: count } of runsOf(text)) {
      if (script !== undefined) letters.set(script, (letters.get(script) ?? 0) + count);
    }
  }
  let main: Script | undefined;
  for (const [script, count] of letters) {
    if (main === undefined || count > (letters.get(main) ?? 0)) main = script;
  }
  return main;
}
