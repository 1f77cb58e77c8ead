import type { Ticket } from './model';
import { answered, foldedQuote, footer, list, noted, order, person, signature, ticket, wrote } from './write';

/** Codes, cards, charges, invoices and the monthly box. */
export const billing: Ticket[] = [
  ticket({
    id: '1023',
    subject: 'code doesnt work',
    tags: ['promo'],
    customer: person('Kayla Boone', 'United States'),
    messages: [
      wrote(
        'Kayla Boone',
        '2026-12-30T09:58',
        'ur newsletter said 20 off w SNOWDAY20 but it says “not applicable to items in your bag”. bag is 2 jackets + a hat nothing on sale?? ends tonight so pls hurry',
        footer('Sent from my Galaxy'),
      ),
    ],
  }),
  ticket({
    id: '1020',
    subject: 'Gift card shows 0,00',
    tags: ['gift card'],
    customer: person('Birgit Sørensen', 'Denmark', 'Guest', 'birgit.s'),
    messages: [
      wrote(
        'Birgit Sørensen',
        '2026-12-29T19:02',
        'Hello, my son gave me a card with 100 dollars. I scratched it, typed the number in, and the page says the balance is 0,00. He still has the bill from the 20th. Did I do something wrong, or is it not switched on?',
      ),
    ],
  }),
  ticket({
    id: '1033',
    subject: 'Two times the same amount on my statement',
    priority: 'high',
    tags: ['billing'],
    customer: person('Priyanka Shah', 'United States', 'Member'),
    order: order('#10421', '2026-12-26', 'shipped', '$117.40', 'Yoga-to-trail tights, M', 'Hip belt'),
    messages: [
      wrote(
        'Priyanka Shah',
        '2026-12-31T14:22',
        'Hi, I placed ONE order but my card shows two lines of $117.40 from you, both dated Dec 26. One isn’t even marked pending any more. Please send one of them back, rent is due today and I’m short because of this.',
        'Priyanka',
      ),
    ],
  }),
  ticket({
    id: '1008',
    subject: 'Invoice with VAT number needed',
    tags: ['invoice'],
    status: 'open',
    assignee: 'Priya Nair',
    customer: person('Luc Desmet', 'Belgium', 'Guest', 'accounting.desmet'),
    order: order('#10299', '2026-12-13', 'delivered', '$880.00', 'First-aid kit, 20 pieces'),
    messages: [
      wrote(
        'Luc Desmet',
        '2026-12-28T08:40',
        'Dear Madam, Sir,',
        'For our bookkeeping we need a proper invoice for order #10299, made out to Desmet Events BV, Kanaalstraat 5, 9000 Gent, with our number BE 0555.019.284. What came in the box is only a packing slip. Could we have it before the end of the quarter, which is to say: quickly.',
        signature('Luc Desmet', 'Desmet Events BV', 'T +32 555 01 92', 'www.desmet-events.example.com'),
        footer(
          'Desmet Events BV - General conditions apply. Complaints must be received within 8 days. Refunds only by written agreement.',
        ),
      ),
    ],
  }),
  ticket({
    id: '1017',
    subject: 'Payment failed but money gone',
    tags: ['billing'],
    channel: 'chat',
    customer: person('Arjun', 'India', 'Guest', 'arjun.m'),
    messages: [
      wrote(
        'Arjun',
        '2026-12-29T12:15',
        'Checkout said payment declined three times. Bank app says 3 x $61 on hold. No order number, no mail from you. Am I going to be paying for three backpacks I don’t have?',
      ),
    ],
  }),
  ticket({
    id: '1004',
    subject: 'I was charged for a box I never asked for',
    tags: ['subscription'],
    customer: person('Denise Kowalczyk', 'United States', 'Trail Club'),
    order: order('#10376', '2026-12-20', 'processing', '$39.00', 'Trail Club box, January'),
    earlierOrders: ['#10051', '#09702'],
    messages: [
      wrote(
        'Denise Kowalczyk',
        '2026-12-27T10:10',
        'Trail Club just took another $39 from me. I thought it was three months and then done?? Nobody told me it goes on by itself. I don’t want the January one, please take it back.',
      ),
    ],
  }),
  ticket({
    id: '1012',
    subject: 'done with the club',
    tags: ['subscription'],
    customer: person('Bryce Tanaka', 'Canada', 'Trail Club'),
    messages: [
      wrote(
        'Bryce Tanaka',
        '2026-12-28T15:50',
        'Boxes were fun but I’ve got four headlamps now and a new baby, money’s tight. How do I get out of it? There’s no button in my account, which feels a bit on purpose tbh.',
      ),
    ],
  }),
  ticket({
    id: '1001',
    subject: 'skip february',
    tags: ['subscription'],
    status: 'solved',
    assignee: 'Priya Nair',
    customer: person('Anouk Tremblay', 'Canada', 'Trail Club'),
    messages: [
      wrote(
        'Anouk Tremblay',
        '2026-12-22T19:21',
        'We’re away all of Feb. Can I pause the box for one month?',
      ),
      answered(
        'Priya Nair',
        '2026-12-22T20:00',
        'Hi Anouk,',
        'done: no box and no charge in February, and it starts again on 1 March.',
        'Enjoy your trip!\nPriya',
      ),
      wrote(
        'Anouk Tremblay',
        '2026-12-22T20:06',
        'Perfect, merci!!',
        foldedQuote(
          'Le mar. 22 déc. 2026 à 20:00, Priya Nair <support@example.com> a écrit :',
          'Hi Anouk,',
          'done: no box and no charge in February, and it starts again on 1 March.',
        ),
      ),
    ],
  }),
  ticket({
    id: '998',
    subject: 'someone used my card in your shop',
    priority: 'urgent',
    tags: ['fraud'],
    status: 'pending',
    assignee: 'Tuva Holm',
    customer: person('Grace Mbeki', 'South Africa'),
    messages: [
      wrote(
        'Grace Mbeki',
        '2026-12-20T06:58',
        'I have never heard of you and there is $412 from Northwind Outfitters on my credit card. It wasn’t me and nobody in this house hikes. I’ve blocked the card. What do you need from me, and where was it sent to?',
      ),
      noted(
        'Tuva Holm',
        '2026-12-20T09:12',
        'Do not share the delivery address. Passed to payments, they answer within a day.',
      ),
      answered(
        'Tuva Holm',
        '2026-12-20T09:20',
        'Dear Grace,',
        'thank you for telling us at once. Our payments team has stopped the parcel and will write to you today.',
        'Tuva Holm',
      ),
    ],
  }),
  ticket({
    id: '1007',
    subject: '3 questions about paying',
    tags: ['billing', 'gift card'],
    customer: person('Aino Virtanen', 'Finland', 'Member'),
    messages: [
      wrote(
        'Aino Virtanen',
        '2026-12-27T22:31',
        'Hi, before I order for our scout group:',
        list(
          'can I pay part with two gift cards and the rest by bank transfer?',
          'do the points count if the group pays?',
          'if one jacket comes back, does the money go to the gift card or to the bank?',
        ),
        'Thanks, Aino',
      ),
    ],
  }),
];
