import { expandWord, isEnglishStopWord } from './english';
import { foldWord } from './fold';
import { isHindiStopWord } from './hindi';
import { isIdentifier, runsOutsideAddresses } from './noise';
import type { Run, Span } from './runs';
import { isUnspaced } from './scripts';

/** Words of thanks, agreement and goodbye. A message of nothing else asks nothing. "not" and "no" are not among them. */
const COURTEOUS = new Set(
  (
    'thankyou thnx ty tysm tks appreciate appreciated appreciation grateful lot lots again anyway ' +
    'anyways bye goodbye bb cya later care okey k kk okie alright aight right sure yep yeah yup ya absolutely exactly ' +
    'correct great good perfect awesome amazing excellent wonderful fantastic brilliant nice cool fine lovely super sweet kind kindly ' +
    'understood understand noted gotcha received hiya morning afternoon evening night day ' +
    'weekend happy holidays merry christmas easter new year welcome worries worry problem problems prob np hm ' +
    'works worked working solved sorted fixed resolved set else help helped helpful helping ' +
    'quick fast speedy response reply support answer answering best wishes sincerely blessed bless one same well ' +
    'love rest hope see talk soon u ur ' +
    // closings of Ireland and Britain, North America, Australia and New Zealand, and India
    'grand ta ra brill fab ace smashing spot cheerio righto ttyl tata ' +
    'farewell pal mate mates hun bro buddy dude boss guys folks legend star lifesaver angel dokey dokie beans god ton tons bunch heaps ' +
    'loads million mill x xx xxx yay phew hooray superb splendid terrific neat dope rad obliged thanking glad pleased easy dramas ' +
    'hooroo chur aye ' +
    // the same in the languages that helpdesks meet most
    'danke vielen dank sehr gut alles klar prima bitte tschüss gerne schönen tag noch merci beaucoup parfait bonne journée au revoir ' +
    'bien gracias muchas mil vale perfecto genial adiós hasta luego buen dia grazie mille perfetto ciao obrigado obrigada muito valeu ' +
    'bedankt je wel top fijne dag tack så mycket dziękuję bardzo dzięki спасибо большое хорошо понял спс ок ' +
    'dhanyavad dhanyawad dhanyavaad dhanyawaad shukriya theek thik thk hai h accha acha achha ji haan bahut bohot badhiya mast sahi bhai ' +
    'bhaiya didi yaar chalo chaliye phir fir milenge alvida shubh ratri namaste samajh samjh ho gaya gayi aap aapka aapki ke ka ki liye '
  )
    .split(' ')
    .map((word) => foldWord(word, 'Latin')),
);

const COURTEOUS_HINDI = new Set(
  (
    'धन्यवाद शुक्रिया ठीक अच्छा अच्छी बढ़िया बहुत हां जी नमस्ते नमस्कार अलविदा शुभ दिन आभार मदद सहायता समझ ओके थैंक्स थैंक्यू ' +
    'थैंक यू भाई भैया बाय टाटा चलो चलिए फिर मिलेंगे रात्रि मिल सही एकदम राम मेहरबानी'
  )
    .split(' ')
    .map((word) => foldWord(word, 'Devanagari')),
);
const COURTEOUS_ARABIC = new Set(
  'شكرا جزيلا تمام حسنا نعم مرحبا السلام عليكم مع السلامة'.split(' ').map((word) => foldWord(word, 'Arabic')),
);

/** With a question mark these ask whether it is so ("all sorted?"), with a "no" they complain ("no reply"). */
const OUTCOMES = new Set(
  (
    'works worked working solved sorted fixed resolved done set received got help helped response reply support answer answering gaya ' +
    'gayi mil'
  ).split(' '),
);

