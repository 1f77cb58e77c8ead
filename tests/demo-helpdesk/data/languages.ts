import type { Ticket } from './model';
import { answered, footer, order, person, quote, ticket, wrote } from './write';

/** The same shop, written to in Thai, in Hindi (also in Latin letters, as on a phone) and in German. */
export const languages: Ticket[] = [
  ticket({
    id: '1030',
    subject: 'ขอยกเลิกออเดอร์ค่ะ',
    tags: ['th'],
    customer: person('สุภาวดี แก้วมณี', 'Thailand', 'Guest', 'supawadee.k'),
    order: order('#10469', '2026-12-30', 'unfulfilled', '$89.00', 'Fjell merino sweater, oat, S'),
    messages: [
      wrote(
        'สุภาวดี แก้วมณี',
        '2026-12-31T06:20',
        'สวัสดีค่ะ เมื่อคืนกดสั่งเสื้อไหมพรมไปแต่เลือกสีผิด ยังไม่ทันได้ส่งใช่ไหมคะ รบกวนยกเลิกให้หน่อยได้ไหม จะได้สั่งใหม่ ขอบคุณค่ะ',
      ),
    ],
  }),
  ticket({
    id: '1032',
    subject: 'ของยังไม่มาเลย',
    tags: ['th', 'delivery'],
    channel: 'social',
    customer: person('Ploy_camping', 'Thailand', 'Guest', 'ploy.camping'),
    order: order('#10333', '2026-12-16', 'in transit', '$54.00', 'Insulated bottle 1 l'),
    messages: [
      wrote(
        'Ploy_camping',
        '2026-12-31T13:45',
        'แอดคะ สั่งกระติกไปตั้งแต่วันที่ 16 เลขพัสดุไม่ขยับมาเก้าวันแล้ว 😢 ของหายหรือเปล่าคะ ถ้าหายได้เงินคืนไหม',
      ),
    ],
  }),
  ticket({
    id: '1009',
    subject: 'รองเท้าใส่ไม่ได้ ขอเปลี่ยนไซซ์',
    tags: ['th', 'exchange'],
    status: 'open',
    assignee: 'Sam Rivera',
    customer: person('ธนกร ศรีสุข', 'Thailand', 'Member', 'thanakorn.s'),
    order: order('#10293', '2026-12-12', 'delivered', '$189.00', 'Cairn GTX boots, 42'),
    messages: [
      wrote(
        'ธนกร ศรีสุข',
        '2026-12-28T10:10',
        'ได้รับรองเท้าแล้วครับ แต่เบอร์ 42 คับไป อยากเปลี่ยนเป็น 43 ต้องส่งกลับยังไง ค่าส่งใครออกครับ',
      ),
      answered('Sam Rivera', '2026-12-28T11:00', 'สวัสดีครับคุณธนกร ขอดูรูปกล่องกับพื้นรองเท้าหน่อยได้ไหมครับ', 'Sam'),
      wrote(
        'ธนกร ศรีสุข',
        '2026-12-29T08:15',
        'ส่งรูปให้แล้วครับ ใส่เดินแค่ในบ้าน ยังไม่เคยออกข้างนอกเลย',
        quote(
          'เมื่อ จ. 28 ธ.ค. 2026 เวลา 11:00 Sam Rivera <support@example.com> เขียนว่า:',
          'สวัสดีครับคุณธนกร ขอดูรูปกล่องกับพื้นรองเท้าหน่อยได้ไหมครับ',
        ),
      ),
    ],
  }),
  ticket({
    id: '999',
    subject: 'ใบกำกับภาษี',
    tags: ['th', 'invoice'],
    customer: person('บริษัท เขาใหญ่ทัวร์', 'Thailand', 'Guest', 'khaoyai.tour'),
    order: order('#10260', '2026-12-09', 'delivered', '$640.00', 'Headlamp Mini, 20 pieces'),
    messages: [
      wrote(
        'บริษัท เขาใหญ่ทัวร์',
        '2026-12-21T09:09',
        'เรียนฝ่ายบัญชี ขอใบกำกับภาษีเต็มรูปแบบของคำสั่งซื้อ #10260 ในนามบริษัทด้วยนะคะ ที่ได้มาในกล่องเป็นแค่ใบส่งของ ใช้เบิกไม่ได้ค่ะ',
      ),
    ],
  }),
  ticket({
    id: '1029',
    subject: 'ऑर्डर कैंसिल करना है',
    tags: ['hi'],
    customer: person('नेहा कुलकर्णी', 'India', 'Guest', 'neha.kulkarni'),
    order: order('#10466', '2026-12-30', 'processing', '$64.00', 'Camp fleece, women, M'),
    messages: [
      wrote(
        'नेहा कुलकर्णी',
        '2026-12-31T05:40',
        'नमस्ते, कल रात जो जैकेट मँगवाई थी उसका साइज़ गलत चुन लिया। अभी तक भेजी नहीं गई हो तो कृपया रोक दीजिए, मैं सही साइज़ फिर से मँगवा लूँगी।',
        'धन्यवाद,\nनेहा',
      ),
    ],
  }),
  ticket({
    id: '1025',
    subject: 'टूटा हुआ सामान मिला',
    tags: ['hi', 'damaged'],
    customer: person('इमरान शेख', 'India', 'Guest', 'imran.shaikh'),
    order: order('#10318', '2026-12-14', 'delivered', '$72.00', 'Stove set'),
    messages: [
      wrote(
        'इमरान शेख',
        '2026-12-30T14:30',
        'आज पार्सल खोला तो स्टोव का एक पैर टूटा निकला और डिब्बा भी पिचका हुआ था। फोटो भेज रहा हूँ। नया भेजेंगे या पैसे वापस करेंगे? अगले हफ्ते ट्रेक पर जाना है।',
        footer('मेरे Android फ़ोन से भेजा गया'),
      ),
    ],
  }),
  ticket({
    id: '1019',
    subject: 'paisa kab aayega / रिफंड',
    tags: ['hi', 'refund'],
    priority: 'high',
    customer: person('विकास यादव', 'India', 'Member', 'vikas.yadav'),
    order: order('#10127', '2026-11-26', 'returned', '$129.00', 'Snowshoes'),
    messages: [
      wrote(
        'विकास यादव',
        '2026-12-29T18:55',
        'भाई साहब, जूते लौटाए हुए बीस दिन हो गए, ट्रैकिंग में लिखा है कि आपको मिल भी गए। अकाउंट में एक पैसा नहीं आया। कब तक आएगा और किस खाते में आएगा?',
      ),
    ],
  }),
  ticket({
    id: '1031',
    subject: 'पता बदलना है',
    tags: ['hi', 'address'],
    channel: 'chat',
    customer: person('रितु', 'India', 'Guest', 'ritu.b'),
    order: order('#10478', '2026-12-31', 'unfulfilled', '$30.00', 'Beanie, rust'),
    messages: [
      wrote(
        'रितु',
        '2026-12-31T08:41',
        'हेलो, मैंने ऑफिस का पता डाल दिया पर ऑफिस तो सोमवार तक बंद है 😅 घर का पता लगा सकते हैं क्या?',
      ),
    ],
  }),
  ticket({
    id: '1045',
    subject: 'order cancel karna hai',
    tags: ['hi', 'cancel'],
    channel: 'chat',
    customer: person('Rohit Verma', 'India'),
    order: order('#10488', '2026-12-31', 'processing', '$46.00', 'Headlamp Mini'),
    messages: [
      wrote(
        'Rohit Verma',
        '2027-01-01T09:14',
        'bhai kal raat galti se headlamp do baar order ho gaya',
        'plz ye wala cancel kar do, abhi ship to nahi hua na?',
      ),
    ],
  }),
  ticket({
    id: '1028',
    subject: 'Reklamation Rucksack, Naht aufgegangen',
    tags: ['de', 'warranty'],
    customer: person('Jürgen Maibaum', 'Germany', 'Guest', 'j.maibaum'),
    order: order('#09120', '2026-08-19', 'delivered', '$158.00', 'Ridge 45 pack, olive'),
    messages: [
      wrote(
        'Jürgen Maibaum',
        '2026-12-30T20:14',
        'Guten Abend,',
        'bei meinem Ridge 45 ist nach nicht mal fünf Monaten am linken Träger die Naht aufgegangen, beladen war er mit höchstens zehn Kilo. Fotos hängen an. Nähen Sie das auf Garantie, oder bekomme ich Ersatz? Und wer zahlt den Rückversand?',
        'Mit freundlichen Grüßen\nJürgen Maibaum',
      ),
    ],
  }),
];
