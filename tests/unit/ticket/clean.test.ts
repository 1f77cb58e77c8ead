import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanMessage } from '@/lib/ticket/clean';

/** What is said, in the words of the message itself. */
function said(text: string): string {
  return cleanMessage(text)
    .said.map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim();
}

const ASK = 'Where is my refund?';

describe('what the customer says', () => {
  test.each<[reason: string, letter: string, expected?: string]>([
    ['nothing else there', ASK],
    ['English greeting', `Hi team,\n\n${ASK}`],
    ['greeting with a name', `Dear Ms Miller,\n${ASK}`],
    ['greeting without punctuation', `Hello there\n${ASK}`],
    ['German greeting', `Sehr geehrte Damen und Herren,\n\n${ASK}`],
    ['Spanish greeting', `Buenos días,\n${ASK}`],
    ['Thai greeting', `สวัสดีครับ\n${ASK}`],
    ['Hindi greeting', `नमस्ते,\n${ASK}`],
    ['a greeting that goes on is said', 'Hi, my parcel is lost', 'Hi, my parcel is lost'],
    ['a short question after hi is said', 'hi wrong item', 'hi wrong item'],
    ['signature mark', `${ASK}\n-- \nAnn Miller\nAcme Ltd.\nrefund department`],
    ['phone signature', `${ASK}\n\nSent from my iPhone`],
    ['German phone signature', `${ASK}\n\nVon meinem iPhone gesendet`],
    ['Thai phone signature', `${ASK}\n\nส่งจาก iPhone ของฉัน`],
    ['closing and name', `${ASK}\n\nKind regards,\nAnn Miller\nHead of Returns\n+49 30 1234567`],
    ['closing and a name in small letters', `${ASK}\nthanks\nann`],
    ['closing in Thai', `${ASK}\nขอบคุณครับ\nสมชาย`],
    ['closing in Hindi', `${ASK}\nधन्यवाद\nराहुल शर्मा`],
    ['a question under thanks is said', `Thanks,\n${ASK}`, `Thanks,\n${ASK}`],
    ['a sentence under thanks is said', 'Thanks\nI still need my refund', 'Thanks\nI still need my refund'],
    ['quoted lines', `> We sent it.\n> Ann\n${ASK}`],
    ['answers between quoted lines', `> Which order?\n4711\n> Which item?\nthe lamp`, '4711\nthe lamp'],
    [
      'attribution',
      `${ASK}\n\nOn Mon, Jan 4, 2027 at 9:15 AM Ann <ann@shop.example> wrote:\n\nYour order is late.`,
    ],
    [
      'wrapped attribution',
      `${ASK}\nOn Mon, Jan 4, 2027 at 9:15 AM Ann Miller\n<ann@shop.example> wrote:\n> Late.`,
    ],
    [
      'German attribution',
      `${ASK}\nAm 04.01.2027 um 09:15 schrieb Ann Miller:\nDie Bestellung ist storniert.`,
    ],
    [
      'French attribution',
      `${ASK}\nLe lun. 4 janv. 2027 à 09:15, Ann a écrit :\nVotre commande est annulée.`,
    ],
    ['Thai attribution', `${ASK}\nเมื่อ 4 ม.ค. 2027 Ann เขียนว่า:\nยกเลิก`],
    [
      'someone told is not quoted',
      'On Monday my neighbour wrote:\nno parcel here',
      'On Monday my neighbour wrote:\nno parcel here',
    ],
    ['text under > lines of an attribution', `On 4 Jan 2027 Ann wrote:\n> Late.\n\n${ASK}`],
    ['original message', `${ASK}\n-----Original Message-----\nFrom: Ann\nYour order is late.`],
    [
      'German headers',
      `${ASK}\n\nVon: Ann <ann@shop.example>\nGesendet: Montag, 4. Januar\nAn: Bob\nBetreff: Storno\n\nStorniert.`,
    ],
    ['Thai headers', `${ASK}\n\nจาก: Ann\nวันที่: 4 ม.ค.\nถึง: Bob\nเรื่อง: ยกเลิก\n\nยกเลิกแล้ว`],
    [
      'one header alone is said',
      'From: Berlin\nplease change my address',
      'From: Berlin\nplease change my address',
    ],
    [
      'a forwarded mail with nothing above',
      `---------- Forwarded message ---------\nFrom: Bob\nDate: Monday\nSubject: x\n\n${ASK}`,
    ],
    ['a form with nothing above', `From: Bob\nDate: Monday\nSubject: x\n\n${ASK}`],
    [
      'a disclaimer',
      `${ASK}\n\nThis e-mail and any attachment is confidential and intended solely for the use of the person named above.`,
    ],
    [
      'a disclaimer without a blank line above',
      `${ASK}\nThis e-mail and any attachment is confidential and intended solely for the use of the person named above.`,
    ],
    [
      'a German disclaimer',
      `${ASK}\n\nDiese E-Mail enthält vertrauliche Informationen. Sind Sie nicht der richtige Adressat, löschen Sie sie.`,
    ],
    [
      '"confidential" in a question is said',
      'Is the gift receipt confidential?',
      'Is the gift receipt confidential?',
    ],
  ])('%s', (_, letter, expected = ASK) => {
    expect(said(letter)).toBe(expected);
  });

  test('the parts name what was left out', () => {
    const text = `Hi team,\n${ASK}\nKind regards,\nAnn\n> old`;
    expect(cleanMessage(text).left.map(({ why }) => why)).toEqual(['greeting', 'signature', 'quote']);
  });
});

