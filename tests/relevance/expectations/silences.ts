import type { Expectation } from './types';

/** Tickets to which no card of the starter pack is an answer. */
export const SILENCES: readonly Expectation[] = [
  { reason: 'thanks and good-bye end a conversation', ticket: 'thanks, bye', silence: 'asksNothing' },
  {
    reason: 'the earlier question is answered; this is a thank-you',
    ticket: [
      'Where is my refund?',
      { from: 'agent', text: 'It was sent today.' },
      'Perfect, thank you so much!',
    ],
    silence: 'asksNothing',
  },
  { reason: 'an order number alone asks nothing', ticket: '#10482', silence: 'asksNothing' },
  {
    reason: 'an order number with the words that name it asks nothing yet',
    ticket: 'My order number is 10482',
    silence: 'noCardFits',
    goal: '"order" and "number" stand in many cards, and no rule says that a number alone asks nothing',
  },
  { reason: 'a greeting alone asks nothing yet', ticket: 'Hello, good morning', silence: 'asksNothing' },
  { reason: 'a name that was asked for', ticket: 'Margaret Ostrowski', silence: 'noCardFits' },
  {
    reason: 'an address of mail that was asked for',
    ticket: 'm.ostrowski@mail.example',
    silence: 'asksNothing',
  },
  { reason: 'yes to a question of the agent', ticket: 'yes please', silence: 'asksNothing' },
  { reason: 'nothing but a smile', ticket: '🙂', silence: 'asksNothing' },
  { reason: 'no word at all', ticket: '', silence: 'nothingToRead' },
  {
    reason: 'an out-of-office reply',
    subject: 'Automatic reply: Your order',
    ticket: 'I am out of the office until 4 January with no access to mail.',
    silence: 'asksNothing',
  },
  {
    reason: 'off topic, near the domain: a flight is no delivery',
    ticket: 'I left my reading glasses on your flight from Winnipeg, in the pocket in front of 14C.',
    silence: 'noCardFits',
  },
  {
    reason: 'off topic, near the domain: an application is no order',
    ticket: 'I have two years with forklifts and could start in the warehouse any time. Who do I talk to?',
    silence: 'noCardFits',
  },
  {
    reason: 'off topic, near the domain: a bank account, not the shop’s',
    ticket: 'What is the exchange rate for dollars today and how do I open a savings account?',
    silence: 'noCardFits',
    goal: '"exchange" and "account" are words of the cards, with another meaning',
  },
  {
    reason: 'off topic: the weather',
    ticket: 'Will it rain in Lisbon tomorrow afternoon?',
    silence: 'noCardFits',
  },
  {
    reason: 'off topic: a recipe',
    ticket: 'How long do I boil eggs so that the yolk stays soft?',
    silence: 'noCardFits',
  },
  {
    reason: 'off topic: a song',
    ticket: 'play the second song of that album again, louder',
    silence: 'noCardFits',
  },
  {
    reason: 'an influencer wants things for nothing: no card of the pack is about that',
    ticket: 'Hiii love your vibe! I have 11k followers, would love to show your stuff in my stories',
    silence: 'noCardFits',
  },
  {
    reason: 'advertising for search engines is no question of a customer',
    ticket: 'Our team of experts can bring your website to page one in 30 days. May I send you a free audit?',
    silence: 'noCardFits',
    goal: 'many words of trade in one mail add up to a card',
  },
  {
    reason: 'German: no card of the pack is in it',
    ticket: 'Guten Tag, ich hätte gerne gewusst, wann mein Paket endlich ankommt, es sollte gestern da sein',
    silence: 'otherLanguage',
    goal: 'the Thai and Hindi texts of the pack let Latin words of any language in',
  },
  {
    reason: 'Russian: no card of the pack is in its script',
    ticket: 'Здравствуйте, где моя посылка? Жду уже две недели.',
    silence: 'otherLanguage',
  },
];
