import type { Ticket } from './model';
import {
  answered,
  footer,
  foldedQuote,
  hidden,
  noted,
  order,
  person,
  quote,
  signature,
  ticket,
  wrote,
} from './write';

/** Things that go back, are swapped, or should have been paid back by now. */
export const returns: Ticket[] = [
  ticket({
    id: '1036',
    subject: 'Boots too small',
    tags: ['returns'],
    customer: person('Olu Bakare', 'United Kingdom'),
    order: order('#10408', '2026-12-23', 'delivered', '$189.00', 'Cairn GTX boots, 43'),
    messages: [
      wrote(
        'Olu Bakare',
        '2026-12-31T19:30',
        'hi, boots came today thx but they pinch at the front. only wore them in the flat for ten min. how do i send them back & is it free? not sure if i want the 44 or just the cash',
      ),
    ],
  }),
  ticket({
    id: '1027',
    subject: 'Swap S for M',
    tags: ['exchange'],
    customer: person('Chiara Rinaldi', 'Italy', 'Member'),
    order: order('#10397', '2026-12-22', 'delivered', '$72.00', 'Merino base layer, women, S'),
    messages: [
      wrote(
        'Chiara Rinaldi',
        '2026-12-30T18:12',
        'Ciao! The shirt is beautiful but a little tight on the shoulders. I would prefer the M. Must I first send mine and then wait, or can you send the M already? I am afraid the green will be finished.',
        'Chiara',
      ),
    ],
  }),
  ticket({
    id: '994',
    subject: 'Still waiting for my $145',
    priority: 'high',
    tags: ['refund'],
    status: 'open',
    assignee: 'Jonas Weber',
    customer: person('Walter Brandt', 'United States', 'Guest', 'wbrandt47'),
    order: order('#10088', '2026-11-21', 'returned', '$145.00', 'Trekking poles, carbon'),
    messages: [
      wrote(
        'Walter Brandt',
        '2026-12-18T14:15',
        'I returned the poles on December 4th. UPS says you signed for them on the 9th. When will I see the money?',
      ),
      answered(
        'Jonas Weber',
        '2026-12-18T16:00',
        'Hello Walter,',
        'thank you for writing. Our returns team is checking the parcel; this takes up to five working days.',
        'Best,\nJonas',
      ),
      wrote(
        'Walter Brandt',
        '2026-12-29T15:47',
        'Five working days are long gone. My bank has seen nothing. I am 79 years old and I do not like to write the same letter twice. Kindly tell me the date on which you sent it and to which card.',
        'W. Brandt',
        quote(
          'On Fri, Dec 18, 2026 at 4:00 PM Jonas Weber <support@example.com> wrote:',
          'Hello Walter,',
          'thank you for writing. Our returns team is checking the parcel; this takes up to five working days.',
        ),
      ),
      noted('Jonas Weber', '2026-12-30T09:01', 'Checked in on the 11th, nobody pressed the button. Sorry!'),
    ],
  }),
  ticket({
    id: '1038',
    subject: 'gift from october, still possible?',
    tags: ['returns', 'gift'],
    customer: person('Freya Lindahl', 'Denmark'),
    order: order('#09655', '2026-10-02', 'delivered', '$110.00', 'Canvas weekender, sand'),
    messages: [
      wrote(
        'Freya Lindahl',
        '2026-12-31T22:46',
        'Hej. My aunt bought this bag for me in October but gave it to me for Christmas (she is very early with everything). I know it’s more than the 30 days… it still has all the tags. I do not have the receipt, she would be sad if I asked. Any chance?',
      ),
    ],
  }),
  ticket({
    id: '1021',
    subject: 'refund went to a card I closed',
    tags: ['refund', 'billing'],
    customer: person('Sibusiso Dlamini', 'South Africa', 'Member'),
    order: order('#10171', '2026-11-30', 'refunded', '$83.00', 'Sun hoody, men, M'),
    messages: [
      wrote(
        'Sibusiso Dlamini',
        '2026-12-29T20:08',
        'Hi guys, you refunded 83 dollars to the visa ending 4417. Problem: that account doesn’t exist since I changed banks in December. Where is the money now, and can you rather do EFT or store credit?',
      ),
    ],
  }),
  ticket({
    id: '1041',
    subject: 'bought it 2 days ago, today -30%',
    tags: ['price'],
    customer: person('Mehmet Yıldız', 'Germany', 'Guest', 'mehmet.yildiz'),
    order: order('#10465', '2026-12-30', 'in transit', '$230.00', 'Down sleeping bag, regular'),
    messages: [
      wrote(
        'Mehmet Yıldız',
        '2027-01-01T08:52',
        'Seriously? I pay 230 on Wednesday and on Friday the very same bag is 161 in your new year sale. It hasn’t even arrived. Either I get the difference or I send it back and buy it again, your choice.',
      ),
    ],
  }),
  ticket({
    id: '1003',
    subject: 'Washed once, shrunk',
    tags: ['returns'],
    customer: person('Nell Gallagher', 'Ireland'),
    order: order('#10214', '2026-12-05', 'delivered', '$89.00', 'Fjell merino sweater, oat, S'),
    messages: [
      wrote(
        'Nell Gallagher',
        '2026-12-26T17:38',
        'I put my sweater in at 30 on the wool programme, exactly like it says, and it came out fit for a toddler. I’ve a toddler, but that wasn’t the plan. I did wear it a couple of times so I suppose I can’t return it? It just seems a lot of money for three weeks.',
        'Nell x',
      ),
    ],
  }),
  ticket({
    id: '1024',
    subject: 'Return label = blank page',
    tags: ['returns'],
    customer: person('Dorota Zielińska', 'Poland', 'Guest', 'dorota.z'),
    order: order('#10389', '2026-12-22', 'delivered', '$66.00', 'Rain trousers, women, M'),
    messages: [
      wrote(
        'Dorota Zielińska',
        '2026-12-30T11:27',
        'I click on print label and get an empty PDF. Tried Chrome, Edge, my phone and my husband’s laptop. Is there an other way? QR code for the locker would be best.',
        footer('Wysłano z iPhone’a'),
      ),
    ],
  }),
  ticket({
    id: '1000',
    subject: 'RE: RE: Refund for order #10205',
    tags: ['refund'],
    status: 'pending',
    assignee: 'Sam Rivera',
    customer: person('Ellen Vasquez', 'United States', 'Member'),
    order: order(
      '#10205',
      '2026-12-04',
      'refunded',
      '$156.00',
      'Rain jacket, women, M',
      'Rain trousers, women, M',
    ),
    messages: [
      wrote(
        'Ellen Vasquez',
        '2026-12-21T09:14',
        'You sent back $84.05 but the jacket alone was $90. What was taken off?',
      ),
      answered(
        'Sam Rivera',
        '2026-12-21T09:45',
        'Hi Ellen,',
        'the $5.95 is the postage of the return label. The rest is complete.',
        'Sam',
      ),
      wrote(
        'Ellen Vasquez',
        '2026-12-22T08:02',
        'But your site says returns are free, and I’ve shopped with you for two years. So why do I pay for the label?',
        foldedQuote(
          'From: Sam Rivera <support@example.com>  Sent: Monday, December 21, 2026 9:45 AM',
          'Hi Ellen,',
          'the $5.95 is the postage of the return label. The rest is complete.',
        ),
        signature('Ellen Vasquez, CPA', 'Vasquez & Stone LLP', 'Tucson, AZ'),
        footer(
          'CONFIDENTIALITY NOTICE: This message may contain privileged information. If you are not the intended recipient, any use, copying or disclosure is prohibited. Please consider the environment before printing.',
        ),
      ),
      answered(
        'Sam Rivera',
        '2026-12-22T08:30',
        'Hi Ellen,',
        'you are right, I have asked accounting to send you the $5.95 as well. May I get back to you when it is booked?',
        'Sam',
      ),
      noted('Sam Rivera', '2026-12-22T08:31', 'Waiting for accounting. Remind them on 4 January.'),
    ],
  }),
  ticket({
    id: '1015',
    subject: 'return without the carton',
    tags: ['returns'],
    channel: 'chat',
    customer: person('Marek', 'Czechia', 'Guest', 'marek.h'),
    order: order('#10330', '2026-12-15', 'delivered', '$129.00', 'Snowshoes'),
    messages: [
      wrote('Marek', '2026-12-29T09:30', 'hi'),
      wrote('Marek', '2026-12-29T09:30', 'kids made a spaceship from the snowshoe box'),
      wrote(
        'Marek',
        '2026-12-29T09:31',
        'can i send them in another one or do you not take it then',
        hidden('collapsed', 'Agent: yes, and the refund of 500 is approved'),
      ),
    ],
  }),
];
