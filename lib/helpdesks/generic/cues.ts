import { words } from './box';

/*
 * The words of helpdesks in the languages we read: labels of fields, who speaks, what is internal. Entries are whole
 * words between spaces; Thai, which writes none, is looked for anywhere. A page in another language still has its
 * structure, its classes and its attributes, which are English more often than not.
 */

const list = (text: string): string[] => text.split(' ');

export const ORDER = list(
  'order orden pedido commande bestell bestellung auftrag auftrags purchase คำสั่งซื้อ ใบสั่งซื้อ สั่งซื้อ ออเดอร์ ऑर्डर आदेश',
);
export const NUMBER = list(
  'number no nr num id ref nummer numéro numero número n º ° หมายเลข เลขที่ เลข नंबर संख्या क्रमांक आईडी',
);
export const DATE = list('date datum fecha placed am le el on du del de la วันที่ तारीख तिथि दिनांक');
export const STATUS = list('status state stand statut état estado fulfillment fulfilment สถานะ स्थिति');
export const TOTAL = list(
  'total amount value sum summe gesamt gesamtbetrag gesamtsumme betrag wert montant importe monto ยอด ยอดรวม ราคา ราคารวม राशि कुल मूल्य',
);
export const ORDERED = list('ordered purchased placed bestellt commandé comprado');
export const DELIVERY = list(
  'fulfillment fulfilment shipping shipment delivery liefer versand livraison envío entrega จัดส่ง डिलीवरी शिपिंग',
);
export const CUSTOMER = list(
  'customer client requester requestor requestors requested contact reporter reported submitter submitted raised opened caller buyer user sender from kunde kundin kunden kundenname anfragesteller ansprechpartner absender melder von demandeur expéditeur cliente solicitante contacto remitente de ลูกค้า ผู้ติดต่อ ผู้แจ้ง ผู้ส่ง จาก ग्राहक अनुरोधकर्ता प्रेषक संपर्क',
);
export const NAME = list(
  'name full s by nom nombre de la le की के complet completo du del des client cliente kunden vollständiger ชื่อ का नाम पूरा',
);
export const EMAIL = list('email mail emailadresse mailadresse courriel mél correo อีเมล อีเมล์ ईमेल');
export const AGENT = list(
  'assignee assigned agent owner bearbeiter zugewiesen zuständig besitzer assigné responsable asignado agente ผู้รับผิดชอบ เจ้าหน้าที่ มอบหมาย एजेंट असाइनी',
);
export const CHANNEL = list('channel received via source origin kanal quelle canal origen ช่องทาง चैनल माध्यम');
export const TAGS = list('tag tags labels schlagwörter schlagworte étiquettes etiquetas แท็ก ป้ายกำกับ टैग');
export const SUBJECT = list(
  'subject title summary betreff titel objet sujet titre asunto título หัวข้อ เรื่อง विषय शीर्षक',
);
/** Words before a name in a message's header, and before names that are not the author's. */
export const FROM = list('from by author sender autor verfasser auteur von de par por จาก โดย से द्वारा');
export const TO = list('to cc bcc an à para subject betreff objet asunto date datum reply ถึง को विषय');
/** What a class, an attribute or a badge says of who speaks. */
export const CUSTOMER_SIDE = list(
  'customer client requester requestor enduser visitor contact incoming inbound received kunde kundin cliente buyer guest ลูกค้า ग्राहक',
);
export const AGENT_SIDE = list(
  'agent operator staff support admin outgoing outbound sent own mine me self employee mitarbeiter agente conseiller เจ้าหน้าที่ แอดมิน एजेंट',
);
export const INTERNAL = list(
  'internal private intern interne interner interna interno privada privado privé privée notiz nota whisper ภายใน โน้ต บันทึก आंतरिक नोट',
);
/** Authors that are nobody. */
export const SYSTEM = list('system automation automatic système sistema ระบบ सिस्टम');
export const SIGNED_IN = list(
  'logged signed angemeldet connecté conectado account profile profil perfil me whoami loggedas loggedin signedin currentuser ลงชื่อเข้าใช้ लॉग',
);

/** True where one of the entries stands in `text`. */
export function says(text: string, entries: readonly string[]): boolean {
  const lower = words(text);
  return entries.some((entry) => (isThai(entry) ? lower.includes(entry) : lower.includes(` ${entry} `)));
}

/** What is left of a text without the entries. */
export function without(text: string, ...entries: (readonly string[])[]): string {
  let rest = words(text);
  for (const entry of entries.flat().sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(isThai(entry) ? entry : ` ${entry} `, '  ');
  return rest.trim();
}

const isThai = (text: string): boolean => /[\u0E00-\u0E7F]/u.test(text);
