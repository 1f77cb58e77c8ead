import { stemmer } from '@orama/stemmers/english';

/** What Porter's rules keep apart and customers use as one: a word and its other forms. */
const FORMS: readonly (readonly [base: string, ...forms: string[]])[] = [
  ['break', 'broke', 'broken'],
  ['buy', 'bought'],
  ['choose', 'chose', 'chosen'],
  ['come', 'came'],
  ['deliver', 'delivery'],
  ['forget', 'forgot', 'forgotten'],
  ['give', 'gave', 'given'],
  ['lose', 'lost'],
  ['pay', 'paid', 'payment'],
  ['send', 'sent'],
  ['ship', 'shipment'],
  ['steal', 'stole', 'stolen'],
  ['subscribe', 'subscription'],
  ['take', 'took', 'taken'],
  ['tear', 'torn'],
  ['wear', 'wore', 'worn'],
];
const UNITED: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([base, ...forms]) => forms.map((form) => [stemmer(form), stemmer(base)] as const)),
);
/** What Porter's rules make one and is not. */
const WHOLE = new Set(['news', 'sales', 'goods']);

/** Longer words are no words, and the stemmer's patterns are not linear. */
const MAX_STEMMED = 40;
const MAX_REMEMBERED = 50_000;
const stems = new Map<string, string>();

/** Porter's stem (M. F. Porter, "An algorithm for suffix stripping", 1980) of a folded English word, remembered. */
export function stemEnglish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = isStemmed(word) ? stemmer(word) : word;
  if (stems.size >= MAX_REMEMBERED) stems.clear();
  const united = UNITED.get(stem) ?? stem;
  stems.set(word, united);
  return united;
}

function isStemmed(word: string): boolean {
  return word.length <= MAX_STEMMED && /^[a-z]+$/.test(word) && !WHOLE.has(word);
}
