import type { Expectation } from './types';

/** English tickets, and the card of the starter pack that answers each. */
export const QUESTIONS: readonly Expectation[] = [
  // Where in the ticket the question stands
  {
    reason: 'the refund is asked for in the second sentence; the first only tells the story',
    ticket: 'I brought the sandals to the post office on Tuesday. When do I see my money again?',
    first: 'refund-status',
  },
  {
    reason: 'the question comes last, after a long story about a wedding',
    ticket:
      'My sister is getting married on the coast in May and all eleven of us wear the same colour, which was my aunt’s idea and nobody dared to object. It is lovely but everything is planned to the minute. Anyway: the code SPRING15 says invalid when I pay.',
    first: 'promo-code-failed',
  },
  {
    reason: 'the question comes first and courtesies follow',
    ticket:
      'Can I get an invoice with VAT for my last order? Thank you so much for your help, have a wonderful day!',
    first: 'invoice',
  },
  {
    reason: 'the subject alone says what it is about',
    subject: 'Parcel arrived but one mug is missing',
    ticket: 'See subject. Please help.',
    first: 'missing-item',
  },
  {
    reason: 'after the agent’s answer the new question counts, not the answered one',
    ticket: [
      'Where is my parcel? The tracking has not moved.',
      { from: 'agent', text: 'It is out for delivery today.' },
      'Great. By the way, how do I change the password of my account?',
    ],
    first: 'account-access',
  },
  {
    reason: 'an internal note is not the customer’s wish',
    ticket: [
      'The lamp came with a crack right through the glass.',
      { from: 'note', text: 'Customer asked for an invoice last year, wholesale, cancelled twice.' },
    ],
    first: 'damaged-item',
    never: ['wholesale-inquiry'],
  },
  {
    reason: 'a forwarded confirmation is quoted below; what is asked stands above it',
    ticket:
      'Could you send this one to my office instead?\n\n---------- Forwarded message ---------\nFrom: Shop <orders@shop.example>\nSubject: Your order is confirmed\n\nThank you for your order. You can cancel it, return it within 30 days or ask for a refund.',
    first: 'change-address',
    never: ['refund-status'],
  },
  {
    reason: 'the mail below the line is ours, quoted',
    ticket:
      'The zip broke after two weeks of normal use. Is that covered?\n\nOn Mon, 7 Dec 2026 at 10:02, Shop <support@shop.example> wrote:\n> Your parcel has been delivered.\n> Track your parcel at any time.',
    first: 'warranty',
    never: ['where-is-my-order'],
  },
  // Words that are near each other and mean another thing
  {
    reason: 'the order is to be cancelled, not the subscription',
    ticket: 'Please cancel the order I placed this morning. My subscription is fine and should go on.',
    first: 'cancel-before-shipping',
    goal: 'second place: words are weighed, not what "cancel" belongs to',
  },
  {
    reason: 'the subscription is to end, no order is named',
    ticket: 'I want out of the monthly subscription from next month on',
    first: 'subscription-cancel',
    goal: 'second place: "want out" is no word of the card, "next month" is one of the neighbour’s',
  },
  {
    reason: 'the subscription is to pause, not to end',
    ticket: 'We are away all summer, can you skip the next two boxes of our subscription?',
    first: 'subscription-change',
  },
  {
    reason: 'negation: the parcel did NOT arrive, though the page says so',
    ticket: 'Tracking says delivered but it did NOT arrive, nobody in the building has it',
    first: 'lost-parcel',
  },
  {
    reason: 'negation: it has not been sent yet, so it can be stopped before shipping',
    ticket: 'It has not shipped yet, has it? Then please cancel',
    first: 'cancel-before-shipping',
  },
  {
    reason: 'it has shipped already: another card than before shipping',
    ticket: 'The parcel is on its way already but I want to cancel it',
    first: 'cancel-after-shipping',
  },
  {
    reason: 'another thing came than was ordered; nothing is broken',
    ticket: 'I ordered the blue kettle and got a toaster',
    first: 'wrong-item',
  },
  {
    reason: 'charged twice is no failed payment',
    ticket: 'My statement shows the same amount two times for one order',
    first: 'charged-twice',
  },
  {
    reason: 'the payment failed; nothing was charged twice',
    ticket: 'My card is declined at checkout every single time',
    first: 'payment-failed',
  },
  {
    reason: 'a price that fell is no promo code',
    ticket: 'Two days after I bought the tent it is 40 euros cheaper. Do I get the difference back?',
    first: 'price-adjustment',
  },
  {
    reason: 'where the refund goes, not when',
    ticket: 'The card I paid with has expired, to which account will you pay the refund?',
    among: ['refund-method'],
  },
  {
    reason: 'the courier rang in vain: no lost parcel',
    ticket: 'There was a slip in my letterbox that nobody was home. When do they try again?',
    first: 'missed-delivery',
  },
  {
    reason: 'where to leave the parcel, before it comes',
    ticket: 'Please have the courier leave the box behind the green shed, I work until six',
    first: 'delivery-instructions',
  },
  {
    reason: 'customs asks for money',
    ticket: 'The postman wants 38 dollars import duty before he hands over my parcel. Why?',
    first: 'customs-duties',
  },
  {
    reason: 'which size to take, nothing has been bought',
    ticket: 'I am 1.78 m and usually between M and L. Which size of the rain jacket should I take?',
    first: 'size-advice',
  },
  {
    reason: 'too small, wants the next size: an exchange',
    ticket: 'The boots pinch, can I swap them for a 42?',
    first: 'exchange',
  },
  {
    reason: 'how to pack it, not whether it may go back',
    ticket: 'I threw the original box away. What do I pack the return in?',
    first: 'return-packing',
  },
  {
    reason: 'the label is missing, the return is agreed',
    ticket: 'You said I would get a label by mail for sending it back, there is none and I have no printer',
    first: 'return-label',
  },
  {
    reason: 'somebody pretends to be the shop',
    ticket: 'A text message says my parcel is held and I should pay 1.99 on a strange link. Is that you?',
    first: 'suspicious-message',
  },
  {
    reason: 'a right under the law, not only a closed account',
    ticket: 'Under the GDPR I request that everything you store about me is erased',
    first: 'delete-my-data',
  },
  {
    reason: 'a shop wants to buy for selling on',
    ticket: 'We run three cafés and would like to buy 200 of your mugs. Is there a reseller price?',
    first: 'wholesale-inquiry',
  },
  {
    reason: 'a gift card’s balance, no promo code',
    ticket: 'How much is left on the gift card my uncle gave me?',
    first: 'gift-card',
  },
  {
    reason: 'points of the loyalty programme are missing',
    ticket: 'I bought for 90 euros last week and my points have not been added',
    first: 'loyalty-points',
  },
  {
    reason: 'it is a gift and must look like one',
    ticket: 'Do you put it in nice paper with a bow and a handwritten note?',
    first: 'gift-wrap',
  },
  // How customers write
  {
    reason: 'mistyped words are the words they are mistyped for',
    ticket: 'my pacel arived dammaged, the vaze is brocken',
    first: 'damaged-item',
  },
  {
    reason: 'capitals and anger do not hide what is asked',
    ticket: 'THREE WEEKS!!! WHERE IS MY REFUND??? THIS IS A JOKE',
    first: 'refund-status',
  },
  {
    reason: 'angry and asks nothing but to be heard',
    ticket: 'Your service is a disgrace. I have never been treated like this by anyone. Shame on you.',
    first: 'complaint-apology',
  },
  {
    reason: 'praise asks nothing of the shop but a thank you',
    ticket: 'Just wanted to tell you how much I love the quilt, your packers are artists',
    first: 'praise-thank-you',
  },
  {
    reason: 'chat: no punctuation, no capitals, few words',
    ticket: 'order still says processing can u add 1 more candle',
    first: 'change-items',
  },
  {
    reason: 'irony: "wonderful" is no praise',
    ticket: 'Wonderful. Another broken plate. Second one this month.',
    first: 'damaged-item',
    never: ['praise-thank-you'],
    goal: 'second place: "second one" is what those say who were charged twice',
  },
  // Two needs
  {
    reason: 'two wishes in two sentences: both cards',
    ticket: 'The scarf has a hole in it. Also, can you send me an invoice for my company?',
    among: ['damaged-item', 'invoice'],
  },
  {
    reason: 'two wishes: a new address, and a code that does not work',
    ticket: 'Please change the delivery address to Hill Road 4. And why does my discount code say expired?',
    among: ['change-address', 'promo-code-failed'],
  },
  {
    reason: 'two wishes: log in, and end the newsletter',
    ticket: 'I cannot log in, the reset link never comes. And please stop sending me the newsletter.',
    among: ['account-access', 'newsletter-unsubscribe'],
  },
];
