import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { languageOf } from '@/lib/ticket/language';
import { saidIn } from '@/lib/ticket/said';
import type { Ticket } from '@/lib/ticket/ticket';
import { ticketWith } from './make';

const ANSWERS = ['en', 'th', 'hi'];
const languageOfTicket = (ticket: Ticket, answers = ANSWERS) => languageOf(saidIn(ticket), answers);
const languageIn = (text: string, answers = ANSWERS, more: Partial<Ticket> = {}) =>
  languageOfTicket(ticketWith([text], more), answers);

describe('the language of a message', () => {
  test.each([
    ['th', 'ยกเลิกออเดอร์ให้หน่อยค่ะ'],
    ['th', 'cancel order ให้หน่อยค่ะ ยังไม่ได้แพ็คใช่มั้ย'],
    ['th', 'ขอเปลี่ยนไซซ์ Fjell merino sweater oat M ค่ะ'],
    ['th', 'ขึ้นว่า "Your payment could not be processed" ทุกครั้งที่กดจ่ายเลยครับ ต้องทำยังไง'],
    ['hi', 'मेरा ऑर्डर कैंसिल कर दीजिए'],
    ['hi', 'मेरा order cancel कर दो please'],
    ['hi', 'mera order cancel kar do'],
    ['hi', 'bhai refund nahi aya abhi tak'],
    ['hi', 'PAISA KAB AAYEGA'],
    ['hi', 'Hello team, order 20871 ka tracking number bhejo, kal se wait kar raha hu'],
    ['en', 'Is it too late to cancel? I ordered yesterday.'],
    ['en', 'where is my stuff'],
    ['en', 'my order with สบู่ตะไคร้ is missing the soap, can you check what happened?'],
    ['de', 'Ich habe gestern bestellt und möchte bitte stornieren, geht das noch?'],
    ['fr', "Bonjour, je n'ai pas reçu ma commande, pouvez-vous vérifier ?"],
    ['es', 'Quiero devolver los zapatos, no me quedan bien. ¿Cuando recibo el dinero?'],
    ['ja', 'まだ荷物が届いていません。いつ届きますか'],
    ['ko', '주문을 취소하고 싶어요'],
  ])('is %s: %s', (language, text) => {
    expect(languageIn(text)).toBe(language);
  });

  test.each([
    '',
    'ok',
    '#10482',
    '👍',
    'cancel order asap',
    'Anna Meyer, Berlin',
    'https://shop.example/a/is/the/my',
  ])('cannot be told: %s', (text) => {
    expect(languageIn(text)).toBeUndefined();
  });
});

describe('a script that serves several languages', () => {
  test('is read as the one that can be answered', () => {
    expect(languageIn('माझी ऑर्डर रद्द करा', ['en', 'mr'])).toBe('mr');
    expect(languageIn('Где мой заказ?', ['en', 'uk'])).toBe('uk');
    expect(languageIn('أين طلبي', ['ar'])).toBe('ar');
  });

  test('stays unknown where none, or more than one, can be', () => {
    expect(languageIn('Где мой заказ?')).toBeUndefined();
    expect(languageIn('Где мой заказ?', ['ru', 'uk'])).toBeUndefined();
    expect(languageIn('Где мой заказ?', ['no such tag'])).toBeUndefined();
  });
});

describe('the language of a ticket', () => {
  const customer = (text: string) => ({ text });
  const agent = (text: string) => ({ text, direction: 'agent' as const });

  test('is that of the customer’s last message', () => {
    const messages = [customer('Where is my order? It has not come.'), agent('It is on its way.')];
    expect(languageOfTicket(ticketWith([...messages, customer('ยังไม่ถึงเลยค่ะ')]))).toBe('th');
  });

  test('is that of an earlier one where the last says too little, or of the subject', () => {
    const thai = [customer('ของถึงไหนแล้วคะ'), agent('Which order is it, please?')];
    expect(languageOfTicket(ticketWith([...thai, customer('#10482')]))).toBe('th');
    expect(languageIn('#10482', ANSWERS, { subject: 'ऑर्डर कहाँ है' })).toBe('hi');
  });

  test('is not that of the signature, of what is quoted, or of the agent', () => {
    const signed =
      'I ordered the wrong size, can you cancel it please?\n\nBest regards,\nสุภาวดี แก้วมณี\nบริษัท เขาใหญ่ทัวร์ จำกัด กรุงเทพมหานคร';
    expect(languageIn(signed)).toBe('en');
    expect(languageIn('Is the parcel lost?\n\n> สวัสดีค่ะ ทางร้านส่งของให้แล้วนะคะ รบกวนรอสักครู่')).toBe('en');
    expect(languageOfTicket(ticketWith([customer('where is it?'), agent('กำลังตรวจสอบให้ค่ะ')]))).toBe('en');
  });

  test('is not that of an address or a name in another script', () => {
    expect(
      languageIn('Please send it to my new address: 12/3 ถนนสุขุมวิท แขวงคลองเตย, it is not the one you have'),
    ).toBe('en');
  });
});

/** Tickets as customers write them, from the starter pack's own tests. */
describe('the starter pack’s tickets', () => {
  const ticketsIn = (file: string) =>
    (parse(readFileSync(`packs/post-purchase-care/tests/${file}`, 'utf8')) as { ticket: unknown }[]).map(
      ({ ticket }) => String(ticket),
    );
  const others = (file: string, language: string) =>
    ticketsIn(file).filter((text) => (languageIn(text) ?? language) !== language);

  test('are never taken for another language', () => {
    expect(others('thai.yaml', 'th')).toEqual([]);
    expect(others('hindi.yaml', 'hi')).toEqual([]);
    expect(others('tickets.yaml', 'en')).toEqual([]);
  });

  test('are known by their language nearly always where they make a sentence', () => {
    const sentences = ['thai.yaml', 'hindi.yaml', 'tickets.yaml']
      .flatMap(ticketsIn)
      .filter((text) => text.split(/\s+/u).length > 6);
    const unknown = sentences.filter((text) => languageIn(text) === undefined);
    expect(unknown.length / sentences.length).toBeLessThan(0.04);
  });
});
