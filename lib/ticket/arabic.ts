/**
 * Spelling variants of Arabic made one, after Larkey, Ballesteros and Connell (SIGIR 2002), "light10" normalisation:
 * no short vowels, no tatweel, one alef, one final yeh, teh marbuta as heh. Kaf and yeh of Persian and Urdu likewise.
 */
export function foldArabic(word: string): string {
  return word
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u06a9/g, '\u0643');
}
