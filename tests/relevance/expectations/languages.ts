import type { Expectation } from './types';

/** Thai, Hindi and mixed tickets, and the card of the starter pack that answers each. */
export const LANGUAGES: readonly Expectation[] = [
  {
    reason: 'Thai is written without spaces between words',
    ticket: 'พัสดุที่สั่งไปเมื่ออาทิตย์ที่แล้วตอนนี้อยู่ที่ไหนแล้วคะ',
    first: 'where-is-my-order',
  },
  {
    reason: 'Thai: the refund, asked after the thing went back',
    ticket: 'ส่งเสื้อคืนไปสิบวันแล้วแต่ยังไม่ได้เงินคืนเลยค่ะ',
    first: 'refund-status',
    goal: 'second place: "not yet" and "days" are met in what lost parcels are about',
  },
  { reason: 'Thai: the wrong colour came', ticket: 'สั่งสีดำแต่ได้สีแดงมาค่ะ', first: 'wrong-item' },
  {
    reason: 'Thai: the same amount twice',
    ticket: 'โดนตัดเงินสองรอบ แต่สั่งแค่ครั้งเดียวครับ',
    first: 'charged-twice',
  },
  { reason: 'Thai: thanks end a conversation', ticket: 'ขอบคุณมากค่ะ', silence: 'asksNothing' },
  {
    reason: 'Hindi in its own script: broken on arrival',
    ticket: 'कप टूटा हुआ मिला है, अब क्या करूँ?',
    first: 'damaged-item',
  },
  {
    reason: 'Hindi in its own script: the address is to change',
    ticket: 'मैंने पुराना पता डाल दिया, डिलीवरी का पता बदलना है',
    first: 'change-address',
  },
  {
    reason: 'Hindi in Latin letters, as it is typed on phones: where is the parcel',
    ticket: 'mera parcel kaha hai abhi tak nahi aaya',
    first: 'where-is-my-order',
  },
  {
    reason: 'Hindi in Latin letters: the money is not back',
    ticket: 'refund kab tak aayega, paise wapas nahi mile',
    first: 'refund-status',
  },
  {
    reason: 'Hindi in Latin letters with English words: cancel',
    ticket: 'bhai order cancel karna hai abhi ship nahi hua',
    first: 'cancel-before-shipping',
  },
  {
    reason: 'English words inside Thai are read as English',
    ticket: 'ขอ invoice ในนามบริษัทด้วยครับ',
    first: 'invoice',
  },
  {
    reason: 'English spelling of either side of the sea',
    ticket: 'The gray one came, I ordered the other color',
    first: 'wrong-item',
    goal: 'second place: "gray" and "grey" are two words here',
  },
];
