import { words } from './box';

/*
 * The words of helpdesks in the languages we read: labels of fields, who speaks, what is internal. Entries are whole
 * words, written as patterns; in Thai, which writes no spaces, they are looked for anywhere. A page in another
 * language still has its structure, its classes and its attributes, which are English more often than not.
 */

const cue = (patterns: string): RegExp =>
  new RegExp(`(?<![^ \\u0E00-\\u0E7F])(?:${patterns.replaceAll(' ', '|')})(?![^ \\u0E00-\\u0E7F])`, 'gu');

export const ORDER = cue(
  'orde[rn] pedido commande bestell(ung)? auftrags? purchase (คำ|ใบ)?สั่งซื้อ ออเดอร์ ऑर्डर आदेश',
);
export const NUMBER = cue('num(ber|mer)? n[or]? id ref n[uú]m[eé]ro º ° หมายเลข เลข(ที่)? नंबर संख्या क्रमांक आईडी');
export const DATE = cue('dat(e|um) fecha วันที่ तारीख तिथि दिनांक');
export const STATUS = cue('stat(us|e|ut|and) état estado fulfil\\w+ สถานะ स्थिति');
export const TOTAL = cue(
  'total amount value summe? gesamt(betrag|summe)? betrag montant importe ยอด(รวม)? ราคา(รวม)? राशि कुल मूल्य',
);
export const ORDERED = cue('ordered purchased placed bestellt commandé comprado');
export const DELIVERY = cue(
  'fulfil\\w+ shipp?\\w+ delivery liefer versand livraison envío entrega จัดส่ง डिलीवरी शिपिंग',
);
/** The one who asks, as labels, classes, attributes and badges name them. */
export const CUSTOMER = cue(
  'customer client(e)? request\\w+ contact(o)? (report|submitt|rais|open|call)e[rd] buyer (end.)?user visitor guest ' +
    'incoming inbound kund(e|in|en) anfragesteller ansprechpartner melder demandeur solicitante ' +
    'ลูกค้า ผู้(ติดต่อ|แจ้ง) ग्राहक अनुरोधकर्ता संपर्क',
);
/** The one who answers, as labels say it. */
export const AGENT = cue(
  'assign(ed|ee) agent(e)? owner bearbeiter zugewiesen zuständig besitzer assigné responsable asignado ' +
    'ผู้รับผิดชอบ เจ้าหน้าที่ มอบหมาย एजेंट असाइनी',
);
/** And as classes, attributes and badges do. */
export const AGENT_SIDE = cue(
  'agent(e)? operator staff support admin out(going|bound) sent own mine me self employee mitarbeiter conseiller ' +
    'เจ้าหน้าที่ แอดมิน एजेंट',
);
export const NAME = cue('name full nom(bre)? complet[ao]? vollständiger ชื่อ नाम पूरा');
export const EMAIL = cue('e?mail(adresse)? courriel mél correo อีเมล์? ईमेल');
export const CHANNEL = cue('channel received via source origin kanal quelle canal origen ช่องทาง चैनल माध्यम');
export const TAGS = cue('tags? labels schlag(wörter|worte) [ée]tiquet(te|a)s แท็ก ป้ายกำกับ टैग');
export const SUBJECT = cue(
  'subject title summary betreff titel objet sujet titre asunto título หัวข้อ เรื่อง विषय शीर्षक',
);
/** Words before a name in a message's header, and before names that are not the author's. */
export const FROM = cue(
  'from by author sender absender autor verfasser auteur expéditeur remitente von de p[ao]r จาก โดย ผู้ส่ง से द्वारा प्रेषक',
);
export const TO = cue('to b?cc an à para reply ถึง को');
/** What a class, an attribute or a badge says of a message that customers never see. */
export const INTERNAL = cue(
  'intern(al|[eao]|er)? priva(te|d[ao]) privée? note notiz nota whisper ภายใน โน้ต บันทึก आंतरिक नोट',
);
/** Beside a name, these say nothing of whose it is. */
export const BADGE = cue('public reply');
/** Authors that are nobody. */
export const SYSTEM = cue('system automati(on|c) système sistema ระบบ सिस्टम');
/** What stands between words and means nothing by itself. */
const FILLER = cue('s [ao][nmf] the de la le el du del? des का की के');

/** True where one of the cue's words stands in `text`. */
export const says = (text: string, entries: RegExp): boolean => words(text).search(entries) >= 0;

/** What is left of a text without the words of these cues. */
export const without = (text: string, ...cues: RegExp[]): string =>
  cues
    .reduce((rest, each) => rest.replace(each, ' '), words(text))
    .replace(/ +/gu, ' ')
    .trim();

/** True where a text says the first cue, and nothing but these. */
export const isOnly = (text: string, entries: RegExp, ...beside: RegExp[]): boolean =>
  says(text, entries) && without(text, entries, ...beside, FILLER) === '';
