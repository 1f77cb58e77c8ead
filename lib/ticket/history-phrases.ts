import type { Phrases } from './phrases';

/* What mail programs write around what they quote, forward and answer; see phrases.ts. */

/** First words of "On Monday, 4 January, Ann wrote:". */
export const ATTRIBUTION_OPENS: Phrases = {
  en: ['on'],
  de: ['am'],
  fr: ['le'],
  es: ['el'],
  it: ['il'],
  pt: ['em', 'no dia'],
  nl: ['op'],
  sv: ['den'],
  da: ['d.'],
  pl: ['w dniu', 'dnia'],
  zh: ['在', '於'],
  th: ['เมื่อ', 'วันที่'],
};

/** Its last words, before the colon. */
export const ATTRIBUTION_CLOSES: Phrases = {
  en: ['wrote'],
  de: ['schrieb'],
  fr: ['a écrit'],
  es: ['escribió'],
  it: ['ha scritto'],
  pt: ['escreveu'],
  nl: ['schreef'],
  sv: ['skrev'],
  pl: ['napisał', 'napisała', 'napisał(a)'],
  cs: ['napsal', 'napsala'],
  fi: ['kirjoitti'],
  tr: ['yazdı'],
  ru: ['пишет', 'написал', 'написала', 'написал(а)'],
  th: ['เขียน', 'เขียนว่า'],
  hi: ['ने लिखा'],
  zh: ['写道', '寫道'],
  ja: ['のメール'],
  ko: ['님이 작성'],
  ar: ['كتب'],
};

/** The bar above what a mail program quotes. */
export const HISTORY_BARS: Phrases = {
  en: ['original message'],
  de: ['ursprüngliche nachricht'],
  fr: ["message d'origine"],
  es: ['mensaje original'],
  it: ['messaggio originale'],
  pt: ['mensagem original'],
  nl: ['oorspronkelijk bericht'],
  th: ['ข้อความต้นฉบับ'],
  hi: ['मूल संदेश'],
  zh: ['原始邮件', '原始郵件'],
  ja: ['元のメッセージ'],
  ko: ['원본 메시지'],
};

/** The bar above what a mail program forwards. */
export const FORWARD_BARS: Phrases = {
  en: ['forwarded message', 'begin forwarded message'],
  de: ['weitergeleitete nachricht'],
  fr: ['message transféré'],
  es: ['mensaje reenviado'],
  it: ['messaggio inoltrato'],
  pt: ['mensagem encaminhada'],
  nl: ['doorgestuurd bericht'],
  th: ['ข้อความที่ส่งต่อ'],
  hi: ['अग्रेषित संदेश'],
  zh: ['转发邮件', '轉寄郵件'],
  ja: ['転送メッセージ'],
  ko: ['전달된 메시지'],
};

/** The first header of a quoted mail: who sent it. */
export const SENDER_HEADERS: Phrases = {
  en: ['from'],
  de: ['von'],
  fr: ['de'],
  it: ['da'],
  nl: ['van'],
  sv: ['från'],
  da: ['fra'],
  pl: ['od'],
  fi: ['lähettäjä'],
  tr: ['gönderen'],
  ru: ['от'],
  th: ['จาก'],
  hi: ['प्रेषक'],
  zh: ['发件人', '寄件者'],
  ja: ['差出人'],
  ko: ['보낸 사람'],
  ar: ['من'],
};

/** The headers under it. */
export const OTHER_HEADERS: Phrases = {
  en: ['sent', 'date', 'to', 'cc', 'subject'],
  de: ['gesendet', 'datum', 'an', 'betreff'],
  fr: ['envoyé', 'à', 'objet'],
  es: ['enviado', 'fecha', 'para', 'asunto'],
  it: ['inviato', 'data', 'a', 'oggetto'],
  nl: ['verzonden', 'aan', 'onderwerp'],
  sv: ['skickat', 'till', 'ämne'],
  pl: ['wysłano', 'do', 'temat'],
  ru: ['отправлено', 'дата', 'кому', 'тема'],
  th: ['ส่ง', 'วันที่', 'ถึง', 'เรื่อง'],
  hi: ['भेजा गया', 'दिनांक', 'प्रति', 'विषय'],
  zh: ['发送时间', '收件人', '主题', '傳送時間', '收件者', '主旨'],
  ja: ['送信日時', '宛先', '件名'],
  ko: ['보낸 날짜', '받는 사람', '제목'],
  ar: ['تاريخ', 'إلى', 'الموضوع'],
};

/** What mail programs put before the subject of an answer. */
export const REPLY_PREFIXES: Phrases = {
  en: ['re'],
  de: ['aw'],
  sv: ['sv'],
  nl: ['antw'],
  es: ['rv'],
  pl: ['odp'],
  zh: ['回复', '回覆', '答复'],
  ja: ['返信'],
  th: ['ตอบกลับ'],
};

/** The same for what is passed on. */
export const FORWARD_PREFIXES: Phrases = {
  en: ['fw', 'fwd'],
  de: ['wg'],
  sv: ['vb'],
  fr: ['tr'],
  pt: ['enc'],
  zh: ['转发', '轉寄'],
  ja: ['転送'],
  th: ['ส่งต่อ'],
};