describe('what phones and mail programs write under a message', () => {
  test.each([
    'Sent from my Galaxy',
    'Sent from Yahoo Mail on Android',
    'Sent from Gmail Mobile',
    'Sent with Proton Mail secure email.',
    'Wysłano z iPhone’a',
    'Wysłane z telefonu Samsung',
    'Skickat från min iPad',
    'Skickat från Outlook för iOS',
    'Von meinem iPhone gesendet',
    'Von meinem Samsung Galaxy Smartphone gesendet.',
    'Diese Nachricht wurde von meinem Android-Mobiltelefon gesendet.',
    'Envoyé de mon iPhone',
    'Envoyé depuis l’application Mail Orange',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Inviato da iPhone',
    'Verzonden vanaf mijn iPad',
    'Verstuurd vanaf mijn iPhone',
    'Sendt fra min iPhone',
    'Lähetetty iPhonesta',
    'Odesláno z iPhonu',
    'iPhone’umdan gönderildi',
    'Az iPhone-omról küldve',
    'Отправлено с iPhone',
    'Надіслано з iPhone',
    'मेरे Android फ़ोन से भेजा गया',
    'मेरे iPhone से भेजा गया',
    'ส่งจาก iPhone ของฉัน',
    'iPhoneから送信',
    '나의 iPhone에서 보냄',
  ])('%s', (foot) => {
    expect(said(`${ASK}\n\n${foot}`)).toBe(ASK);
    expect(said(`${ASK} ${foot}`)).toBe(ASK);
  });

  test.each([
    'I got a mail Sent from my own address. Is that you?',
    'The parcel was sent from my sister, can it go back to her?',
    'मेरे iPhone का कवर टूटा है, नया कब भेजा जाएगा?',
    'Das Handy wurde noch nicht gesendet, wann kommt es?',
  ])('but said: %s', (text) => {
    expect(said(text)).toBe(text);
    expect(said(`Hi,\n${text}`)).toBe(text);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Hi,',
      '> x',
      '-- ',
      'Thanks,',
      'On 1 Jan Ann wrote:',
      'From: a',
      'To: b',
      'Subject: c',
      '',
    ),
  );
  const letters = fc.array(piece).map((lines) => lines.join('\n'));

  test('every character is either said or left out, once, but for blank lines', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const { said: kept, left } = cleanMessage(text);
        const spans = [...kept, ...left].sort((a, b) => a.start - b.start);
        let covered = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(text.slice(covered, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
    );
  });
});
