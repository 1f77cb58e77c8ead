import { expandWord } from './english';
import { foldWord } from './fold';
import { isIdentifier, runsOutsideAddresses } from './noise';
import type { Run, Span } from './runs';
import { INVISIBLE, isUnspaced, kindOf, MARK, type Script } from './scripts';

/** A unit of matching and the place where it stands. */
export interface Token extends Span {
  /** Folded: two tokens with equal text are the same word. */
  text: string;
  script: Script | undefined;
  /** `gram`: one to three characters of a script without spaces. */
  kind: 'word' | 'gram' | 'number';
}

/** Longest run of characters that is a term of its own in scripts without spaces. Measured: 1 to 3 beats 2 to 4. */
export const LONGEST_GRAM = 3;
/** A longer word is no word: a key, a hash, a stuck keyboard. Letters and digits. */
const LONGEST_WORD = 48;

/**
 * The tokens of [start, end) of a text, in order, with offsets into that text. Addresses, links and identifiers are
 * left out. Never uses `Intl.Segmenter`, whose words differ between browsers.
 */
export function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (const run of runsOutsideAddresses(text, start, end).runs) {
    if (run.script !== undefined && isUnspaced(run.script)) addGrams(tokens, text, run, run.script);
    else addWord(tokens, text, run);
  }
  return tokens;
}

function addWord(tokens: Token[], text: string, run: Run): void {
  if (run.letters > LONGEST_WORD) return;
  const folded = foldWord(text.slice(run.start, run.end), run.script);
  if (folded.length > LONGEST_WORD || isIdentifier(folded, run.digits)) return;
  const word = run.script === 'Latin' ? expandWord(folded) : folded;
  if (word === '') return;
  const kind = run.script === undefined ? 'number' : 'word';
  tokens.push({ text: word, start: run.start, end: run.end, script: run.script, kind });
}

function addGrams(tokens: Token[], text: string, run: Run, script: Script): void {
  const characters = charactersOf(text, run, script);
  for (let first = 0; first < characters.length; first++) {
    let gram = '';
    const last = Math.min(characters.length, first + LONGEST_GRAM);
    for (let next = first; next < last; next++) {
      const character = characters[next];
      const start = characters[first]?.start;
      if (!character || start === undefined) break;
      gram += character.text;
      tokens.push({ text: gram, start, end: character.end, script, kind: 'gram' });
    }
  }
}

interface Character extends Span {
  text: string;
}

/** Base characters with the marks on them, so that no offset ever parts the two. */
function charactersOf(text: string, run: Span, script: Script): Character[] {
  const characters: Character[] = [];
  for (let at = run.start; at < run.end;) {
    const start = at;
    do at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    while (at < run.end && isAttached(text, at));
    const folded = foldWord(text.slice(start, at), script);
    if (folded !== '') characters.push({ start, end: at, text: folded });
  }
  return characters;
}

function isAttached(text: string, at: number): boolean {
  const kind = kindOf(text.codePointAt(at) ?? 0);
  return kind === MARK || kind === INVISIBLE;
}
