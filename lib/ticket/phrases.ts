/*
 * What letters say around what they ask, by kind and language (BCP 47). Lower case; made patterns in patterns.ts. To
 * teach the cleaning a language, add its phrases here and an example to tests/unit/ticket/letters.ts.
 */
export type Phrases = Readonly<Record<string, readonly string[]>>;

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

/** What phones and mail programs write under a message. */
export const SENT_FROM: Phrases = {
  en: ['sent from my', 'sent from outlook', 'sent from yahoo', 'sent from mail', 'sent via', 'get outlook for'],
  de: ['von meinem iphone gesendet', 'von meinem handy gesendet', 'gesendet von', 'gesendet mit'],
  fr: ['envoyé de mon', 'envoyé depuis mon', "envoyé à partir d'", 'télécharger outlook'],
  es: ['enviado desde mi', 'enviado desde el', 'obtener outlook'],
  it: ['inviato da', 'inviato dal mio'],
  pt: ['enviado do meu', 'enviado de meu'],
  nl: ['verzonden vanaf mijn', 'verzonden met mijn'],
  sv: ['skickat från min'],
  da: ['sendt fra min'],
  pl: ['wysłano z'],
  ru: ['отправлено с'],
  th: ['ส่งจาก'],
  hi: ['मेरे iphone से भेजा'],
  zh: ['从我的', '發自我的', '发自我的'],
  ja: ['iphoneから送信'],
  ko: ['내 iphone에서 보냄'],
  ar: ['أرسلت من'],
};

/** The last words above a name. */
export const CLOSINGS: Phrases = {
  en: [
    ...['regards', 'many regards', 'kind regards', 'best regards', 'warm regards', 'kindest regards', 'warmest regards'],
    ...['with best regards', 'with kind regards', 'best', 'best wishes', 'all the best', 'cheers', 'sincerely', 'love'],
    ...['sincerely yours', 'yours sincerely', 'yours faithfully', 'yours truly', 'respectfully', 'thanks', 'many thanks'],
    ...['thanks so much', 'thanks a lot', 'thanks again', 'thanks in advance', 'thanks and regards', 'thanks & regards'],
    ...['thank you', 'thank you so much', 'thank you very much', 'thank you again', 'thank you in advance', 'thx', 'tia'],
  ],
  de: [
    ...['viele grüße', 'viele liebe grüße', 'vielen dank', 'liebe grüße', 'freundliche grüße', 'mit freundlichen grüßen'],
    ...['mit freundlichem gruß', 'beste grüße', 'herzliche grüße', 'danke', 'lg', 'mfg', 'vg'],
  ],
  fr: ['cordialement', 'bien cordialement', 'bien à vous', 'merci', 'merci beaucoup', "merci d'avance"],
  es: ['saludos', 'un saludo', 'un cordial saludo', 'saludos cordiales', 'atentamente', 'gracias', 'muchas gracias'],
  it: ['cordiali saluti', 'distinti saluti', 'grazie', 'grazie mille'],
  pt: ['atenciosamente', 'obrigado', 'obrigada', 'abraços', 'cumprimentos'],
  nl: ['met vriendelijke groet', 'met vriendelijke groeten', 'groet', 'groeten', 'groetjes', 'bedankt'],
  sv: ['med vänlig hälsning', 'med vänliga hälsningar', 'mvh', 'hälsningar', 'tack'],
  da: ['med venlig hilsen', 'tak'],
  pl: ['pozdrawiam', 'z poważaniem', 'dziękuję'],
  ru: ['с уважением', 'спасибо'],
  th: ['ด้วยความเคารพ', 'ขอแสดงความนับถือ', 'ขอบคุณ', 'ขอบคุณครับ', 'ขอบคุณค่ะ', 'ขอบคุณมาก', 'ขอบคุณมากครับ', 'ขอบคุณมากค่ะ'],
  hi: ['धन्यवाद', 'सादर', 'भवदीय'],
  zh: ['谢谢', '謝謝', '此致'],
  ja: ['よろしくお願いします', 'よろしくお願いいたします', 'よろしくお願い致します', '敬具'],
  ko: ['감사합니다'],
  ar: ['مع التحية', 'شكرا'],
};

