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
    'team sir madam lol haha hmm erm um uh oh ah wow omg pls plz sorry anyone someone something anything am pm re fwd really much'
  ).split(' '),
);

/** Words with which a story is told, whatever it is about: they count less than those that name a matter. */
const EVERYDAY = new Set(
  (
    'want need know today yesterday tomorrow tonight morning evening night week weeks day days month months year years time times ' +
    'last next first second back again still already just here come comes coming came go goes going went gone make makes made making ' +
    'take takes took taking put see saw seen say says said tell told think thought look looks looking looked give gave given find ' +
    'found use used try tried trying way thing things people home house work job friend wife husband mother daughter son mom dad one ' +
    'two three new old good bad right left even only ever never always many lot little bit big small long short call called ask asked ' +
    'mean means keep kept happen happened start started seem feel guess maybe actually hope since until between other another same ' +
    'different every each both'
  ).split(' '),
);

/** Written without the apostrophe as often as with it. */
const NOT_WORDS =
  /^(?:do|does|did|is|are|was|were|has|have|had|ca|could|would|should|wo|must|might|ai|need)n'?t$|^cannot$/;
const ENDINGS = /'(?:[sdm]|re|ve|ll)$/;
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

/** True for folded English words that tell the story around a question more often than the question. */
export function isEverydayWord(word: string): boolean {
  return EVERYDAY.has(word);
}

/** They ask, and say nothing of what they ask about. */
const ASKING = new Set('not before after where when how'.split(' '));

/** True where none of a text's words, if they are English, names a matter. */
export function isPoorEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words.every((word) => {
    const plain = expandWord(word.replaceAll('’', "'"));
    return STOP.has(plain) || EVERYDAY.has(plain) || ASKING.has(plain);
  });
}

/** Share of running English text that these words make up is about a half: no other language comes near. */
export function looksEnglish(words: readonly string[]): boolean {
  const common = words.filter((word) => STOP.has(word)).length;
  return common >= words.length * 0.15;
}
