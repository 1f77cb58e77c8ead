import { CLOSING, DISCLAIMER, OPENS_INTRO, SENT_FROM_DEVICE, WROTE } from './patterns';

/*
 * Pages that collapse white space put an answer, what it quotes and its signature onto one line. Where that has
 * happened, the line is parted again before it is read as lines. Everything is looked for in windows of fixed length
 * around a mark, so that no text takes longer than it is long.
 */

/** Longest "Ann Miller <ann@shop.example> wrote on Monday, 4 January 2027 at 9:15:". */
const INTRO_LENGTH = 200;
const YEAR = /(?<!\d)(?:19|20|25)\d\d(?!\d)/;
const SENTENCE_END = '[.?!…।。！？]["”’»)]?';
const ENDED = new RegExp(`${SENTENCE_END}$`);
const ENDS = new RegExp(`(\\p{Lu}\\p{L}{0,2}|\\d)?${SENTENCE_END}\\s{1,3}`, 'gu');

/** True for "Ann wrote on 4 January:" in any language: what stands above quoted lines, whoever writes there what. */
export function isIntro(text: string): boolean {
  if (!/[:：]$/.test(text) || text.length > INTRO_LENGTH) return false;
  return WROTE.test(text) ? /\d|@/.test(text) : YEAR.test(text) && /@|\d[:.h]\d\d(?!\d)/.test(text);
}

/** Where line breaks are missing in a line: offsets of the white space in their place. `first`: nothing stands above. */
export function foldsIn(line: string, first: boolean): number[] {
  const quote = quoteFolds(line, first);
  const rest = line.slice(0, quote[0]);
  return [...(signatureFolds(rest) ?? deviceFolds(rest)), ...quote];
}

function quoteFolds(line: string, first: boolean): number[] {
  const from = (colon: number): number => Math.max(0, colon - INTRO_LENGTH);
  const colon = [...line.matchAll(/[:：]\s{1,3}>/g)]
    .map(({ index }) => index + 1)
    .find((at) => isIntro(line.slice(from(at), at)));
  if (colon === undefined) return [];
  const start = from(colon) + introIn(line.slice(from(colon), colon), from(colon) === 0 && !first);
  const marks = [...line.slice(colon + 1).matchAll(/\s>(?=[\s>])/g)].map(({ index }) => colon + 1 + index);
  if (start > 0) return [start - 1, colon, ...marks];
  // With nothing above, the answer can only stand behind the last quoted line.
  return [colon, ...marks, ...(first ? [(marks.at(-1) ?? colon) + 2] : [])];
}

/**
 * Where the introduction of a quote begins in a window that ends with it. `alone`: what is said stands above, and where
 * nothing tells a beginning, all is introduction.
 */
function introIn(window: string, alone: boolean): number {
  const opens = [...window.matchAll(OPENS_INTRO)].map(({ index }) => index);
  const isOpened = (at: number): boolean => /^\P{Ll}.{0,30}\d/u.test(window.slice(at));
  const last = (begins: number[]) => begins.findLast((at) => isIntro(window.slice(at)));
  return last(opens.filter(isOpened)) ?? last(sentencesIn(window)) ?? (alone ? 0 : namedIn(window));
}

/** Where sentences begin behind another's end, not behind "Dr.", "4." or "Dec.". */
function sentencesIn(window: string): number[] {
  return [...window.matchAll(ENDS)].flatMap(({ index, 0: end, 1: short }) => {
    const start = index + end.length;
    const goesOn = /^(?:\p{Ll}|\d{4}(?!\d)|\d{1,2}[:.]\d\d(?!\.))/u.test(window.slice(start));
    return end.includes('.') && (short !== undefined || goesOn) ? [] : [start];
  });
}

/** The name before "wrote" or before the date, where no sentence ends before it. */
function namedIn(window: string): number {
  let start = (WROTE.exec(window) ?? YEAR.exec(window))?.index ?? 0;
  for (;;) {
    const word = /[\p{Lu}\d<("„“]\S{0,40}\s{1,3}$/u.exec(window.slice(0, start))?.[0];
    if (word === undefined) return start;
    start -= word.length;
  }
}

/** Longest signature on one line, and longest line of a phone under a message. */
const SIGNATURE_LENGTH = 240;
const DEVICE_LENGTH = 80;

/** "... the label? -- Ellen Vasquez, CPA": before the mark and behind it. */
function signatureFolds(line: string): number[] | undefined {
  const [mark, second] = line.matchAll(/(?:^|\s)--(?=\s)/g);
  if (!mark || second) return undefined;
  const said = line.slice(Math.max(0, mark.index - DEVICE_LENGTH), mark.index);
  const closing =
    said
      .split(/[.?!]\s/)
      .at(-1)
      ?.trim() ?? '';
  const from = mark.index + mark[0].length;
  if (!ENDED.test(said.trim()) && closing !== '' && !CLOSING.test(closing)) return undefined;
  if (!isNames(line.slice(from))) return undefined;
  return said.trim() === '' ? [from] : [mark.index, from];
}

/** Names, roles and numbers, of which most have a capital; lawyers' words may follow. */
function isNames(text: string): boolean {
  const words = text.slice(0, SIGNATURE_LENGTH).match(/\p{L}\S*/gu) ?? [];
  const small = words.map((word) => /^\p{Ll}/u.test(word));
  if (words.length < 2 || small[0] || small[1]) return false;
  if (DISCLAIMER.test(text.slice(0, 2000))) return true;
  return (
    text.length <= SIGNATURE_LENGTH && !/[?？]/.test(text) && small.filter(Boolean).length * 4 <= words.length
  );
}

/** "... is best. Wysłano z iPhone’a": before the last of it. */
function deviceFolds(line: string): number[] {
  const from = Math.max(0, line.length - DEVICE_LENGTH);
  const tail = line.slice(from);
  if (SENT_FROM_DEVICE.test(tail.trim())) return [];
  const found = [...tail.matchAll(/\s/g)].find(({ index }) => {
    const foot = tail.slice(index + 1);
    return (
      (/^\p{Lu}/u.test(foot) || ENDED.test(tail.slice(0, index))) &&
      !/[?？!]/.test(foot) &&
      SENT_FROM_DEVICE.test(foot)
    );
  });
  return found ? [from + found.index] : [];
}
