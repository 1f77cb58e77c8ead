import { describe, expect, test } from 'vitest';
import { READ_LIMIT, readTicket, SUBJECT, WEIGHTS, type Reading } from '@/lib/ticket/reading';
import type { Ticket } from '@/lib/ticket/ticket';
import { ticketWith } from './make';

function read(ticket: Ticket): [weight: number, text: string][] {
  return readTicket(ticket).passages.map(({ message, start, end, weight }) => [
    weight,
    (message === SUBJECT ? ticket.subject : ticket.messages[message]!.text).slice(start, end),
  ]);
}
const state = (ticket: Ticket): Reading['state'] => readTicket(ticket).state;

describe('what a ticket asks', () => {
  test('subject and message count fully, agents and notes not at all', () => {
    const ticket = ticketWith(
      [
        { direction: 'agent', text: 'How can I help?' },
        { direction: 'note', text: 'angry' },
        'My lamp is broken',
      ],
      { subject: 'Broken lamp' },
    );
    expect(read(ticket)).toEqual([
      [WEIGHTS.now, 'My lamp is broken'],
      [WEIGHTS.answeredSubject, 'Broken lamp'],
    ]);
    expect(read(ticketWith(['My lamp is broken'], { subject: 'Broken lamp' }))).toContainEqual([
      WEIGHTS.subject,
      'Broken lamp',
    ]);
  });

  test('messages since the last reply count together, older ones less', () => {
    const ticket = ticketWith([
      'old question',
      { direction: 'agent', text: 'answer' },
      'new one',
      'and more',
    ]);
    expect(read(ticket)).toEqual([
      [WEIGHTS.now, 'and more'],
      [WEIGHTS.now, 'new one'],
      [WEIGHTS.earlier, 'old question'],
    ]);
  });

  test('where the agent spoke last, what they answered is still what is asked', () => {
    expect(read(ticketWith(['my question', { direction: 'agent', text: 'one moment' }]))).toEqual([
      [WEIGHTS.now, 'my question'],
    ]);
  });

  test('unknown directions are the customer where nobody is known to be', () => {
    expect(read(ticketWith([{ direction: 'unknown', text: 'a question' }]))).toEqual([
      [WEIGHTS.now, 'a question'],
    ]);
    expect(read(ticketWith([{ direction: 'unknown', text: 'a banner' }, 'a question']))).toEqual([
      [WEIGHTS.now, 'a question'],
    ]);
  });

  test.each(['Re: ', 'AW: Re: ', 'Fwd: ', '[Ticket 4711] Re: ', 'ตอบกลับ: '])(
    '%s is no part of a subject',
    (prefix) => {
      const subject = `${prefix}broken lamp`;
      expect(
        read(ticketWith(['x'], { subject }))
          .at(-1)![1]
          .trim(),
      ).toBe('broken lamp');
    },
  );

  test('more than the limit is left unread, and said', () => {
    const endless = ticketWith(['first words', 'x '.repeat(3_000_000)]);
    const { passages, truncated } = readTicket(endless);
    expect(truncated).toBe(true);
    expect(passages).toEqual([{ message: 1, weight: WEIGHTS.now, start: 0, end: READ_LIMIT }]);
    expect(readTicket(ticketWith(['short'])).truncated).toBe(false);
  });
});