/** First words of a greeting. */
export const GREETINGS: Phrases = {
  en: [
    ...['hi', 'hii', 'hello', 'hey', 'hiya', 'howdy', 'greetings', 'dear', 'to whom it may concern', 'good morning'],
    ...['good afternoon', 'good evening', 'good day'],
  ],
  de: [
    ...['hallo', 'guten tag', 'guten morgen', 'guten abend', 'moin', 'liebe', 'lieber', 'liebes', 'sehr geehrte'],
    ...['sehr geehrter', 'sehr geehrtes'],
  ],
  fr: ['bonjour', 'bonsoir', 'salut', 'cher', 'chère'],
  es: ['hola', 'buenos días', 'buenos dias', 'buenas tardes', 'buenas noches', 'estimado', 'estimada', 'estimados'],
  it: ['ciao', 'buongiorno', 'buonasera', 'gentile'],
  pt: ['olá', 'ola', 'bom dia', 'boa tarde', 'boa noite', 'prezado', 'prezada', 'prezados'],
  nl: ['beste', 'geachte'],
  sv: ['hej'],
  fi: ['hei'],
  pl: ['dzień dobry', 'witam', 'cześć'],
  ru: ['здравствуйте', 'добрый день', 'добрый вечер', 'привет'],
  th: ['สวัสดี', 'เรียน'],
  hi: ['हेलो', 'हैलो', 'नमस्ते', 'नमस्कार', 'प्रिय'],
  zh: ['您好', '你好'],
  ja: ['こんにちは', 'お世話になって'],
  ko: ['안녕하세요'],
  ar: ['مرحبا', 'السلام عليكم'],
  he: ['שלום'],
};

/** What lawyers put under mail; one is enough. */
export const DISCLAIMERS: Phrases = {
  en: [
    ...['intended recipient', 'intended solely for', 'intended only for', 'confidentiality notice', 'is confidential'],
    ...['are confidential', 'be confidential', 'strictly confidential', 'contain confidential', 'contains confidential'],
    ...['confidential and', 'confidential or', 'privileged information', 'consider the environment before'],
    ...['registered in england'],
  ],
  de: ['vertrauliche informationen', 'vertrauliche und', 'nicht der richtige adressat', 'nicht der beabsichtigte empfänger'],
  fr: ['destinataire prévu', 'destinataire visé', 'est confidentiel', 'sont confidentiel'],
  es: ['destinatario previsto', 'destinatario indicado', 'es confidencial', 'son confidencial', 'información confidencial'],
  it: ['è riservat', 'sono riservat', 'informazioni riservate'],
  nl: ['vertrouwelijke informatie', 'vertrouwelijk en'],
  th: ['เป็นความลับ'],
  hi: ['गोपनीय'],
  zh: ['机密', '機密'],
  ko: ['기밀'],
};

/** What an absent person's mail program answers. */
export const AUTOMATIC_REPLIES: Phrases = {
  en: [
    ...['out of office', 'out of the office', 'automatic reply', 'auto reply', 'auto-reply', 'autoreply', 'auto response'],
    ...['automatic response', 'autoresponder', 'on annual leave', 'on vacation until', 'away from my desk'],
    ...['away from my email', 'no access to my email', 'no access to my mailbox'],
  ],
  de: ['abwesenheitsnotiz', 'automatische antwort', 'nicht im büro'],
  fr: ['réponse automatique', 'absent du bureau'],
  es: ['respuesta automática', 'fuera de la oficina'],
  it: ['risposta automatica'],
  pt: ['resposta automática'],
  nl: ['automatisch antwoord'],
  th: ['ตอบกลับอัตโนมัติ'],
  hi: ['स्वचालित उत्तर'],
  zh: ['自动回复', '自動回覆'],
  ja: ['自動応答'],
  ko: ['자동 회신'],
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
