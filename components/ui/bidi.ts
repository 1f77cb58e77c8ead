/** What turns the writing round from here on, until it is ended or the paragraph is: nobody types these. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** Somebody else's text as it may be shown: its letters stand in the order in which they are read. */
export function unturned(text: string): string {
  return text.replace(TURNS, '');
}

/** Somebody else's text within a sentence of ours that runs in `direction`: it cannot move a word of ours. */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  const plain = unturned(text);
  const other = direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return other.test(plain) ? `${ISOLATE}${plain}${END}` : plain;
}