describe('a message that asks nothing', () => {
  test.each([
    'thanks, bye',
    'Thank you so much, have a great day!',
    'ok',
    '👍',
    '48213',
    'Perfect, got it :)',
    'My order ID is 7997233740',
    'Sure. My name is Joseph Banter.',
    'my email address is ann@x.example',
    'vielen Dank',
    'gracias',
    'ขอบคุณมากครับ',
    'โอเคค่ะ',
    'धन्यवाद',
    '谢谢',
    'ありがとうございます',
    '감사합니다',
    'I am out of the office until 11 January.',
  ])('%s', (text) => {
    expect(state(ticketWith([text]))).toBe('asksNothing');
  });

  test.each([
    'it does not work',
    'no good, it is broken',
    'thanks, but where is my refund?',
    'ok can you cancel it',
    'is my order id 7997233740 cancelled?',
    'ขอบคุณครับ ขอคืนเงินด้วย',
    'धन्यवाद, पैसे कब वापस मिलेंगे',
    'nothing works',
    'my name is wrong on the invoice',
  ])('but: %s', (text) => {
    expect(state(ticketWith([text]))).toBe('question');
  });

  test.each([
    // closings of Ireland and Britain, of North America, of Australia and New Zealand, of India
    'Grand, cheers. Bye',
    "That's grand, thanks a million",
    'Ta very much, have a good one',
    'Nice one pal, ta-ra!',
    'lovely, cheerio',
    'brill, ta love x',
    'Spot on, cheers mate',
    'Righto, bye for now',
    'awesome, thx a ton! ttyl',
    'Thank ya kindly, God bless',
    'okey dokey, take care now',
    'cool beans thanks bro',
    'you guys are the best!!',
    'you’re a lifesaver, byeee',
    'thankssss sooo much',
    'Legend, thanks heaps',
    'Too easy, ta mate. Hooroo',
    'sweet as bro, chur',
    'no dramas, cheers',
    'Noted with thanks',
    'Thanking you sir, kind regards',
    'Much obliged, good night',
    'No thanks, that is all',
    'yay it works now, thank you!!',
    // Hindi, also in Latin letters
    'ठीक है जी, बहुत बहुत धन्यवाद',
    'अच्छा ठीक है, चलिए बाय',
    'बढ़िया! शुक्रिया भाई',
    'समझ गया, थैंक यू सर',
    'जी मिल गया, आभार',
    'शुभ रात्रि',
    'फिर मिलेंगे, टाटा',
    'theek hai bhai, dhanyavaad',
    'thik h thanks',
    'acha ok shukriya ji',
    'bahut bahut dhanyawad sir',
    'samajh gaya, thank you bhaiya',
    'chalo bye, phir milenge',
    'ho gaya, thanks yaar',
    // Thai
    'ขอบพระคุณมากค่ะ',
    'โอเคค่า ไว้เจอกันนะคะ',
    'ได้แล้วครับ ขอบคุณมากๆ เลย',
    'ไม่เป็นไรค่ะ ขอบคุณนะคะ',
    'แต๊งกิ้วจ้า บายๆ',
    'รับทราบครับผม',
    'เรียบร้อยแล้วค่ะ ขอบคุณแอดมินมากค่ะ',
    'ฝันดีนะคะ',
  ])('a closing: %s', (text) => {
    expect(state(ticketWith([text]))).toBe('asksNothing');
  });

  test.each([
    'is it done?',
    'all sorted now?',
    'received?',
    'no response',
    'no reply from you',
    'still no answer',
    'grand piano lid, is it in stock',
    'cheers but it is the wrong one',
    'bye bye money, where is my refund',
    'no sound',
    'ta, when will it be here',
    'ho gaya kya?',
    'ho gaya?',
    'nahi mila bhai',
    'theek nahi hai',
    'ठीक नहीं है',
    'हो गया क्या',
    'मिला नहीं जी',
    'ได้ไหมคะ',
    'ได้ยังครับ',
    'ยังไม่ได้เลยค่ะ',
    'ไม่ดีเลยค่ะ',
    'เรียบร้อยหรือยังคะ',
  ])('no closing: %s', (text) => {
    expect(state(ticketWith([text]))).toBe('question');
  });

  test('after the agent answered, thanks are silence whatever was asked before', () => {
    const answered = ticketWith(
      ['Where is my refund?', { direction: 'agent', text: 'On its way.' }, 'thanks!'],
      {
        subject: 'Refund missing',
      },
    );
    expect(state(answered)).toBe('asksNothing');
    expect(state(ticketWith(['thanks!'], { subject: 'Re: Refund missing' }))).toBe('asksNothing');
  });

  test('a greeting under a subject that asks is a question', () => {
    expect(state(ticketWith(['Hi there'], { subject: 'Refund missing' }))).toBe('question');
  });

  test('several messages since the reply are judged together', () => {
    const ticket = ticketWith([{ direction: 'agent', text: 'Hi!' }, 'Where is my refund?', 'thanks']);
    expect(state(ticket)).toBe('question');
  });

  test("the customer's own name is no question", () => {
    const customer = { name: 'Ola Nordmann', email: '' };
    expect(state(ticketWith(['thanks, Ola'], { customer }))).toBe('asksNothing');
  });

  test('nothing at all is nothing to read', () => {
    expect(state(ticketWith([]))).toBe('nothingToRead');
    expect(state(ticketWith([' \n'], { subject: ' ' }))).toBe('nothingToRead');
    expect(state(ticketWith([], { subject: 'Re: broken lamp' }))).toBe('question');
  });
});
