/**
 * Spelling variants of Hindi made one: nukta dropped (क़ and क), chandrabindu as anusvara (हाँ and हां), a nasal before
 * a consonant of its row as anusvara (हिन्दी and हिंदी), long i and u as short, joiners dropped. After the normalisation
 * of Larkey, Connell and Abduljaleel (ACM TALIP 2003) and its successor in Lucene's HindiNormalizer, written anew.
 */
export function foldHindi(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u093c\u200c\u200d]/g, '')
    .normalize('NFC')
    .replace(/\u093c/g, '')
    .replace(/[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])/g, '\u0902')
    .replace(/\u0901/g, '\u0902')
    .replace(/\u0908/g, '\u0907')
    .replace(/\u090a/g, '\u0909')
    .replace(/\u0940/g, '\u093f')
    .replace(/\u0942/g, '\u0941')
    .replace(/[\u090d\u090e]/g, '\u090f')
    .replace(/[\u0945\u0946]/g, '\u0947');
}

/** Endings of number, gender, case and person in their folded spelling, longest first. */
const ENDINGS = [
  'ाइयां',
  'ाइयों',
  'ियां',
  'ियों',
  'ाओं',
  'ुओं',
  'ाएं',
  'ुएं',
  'ाने',
  'ाना',
  'ानि',
  'ाया',
  'ेगा',
  'ेगि',
  'ेंगे',
  'ता',
  'ति',
  'ते',
  'ना',
  'नि',
  'ने',
  'कर',
  'ों',
  'ें',
  'ओं',
  'एं',
  'ां',
  'िं',
  'ए',
  'ो',
  'े',
  'ु',
  'ा',
  'ि',
].sort((a, b) => b.length - a.length);

/** A stem shorter than this says nothing any more. */
const MIN_STEM = 2;

/**
 * Light stem of a folded Hindi word: its longest ending off, after the suffix list idea of Ramanathan and Rao,
 * "A Lightweight Stemmer for Hindi" (EACL 2003).
 */
export function stemHindi(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= MIN_STEM && word.endsWith(ending)) {
      return word.slice(0, word.length - ending.length);
    }
  }
  return word;
}

/** Words that say nothing about what is asked, in their folded spelling. "नहीं" (not), "कब" (when) and "कहां" (where) do. */
const STOP = new Set(
  (
    'और का के की को से में पर है हैं था थी थे हो हूं हुआ हुई हुए यह ये वह वे इस उस इन उन मैं मैंने मेरा मेरी मेरे मुझे हम हमें हमारा हमारी ' +
    'हमारे आप आपका आपकी आपके आपको तुम ने भी ही तो कि जो एक कर करें करना किया कृपया जी अपना अपनी अपने लिए साथ तक या लेकिन मगर ' +
    'बहुत क्या कोई कुछ अब रहा रही रहे गया गई गए दिया दें सर मैडम नमस्ते नमस्कार धन्यवाद शुक्रिया'
  )
    .split(' ')
    .map(foldHindi),
);

/** True for folded Hindi words that are left out of matching. */
export function isHindiStopWord(word: string): boolean {
  return STOP.has(word);
}