/** Stretches of scripts without spaces, longest first, so that none is taken for the rest of a longer one. */
const COURTEOUS_STRETCHES = (
  'ขอบคุณ ขอบใจ มากๆ มาก ครับ คับ ค่ะ คะ ค่า จ้า จ้ะ นะ เลย แล้ว ได้ โอเค ตกลง รับทราบ เข้าใจ สวัสดี ดี เยี่ยม ใช่ ยินดี ลาก่อน สำหรับ ความช่วยเหลือ ช่วย ' +
  'เรียบร้อย ขอบพระคุณ แต๊งกิ้ว แต้งกิ้ว แท้งกิ้ว แต๊ง ค้าบ คร้าบ ผม จ๊ะ ค้า ฮะ ไว้ เจอกัน บาย ๆ บ๊าย ไม่เป็นไร ไม่มีอะไร แค่นี้ ฝันดี ราตรีสวัสดิ์ โชคดี ' +
  'สุดยอด อย่าง สูง ยิ่ง จริง อีกครั้ง แอดมิน แอด ทีมงาน พี่ น้อง ที่ ' +
  '谢谢你 谢谢您 谢谢 謝謝 多谢 感谢 好的 好 没问题 沒問題 明白了 明白 知道了 收到 再见 再見 你好 您好 非常 了 您 你 的 ' +
  'ありがとうございました ありがとうございます ありがとう 了解です 了解しました 了解 わかりました 承知しました はい よろしくお願いします お願いします です こんにちは どうも ' +
  '감사합니다 감사해요 고맙습니다 고마워요 네 예 알겠습니다 좋아요 안녕하세요 안녕히 계세요'
)
  .split(' ')
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** What a customer names who is asked for details: "my order id is 7997233740 and my email is ...". */
const DETAILS = new Set(
  (
    'name first last full middle email mail address phone telephone mobile number no order id account customer username user zip ' +
    'postcode date purchase reference ref here'
  ).split(' '),
);
/** "My name is ...", at the end of what is said. */
const NAMES_ONESELF =
  /(?:\bmy |^\s*)(?:full |first |last )?name(?: is|['\u2019]s) {1,3}\p{L}{1,20}(?: {1,3}\p{L}{1,20}){0,2}[.!\s]{0,3}$/iu;

/**
 * True where the spans say thanks, yes, goodbye, a name, a number, and nothing else, or give the details that an agent
 * asked for. `names` are folded words that name the people in the ticket. Spans without a letter ask nothing either.
 */
export function asksNothing(text: string, spans: readonly Span[], names: ReadonlySet<string>): boolean {
  const asks = spans.some(({ start, end }) => /[?？]/.test(text.slice(start, end)));
  let courteous = true;
  let details = true;
  let identified = false;
  for (const span of spans) {
    const said = withoutOwnName(text, span);
    const { runs, addresses } = runsOutsideAddresses(text, said.start, said.end);
    identified ||= said.end < span.end || addresses > 0;
    const words = runs.map((run) => foldWord(text.slice(run.start, run.end), run.script));
    for (const [at, run] of runs.entries()) {
      const word = words[at] ?? '';
      identified ||= isIdentifier(word, run.digits);
      if (isCourteous(word, run, names) && !isMeant(word, words[at - 1], asks)) continue;
      if (word === 'take' && words[at + 1] === 'care') continue;
      courteous = false;
      details &&= DETAILS.has(expandWord(word));
      if (!details) return false;
    }
  }
  return courteous || (identified && !asks);
}

/** True where a word of courtesy is none: "all sorted?", "no reply". */
function isMeant(word: string, before: string | undefined, asks: boolean): boolean {
  return word === 'क्या' || ((asks || before === 'no') && OUTCOMES.has(word));
}

/** Longest way to say one's name. UTF-16 units. */
const OWN_NAME = 80;

function withoutOwnName(text: string, { start, end }: Span): Span {
  const from = Math.max(start, end - OWN_NAME);
  const found = NAMES_ONESELF.exec(text.slice(from, end));
  return { start, end: found ? from + found.index : end };
}

function isCourteous(word: string, run: Run, names: ReadonlySet<string>): boolean {
  if (run.script !== undefined && isUnspaced(run.script)) return isCourteousStretch(word);
  return isCourteousWord(expandWord(word), run.digits, names);
}

function isCourteousWord(word: string, digits: number, names: ReadonlySet<string>): boolean {
  if (digits === word.length || isIdentifier(word, digits)) return true;
  return (
    [word, word.replace(DRAWN_OUT, '$1'), word.replace(DRAWN_OUT, '$1$1')].some(
      (plain) => COURTEOUS.has(plain) || isEnglishStopWord(plain),
    ) ||
    COURTEOUS_HINDI.has(word) ||
    COURTEOUS_ARABIC.has(word) ||
    names.has(word) ||
    isHindiStopWord(word)
  );
}

/** "byeee", "sooo". */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

function isCourteousStretch(stretch: string): boolean {
  let rest = stretch;
  for (const phrase of COURTEOUS_STRETCHES) rest = rest.replaceAll(phrase, '');
  return rest === '';
}
