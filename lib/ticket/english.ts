import { stemmer } from '@orama/stemmers/english';

/**
 * Words that say nothing about what is asked. "not", "before", "after", "where", "when" and "how" do say something,
 * and stay.
 */
const STOP = new Set(
  (
    'a about all also am an and any are as at be been being but by can could did do does doing done for from get got had has have ' +
    'having he her here him his i if in into is it its just let like me more most my no now of on or our out over own please she ' +
    'should so some such than that the their them then there these they this those through to too up us very was we were what which ' +
    'while who whom why will with would yes you your yours im ive id ill hello hey hi dear thank thanks thx ok okay regards cheers ' +
    'team sir madam anyone someone something anything am pm re fwd really much want need know'
  ).split(' '),
);

/** Written without the apostrophe as often as with it. */
const NOT_WORDS =
  /^(?:do|does|did|is|are|was|were|has|have|had|ca|could|would|should|wo|must|might|ai|need)n'?t$|^cannot$/;
const ENDINGS = /'(?:s|re|ve|ll|d|m)$/;
/** l'article, d'une, qu'il, o'clock. */
const ELISION = /^(?:[a-z]|qu)'/;

/**
 * The words that a folded word stands for: "didn't" and "didnt" are "not", "customer's" is "customer", "l'article" is
 * "article".
 */
export function expandWord(word: string): string {
  if (NOT_WORDS.test(word)) return 'not';
  if (!word.includes("'")) return word;
  const bare = word.replace(ENDINGS, '').replace(ELISION, '');
  return bare.replace(/'/g, '');
}

/** True for folded English words that are left out of matching. */
export function isEnglishStopWord(word: string): boolean {
  return STOP.has(word);
}

/** Share of running English text that these words make up is about a half: no other language comes near. */
export function looksEnglish(words: readonly string[]): boolean {
  const common = words.filter((word) => STOP.has(word)).length;
  return common >= words.length * 0.15;
}

/** What Porter's rules keep apart and a shop's customers use as one. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['bought', 'buy'],
  ['broke', 'break'],
  ['broken', 'break'],
  ['came', 'come'],
  ['chose', 'choos'],
  ['chosen', 'choos'],
  ['deliveri', 'deliv'],
  ['forgot', 'forget'],
  ['forgotten', 'forget'],
  ['gave', 'give'],
  ['given', 'give'],
  ['lost', 'lose'],
  ['paid', 'pay'],
  ['payment', 'pay'],
  ['sent', 'send'],
  ['shipment', 'ship'],
  ['stole', 'steal'],
  ['stolen', 'steal'],
  ['subscrip', 'subscrib'],
  ['took', 'take'],
  ['torn', 'tear'],
  ['wore', 'wear'],
  ['worn', 'wear'],
]);

/** Longer words are no words, and the stemmer's patterns are not linear. */
const MAX_STEMMED = 40;
const MAX_REMEMBERED = 50_000;
const stems = new Map<string, string>();

/** Porter's stem (M. F. Porter, "An algorithm for suffix stripping", 1980) of a folded English word, remembered. */
export function stemEnglish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word.length > MAX_STEMMED || !/^[a-z]+$/.test(word) ? word : regular(stemmer(word));
  if (stems.size >= MAX_REMEMBERED) stems.clear();
  stems.set(word, stem);
  return stem;
}

function regular(stem: string): string {
  return IRREGULAR.get(stem) ?? stem;
}
