import { foldWord } from './fold';
import { runsOutsideAddresses } from './noise';
import type { Script } from './scripts';

/** A script's ISO 15924 code, and the language that has it nearly to itself. Cyrillic and Arabic serve too many. */
const KNOWN_FOR: Partial<Record<Script, readonly [code: string, language?: string]>> = {
  Thai: ['Thai', 'th'],
  Devanagari: ['Deva', 'hi'],
  Han: ['Hans', 'zh'],
  Kana: ['Jpan', 'ja'],
  Hangul: ['Kore', 'ko'],
  Cyrillic: ['Cyrl'],
  Arabic: ['Arab'],
  Greek: ['Grek', 'el'],
  Hebrew: ['Hebr', 'he'],
  Lao: ['Laoo', 'lo'],
  Khmer: ['Khmr', 'km'],
  Myanmar: ['Mymr', 'my'],
};

/**
 * Words that sentences are made of, as customers type them, folded; one that two languages share counts for both. `hi`
 * is Hindi in Latin letters, in the spellings of phones. Own code, since the task is small: few languages come into
 * question, and one of them is written as general detectors do not expect it.
 */
const WORDS = Object.entries({
  en:
    'the is i my and to of you it have not was for can this with been but your when did has are what dont they them their we us our ' +
    'from there where would could should will how who which about still after before just only ever all any a at if or be',
  hi:
    'hai hain nahi nahin nhi mera meri mere mujhe hamara hamare humko aap aapka aapki aapke aapko aapne kya kyu kyun kyon kaise ' +
    'kab kahan kaha kitna kitne kar karo karna karne karke kare karu karwana krna kro krdo kardo diya diye dijiye gaya gayi gaye ' +
    'gya gyi raha rahi rahe rha rhi tha thi hua hui hoga hogi abhi aur lekin bhi wapas vapas wapis paisa paise chahiye chaiye bhai ' +
    'galti galat saman milega milegi mila mili aaya aayi aayega bhejo bheja bhej bata batao kuch koi agar jaldi maine humne toh ' +
    'apna apni aaj wala wali yeh woh usko isko iska theek thik',
  de: 'ich nicht und der das ist mein meine ein eine wie bitte habe mit fur auf wann noch kann sie',
  fr: "je le les est pas ma une vous pour dans avec votre mais des j'ai c'est",
  es: 'el los mi una por como esta quiero gracias ya pero mis cuando donde',
  pt: 'meu minha nao uma como quero obrigado ja foi voces quando onde pelo',
  it: 'il mio mia una per come vorrei grazie sono ho quando della',
  nl: 'ik het een mijn niet van maar hoe graag heb dat wel voor',
}).map(([language, words]) => [language, new Set(words.split(' '))] as const);

/** Share of a text that such words make up at least. In running text it is about a half. */
const LEAST_SHARE = 0.15;
/** In a text of more words one may be chance: part of a name, or of an address. */
const FEW_WORDS = 3;
/**
 * Names of products, places and people come in Latin letters in every script: without a sentence around them they
 * outweigh only a fourth of their number in letters of another script.
 */
const NAMES_WEIGHT = 0.25;

/**
 * The language that the customer wrote in last, as a BCP 47 tag: that of the first text that tells, of those that
 * `saidIn` gives. Undefined where none does. Parameter `answers`: the languages that there are replies in; they decide
 * where a script serves several.
 */
export function languageOf(said: readonly string[], answers: readonly string[]): string | undefined {
  for (const text of said) {
    const language = languageOfText(text, answers);
    if (language !== undefined) return language;
  }
  return undefined;
}

function languageOfText(text: string, answers: readonly string[]): string | undefined {
  const letters = new Map<Script, number>();
  const words: string[] = [];
  for (const run of runsOutsideAddresses(text, 0, text.length).runs) {
    if (run.script === undefined) continue;
    letters.set(run.script, (letters.get(run.script) ?? 0) + run.letters - run.digits);
    if (run.script === 'Latin') words.push(foldWord(text.slice(run.start, run.end), run.script));
  }
  const latin = letters.get('Latin') ?? 0;
  letters.delete('Latin');
  const [script, count] = [...letters].reduce<[Script | undefined, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [undefined, 0],
  );
  const spoken = inLatinLetters(words);
  const weight = spoken === undefined ? NAMES_WEIGHT : 1;
  return script !== undefined && count >= latin * weight ? writtenIn(script, answers) : spoken;
}

/** The language whose words there are most of, if they are enough for a sentence and no other has as many. */
function inLatinLetters(words: readonly string[]): string | undefined {
  const hits = WORDS.map(([language, known]) => ({
    language,
    count: words.filter((word) => known.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = hits;
  if (!first || !second || first.count === second.count) return undefined;
  const least = words.length > FEW_WORDS ? Math.max(2, words.length * LEAST_SHARE) : 1;
  return first.count >= least ? first.language : undefined;
}

/** Of several languages in a script, the one that can be answered; else the one that the script is known for. */
function writtenIn(script: Script, answers: readonly string[]): string | undefined {
  const [code, usual] = KNOWN_FOR[script] ?? [];
  const possible = answers.filter((tag) => scriptOf(tag) === code);
  return possible.length === 1 ? possible[0] : usual;
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}
