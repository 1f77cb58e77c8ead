/**
 * What the cues of `generic/cues.ts` say in German, French, Spanish, Thai and Hindi, where English has another word for
 * it. Each stands at the first English word of its cue. Entries are whole words, written as patterns; `\s` stands for a space in one.
 */
export const FOREIGN_CUES: Readonly<Record<string, string>> = {
  order: 'orden pedido commande bestell(ung)? auftrags? (คำ|ใบ)?สั่งซื้อ ออเดอร์ ऑर्डर आदेश',
  id: 'nummer n[uú]m[eé]ro º ° หมายเลข เลข(ที่)? नंबर संख्या क्रमांक आईडी',
  date: 'datum fecha วันที่ तारीख तिथि दिनांक',
  status: 'statut état estado สถานะ स्थिति',
  total: 'summe? gesamt(betrag|summe)? betrag montant importe ยอด(รวม)? ราคา(รวม)? राशि कुल मूल्य',
  ordered: 'bestellt commandé comprado',
  delivery: 'liefer versand livraison envío entrega จัดส่ง डिलीवरी शिपिंग',
  customer:
    'cliente contacto kund(e|in|en) anfragesteller ansprechpartner melder demandeur solicitante ' +
    'ลูกค้า ผู้(ติดต่อ|แจ้ง) ग्राहक अनुरोधकर्ता संपर्क',
  owner:
    'agente bearbeiter zugewiesen zuständig besitzer assigné responsable asignado ' +
    'ผู้รับผิดชอบ เจ้าหน้าที่ มอบหมาย एजेंट असाइनी',
  staff: 'agente mitarbeiter conseiller เจ้าหน้าที่ แอดมิน एजेंट',
  name: 'nom(bre)? complet[ao]? vollständiger ชื่อ नाम पूरा',
  email: 'e?mailadresse courriel mél correo อีเมล์? ईमेल',
  channel: 'kanal quelle canal origen ช่องทาง चैनल माध्यम',
  tags: 'schlag(wörter|worte) [ée]tiquet(te|a)s แท็ก ป้ายกำกับ टैग',
  subject: 'betreff titel objet sujet titre asunto título หัวข้อ เรื่อง विषय शीर्षक',
  from: 'absender autor verfasser auteur expéditeur remitente von de p[ao]r จาก โดย ผู้ส่ง से द्वारा प्रेषक',
  to: 'an à para ถึง को',
  internal: 'intern(er|[eao]) privad[ao] privée? notiz nota ภายใน โน้ต บันทึก आंतरिक नोट',
  system: 'système sistema ระบบ सिस्टम',
  the: 'de la le el du del? des का की के',
};

/** "Maya schrieb:", in English, too. */
export const WROTE =
  /\s+(?:wrote|said|says|commented|replied|schrieb|a écrit|escribió|respondió|เขียนว่า|ने लिखा)(?![\p{L}\p{M}]).*$/iu;

/** German writes `Bestellnummer` as one word. */
export const splitCompounds = (label: string): string =>
  label.replace(/(bestell|auftrags|liefer|versand|kunden|gesamt)(?!ung)(?=\p{L})/giu, '$1 ');
