import { CLOSING, DISCLAIMER, OPENS_INTRO, SENT_FROM_DEVICE, WROTE } from './patterns';

/*
 * Pages that collapse white space put an answer, what it quotes and its signature onto one line. Where that has
 * happened, the line is parted again before it is read as lines. Everything is looked for in windows of fixed length
 * around a mark, so that no text takes longer than it is long.
 */

/** Marks that are looked at in one line; a mail has one or two. */
const MOST_MARKS = 20;
/** Longest "Ann Miller <ann@shop.example> wrote on Monday, 4 January 2027 at 9:15:". */
const INTRO_LENGTH = 200;
const CLOCK = /\d{1,2}[:.h]\d{2}(?!\d)/;
const YEAR = /(?:^|\D)(?:19|20|25)\d\d(?!\d)/;

/** True for "Ann wrote on 4 January:" in any language: what stands above quoted lines, whoever writes there what. */
export function isIntro(text: string): boolean {
  if (!/[:：]\s*$/.test(text) || text.length > INTRO_LENGTH) return false;
  if (WROTE.test(text)) return /\d|@/.test(text);
  return YEAR.test(text) && (text.includes('@') || CLOCK.test(text));
}

/** Where line breaks are missing in a line: offsets of the white space in their place. `first`: nothing stands above. */
export function foldsIn(line: string, first: boolean): number[] {
  const quote = line.includes('>') ? quoteFolds(line, first) : [];
  return [...footFolds(line.slice(0, quote[0] ?? line.length)), ...quote];
}

function quoteFolds(line: string, first: boolean): number[] {
  let marks = 0;
  for (const mark of line.matchAll(/[:：]\s{1,3}>/g)) {
    if (++marks > MOST_MARKS) break;
    const colon = mark.index + 1;
    const from = Math.max(0, colon - INTRO_LENGTH);
    const window = line.slice(from, colon);
    if (!isIntro(window)) continue;
    const start = introIn(window, from === 0 && !first);
    const said = line.slice(0, from + start).trim() !== '';
    return [...(said ? [from + start - 1] : []), colon, ...quotedFolds(line, colon, first && !said)];
  }
  return [];
}

/** Between quoted lines; `answered` where the answer can only stand behind the last of them. */
function quotedFolds(line: string, from: number, answered: boolean): number[] {
  const marks = [...line.slice(from).matchAll(/\s>(?=[\s>])/g)].map(({ index }) => from + index);
  const last = marks.at(-1);
  return [...marks.filter((at) => at > from), ...(answered && last !== undefined ? [last + 2] : [])];
}

/**
 * Where the introduction of a quote begins in a window that ends with it. `alone`: what is said stands above, and where
 * nothing tells a beginning, all is introduction.
 */
function introIn(window: string, alone: boolean): number {
  const opens = [...window.matchAll(OPENS_INTRO)].map(({ index }) => index);
  const isOpened = (at: number): boolean => /^\P{Ll}.{0,30}\d/u.test(window.slice(at));
  return (
    opens.findLast((at) => isOpened(at) && isIntro(window.slice(at))) ??
    sentencesIn(window).findLast((at) => isIntro(window.slice(at))) ??
    (alone ? 0 : namedIn(window))
  );
}

/** Where sentences begin behind another's end, not behind "Dr.", "4." or "Dec.". */
function sentencesIn(window: string): number[] {
  const starts: number[] = [];
  for (const { index, 0: end } of window.matchAll(/[.?!…।。！？]["”’»)]?\s{1,3}/g)) {
    const start = index + end.length;
    const next = window.slice(start, start + 6);
    const before = /[\p{L}\p{M}\d]{1,12}$/u.exec(window.slice(Math.max(0, index - 12), index))?.[0] ?? '';
    const isShort =
      /^(?:\d+|\p{Lu}.{0,2})$/u.test(before) || /^(?:\p{Ll}|\d{4}(?!\d)|\d{1,2}[:.]\d\d(?!\.))/u.test(next);
    if (!end.startsWith('.') || !isShort) starts.push(start);
  }
  return starts;
}

/** The name before "wrote" or before the date, where no sentence ends before it. */
function namedIn(window: string): number {
  let start = (WROTE.exec(window) ?? YEAR.exec(window))?.index ?? 0;
  for (;;) {
    const word = /\S{1,40}\s{1,3}$/.exec(window.slice(0, start))?.[0];
    if (word === undefined || !/^[\p{Lu}\d<("„“]/u.test(word)) return start;
    start -= word.length;
  }
}

/** Longest signature on one line, and longest line of a phone under a message. */
const SIGNATURE_LENGTH = 240;
const DEVICE_LENGTH = 80;

function footFolds(line: string): number[] {
  const signature = signatureFold(line);
  return signature.length > 0 ? signature : deviceFold(line);
}

/** "... the label? -- Ellen Vasquez, CPA": before the mark and behind it. */
function signatureFold(line: string): number[] {
  const marks = [...line.slice(0, 100_000).matchAll(/(?:^|\s)--(?=\s)/g)];
  const at = marks[0]?.index;
  if (at === undefined || marks.length > 1) return [];
  const from = line.charAt(at) === '-' ? at + 2 : at + 3;
  const said = line.slice(Math.max(0, at - 60), at).trimEnd();
  const last = said.slice(Math.max(...['.', '?', '!'].map((end) => said.lastIndexOf(`${end} `))) + 1).trim();
  const isOver =
    said === '' || /[.?!…।。！？)]["”’»]?$|\p{Extended_Pictographic}$/u.test(said) || CLOSING.test(last);
  if (!isOver || !isNames(line.slice(from))) return [];
  return said === '' ? [from] : [at, from];
}

/** Names, roles and numbers, of which most have a capital; lawyers' words may follow. */
function isNames(text: string): boolean {
  const lawyers = DISCLAIMER.test(text.slice(0, 2000));
  const words = text
    .slice(0, SIGNATURE_LENGTH)
    .split(/[\s,|]+/)
    .filter((word) => /\p{L}/u.test(word));
  const capital = (word: string): boolean => !/^\p{Ll}/u.test(word);
  const [one = '', other = ''] = words;
  if (other === '' || !capital(one) || !capital(other)) return false;
  if (lawyers) return true;
  return (
    text.length <= SIGNATURE_LENGTH &&
    !/[?？]/.test(text) &&
    words.filter(capital).length >= words.length * 0.75
  );
}

/** "... is best. Wysłano z iPhone’a": before the last of it. */
function deviceFold(line: string): number[] {
  const from = Math.max(0, line.length - DEVICE_LENGTH);
  const tail = line.slice(from);
  if (from === 0 && SENT_FROM_DEVICE.test(tail.trim())) return [];
  const found = [...tail.matchAll(/\s/g)]
    .map(({ index }) => index)
    .find((at) => {
      const foot = tail.slice(at + 1);
      const begins = /^\p{Lu}/u.test(foot) || /[.?!…।。！？]["”’»)]?$/.test(tail.slice(0, at));
      return begins && !/[?？!]/.test(foot) && SENT_FROM_DEVICE.test(foot);
    });
  return found === undefined ? [] : [from + found];
}
