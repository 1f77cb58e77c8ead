/*
 * What letters say around what they ask, by kind and language (BCP 47). Lower case; made patterns in patterns.ts. To
 * teach the cleaning a language, add its phrases here and an example to tests/unit/ticket/clean.test.ts.
 */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What phones and mail programs write under a message. */
export const SENT_FROM: Phrases = {
  en: [
    'sent from my',
    'sent from outlook',
    'sent from yahoo',
    'sent from mail',
    'sent from gmail',
    'sent with proton',
    'sent via',
    'get outlook for',
  ],
  de: ['gesendet von', 'gesendet mit', 'diese nachricht wurde von mein'],
  fr: ['envoyé de mon', 'envoyé depuis', "envoyé à partir d'", 'télécharger outlook'],
  es: ['enviado desde', 'obtener outlook'],
  it: ['inviato da'],
  pt: ['enviado do meu', 'enviado de meu'],
  nl: ['verzonden vanaf', 'verzonden met mijn', 'verstuurd vanaf'],
  sv: ['skickat från'],
  da: ['sendt fra'],
  fi: ['lähetetty'],
  pl: ['wysłano z', 'wysłane z'],
  cs: ['odesláno z'],
  ru: ['отправлено с'],
  uk: ['надіслано з'],
  th: ['ส่งจาก'],
  zh: ['从我的', '發自我的', '发自我的'],
  ar: ['أرسلت من'],
};

/** The same in languages that name the device first; words between the two stand on the same line. */
export const DEVICES: Phrases = { any: ['iphone', 'ipad', 'android', 'galaxy'], de: ['handy', 'smartphone'] };
export const SENT: Phrases = {
  de: ['gesendet'],
  hu: ['küldve'],
  tr: ['gönderildi'],
  hi: ['से भेजा'],
  ja: ['から送信'],
  ko: ['에서 보냄'],
};

/** The last words above a name. */
export const CLOSINGS: Phrases = {
  en: [
    ...[
      'regards',
      'many regards',
      'kind regards',
      'best regards',
      'warm regards',
      'kindest regards',
      'warmest regards',
    ],
    ...[
      'with best regards',
      'with kind regards',
      'best',
      'best wishes',
      'all the best',
      'cheers',
      'sincerely',
      'love',
    ],
    ...[
      'sincerely yours',
      'yours sincerely',
      'yours faithfully',
      'yours truly',
      'respectfully',
      'thanks',
      'many thanks',
    ],
    ...[
      'thanks so much',
      'thanks a lot',
      'thanks again',
      'thanks in advance',
      'thanks and regards',
      'thanks & regards',
    ],
    ...[
      'thank you',
      'thank you so much',
      'thank you very much',
      'thank you again',
      'thank you in advance',
      'thx',
      'tia',
    ],
  ],
  de: [
    ...[
      'viele grüße',
      'viele liebe grüße',
      'vielen dank',
      'liebe grüße',
      'freundliche grüße',
      'mit freundlichen grüßen',
    ],
    ...['mit freundlichem gruß', 'beste grüße', 'herzliche grüße', 'danke', 'lg', 'mfg', 'vg'],
  ],
  fr: ['cordialement', 'bien cordialement', 'bien à vous', 'merci', 'merci beaucoup', "merci d'avance"],
  es: [
    'saludos',
    'un saludo',
    'un cordial saludo',
    'saludos cordiales',
    'atentamente',
    'gracias',
    'muchas gracias',
  ],
  it: ['cordiali saluti', 'distinti saluti', 'grazie', 'grazie mille'],
  pt: ['atenciosamente', 'obrigado', 'obrigada', 'abraços', 'cumprimentos'],
  nl: ['met vriendelijke groet', 'met vriendelijke groeten', 'groet', 'groeten', 'groetjes', 'bedankt'],
  sv: ['med vänlig hälsning', 'med vänliga hälsningar', 'mvh', 'hälsningar', 'tack'],
  da: ['med venlig hilsen', 'tak'],
  pl: ['pozdrawiam', 'z poważaniem', 'dziękuję'],
  ru: ['с уважением', 'спасибо'],
  th: [
    'ด้วยความเคารพ',
    'ขอแสดงความนับถือ',
    'ขอบคุณ',
    'ขอบคุณครับ',
    'ขอบคุณค่ะ',
    'ขอบคุณมาก',
    'ขอบคุณมากครับ',
    'ขอบคุณมากค่ะ',
  ],
  hi: ['धन्यवाद', 'सादर', 'भवदीय'],
  zh: ['谢谢', '謝謝', '此致'],
  ja: ['よろしくお願いします', 'よろしくお願いいたします', 'よろしくお願い致します', '敬具'],
  ko: ['감사합니다'],
  ar: ['مع التحية', 'شكرا'],
};

/** First words of a greeting. */
export const GREETINGS: Phrases = {
  en: [
    ...[
      'hi',
      'hii',
      'hello',
      'hey',
      'hiya',
      'howdy',
      'greetings',
      'dear',
      'to whom it may concern',
      'good morning',
    ],
    ...['good afternoon', 'good evening', 'good day'],
  ],
  de: [
    ...[
      'hallo',
      'guten tag',
      'guten morgen',
      'guten abend',
      'moin',
      'liebe',
      'lieber',
      'liebes',
      'sehr geehrte',
    ],
    ...['sehr geehrter', 'sehr geehrtes'],
  ],
  fr: ['bonjour', 'bonsoir', 'salut', 'cher', 'chère'],
  es: [
    'hola',
    'buenos días',
    'buenos dias',
    'buenas tardes',
    'buenas noches',
    'estimado',
    'estimada',
    'estimados',
  ],
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
    ...[
      'intended recipient',
      'intended solely for',
      'intended only for',
      'confidentiality notice',
      'is confidential',
    ],
    ...[
      'are confidential',
      'be confidential',
      'strictly confidential',
      'contain confidential',
      'contains confidential',
    ],
    ...['confidential and', 'confidential or', 'privileged information', 'consider the environment before'],
    ...['registered in england'],
  ],
  de: [
    'vertrauliche informationen',
    'vertrauliche und',
    'nicht der richtige adressat',
    'nicht der beabsichtigte empfänger',
  ],
  fr: ['destinataire prévu', 'destinataire visé', 'est confidentiel', 'sont confidentiel'],
  es: [
    'destinatario previsto',
    'destinatario indicado',
    'es confidencial',
    'son confidencial',
    'información confidencial',
  ],
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
    ...[
      'out of office',
      'out of the office',
      'automatic reply',
      'auto reply',
      'auto-reply',
      'autoreply',
      'auto response',
    ],
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
