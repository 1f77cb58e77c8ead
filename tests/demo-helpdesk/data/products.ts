import type { Ticket } from './model';
import { answered, footer, noted, order, person, quotedLines, signature, ticket, wrote } from './write';

/** Guarantees, stock and questions that come before an order. */
export const products: Ticket[] = [
  ticket({
    id: '997',
    subject: 'Zip broken',
    tags: ['warranty'],
    status: 'open',
    assignee: 'Sam Rivera',
    customer: person('Piotr Wiśniewski', 'Poland', 'Member', 'piotr.w'),
    order: order('#06218', '2025-10-28', 'delivered', '$212.00', 'Storm shell jacket, men, M'),
    earlierOrders: ['#05590'],
    messages: [
      wrote(
        'Piotr Wiśniewski',
        '2026-12-19T18:09',
        'Main zip of my Storm shell came apart on a hike, the slider just fell off in my hand. I have it 14 months. Do you repair or do I get a new one? For this price I expected more than two winters.',
      ),
      answered(
        'Sam Rivera',
        '2026-12-20T10:00',
        'Hi Piotr,',
        'that should not happen. Could you send a photo of the zip and of the white label in the left pocket?',
        'Sam',
      ),
      wrote(
        'Piotr Wiśniewski',
        '2026-12-30T17:20',
        'Sorry for late, holidays. Photos are here. The label I cut out, it was scratching.',
        quotedLines(
          'Dnia 20 grudnia 2026 10:00 Sam Rivera napisał:',
          'Hi Piotr,',
          'that should not happen. Could you send a photo of the zip and of the white label in the left pocket?',
        ),
      ),
    ],
  }),
  ticket({
    id: '1010',
    subject: 'Tarn tent - an account of one wet night',
    tags: ['warranty', 'complaint'],
    customer: person('Alistair Drummond', 'United Kingdom'),
    order: order('#08830', '2026-07-09', 'delivered', '$319.00', 'Tarn 2 tent'),
    messages: [
      wrote(
        'Alistair Drummond',
        '2026-12-28T10:58',
        'Dear Northwind,',
        'Allow me to describe the night of the 26th, on a flat and in every way blameless pitch above Loch Ossian. Wind moderate. Rain steady, not biblical. Your Tarn 2 had been out five times before, had been dried each time, had been stored loose in a dry cupboard, and had never so much as met a thorn.',
        'At about eleven a drop fell on my forehead. I moved my head. At midnight the drops came from the whole length of the ridge seam, where the tape had let go in one long curl like a strip of bacon. By two I was bailing with a mug. By four I had put on everything I own and was sitting on my rucksack, composing this letter. My sleeping bag (yours also, I regret to say) took on some two litres and is still hanging in the bathroom.',
        'I enclose a photograph of the seam and one of me, for the atmosphere.',
        'The tent is not six months old. I should like it made good: by repair if you can do it before February, by a new one if you cannot. And I wonder whether the drying-out of the bag is something you would stand for too.',
        'Yours, damply,\nAlistair Drummond',
        footer('Sent with a dry keyboard'),
      ),
    ],
  }),
  ticket({
    id: '996',
    subject: 'When are the Arctic mitts back',
    tags: ['stock'],
    customer: person('Kirsi Laaksonen', 'Finland', 'Trail Club'),
    messages: [
      wrote(
        'Kirsi Laaksonen',
        '2026-12-19T08:15',
        'Size S has been grey on the page since November. Is it coming again this winter or should I look elsewhere? The “tell me” button doesn’t do anything for me.',
      ),
    ],
  }),
  ticket({
    id: '995',
    subject: 'pre order ?',
    tags: ['stock', 'orders'],
    customer: person('Diego Fuentes', 'Mexico'),
    order: order('#10190', '2026-12-02', 'pre-ordered', '$275.00', 'Vento 3 kite, 2027 model'),
    messages: [
      wrote(
        'Diego Fuentes',
        '2026-12-18T23:40',
        'hola amigos, I paid the new kite on dec 2. first it said mid december, now the page says “early spring”. spring where?? here it is always spring jaja. when do you think really, and did you already take my money or only when it ships',
      ),
    ],
  }),
  ticket({
    id: '993',
    subject: 'Back-order, again a new date',
    tags: ['stock', 'orders'],
    status: 'open',
    assignee: 'Jonas Weber',
    customer: person('Hilde Aas', 'Norway', 'Member'),
    order: order('#10033', '2026-11-15', 'back-ordered', '$98.00', 'Wool overshirt, men, XL'),
    messages: [
      wrote(
        'Hilde Aas',
        '2026-12-17T12:12',
        'This is the third mail with a new date for the shirt (1 Dec, 15 Dec, now 20 Jan). I can live with waiting, I cannot live with not knowing. Is there something similar you have in the house that I could get instead for the same price?',
      ),
      noted(
        'Jonas Weber',
        '2026-12-17T14:45',
        'Supplier says the container is in Rotterdam. Asked for a firm date.',
      ),
    ],
  }),
  ticket({
    id: '992',
    subject: 'Between two sizes',
    tags: ['product question'],
    channel: 'chat',
    customer: person('Yuki', 'Japan', 'Guest', 'yuki.t'),
    messages: [
      wrote(
        'Yuki',
        '2026-12-17T06:30',
        'Hello! I’m 172 cm, 64 kg, chest 94. For Heath softshell your chart says S to 92 and M from 96. I want a sweater under it. Which is better? Does it get bigger with time?',
      ),
    ],
  }),
  ticket({
    id: '991',
    subject: 'Jackets for our mountain rescue team',
    tags: ['wholesale'],
    customer: person('Katrin Hofer', 'Austria', 'Guest', 'office.bergrettung'),
    messages: [
      wrote(
        'Katrin Hofer',
        '2026-12-16T14:04',
        'Hello,\nwe are a volunteer team of 42 people and are looking for new hardshells in red, with our badge on the sleeve. What would be the price for that many, can you do the embroidery, how long does it take, and could we try three sizes first?',
        'Kind regards',
        signature('Katrin Hofer', 'Equipment, Bergrettung Talgrund', '+43 555 0177'),
      ),
    ],
  }),
  ticket({
    id: '990',
    subject: 'how do i wash it',
    tags: ['product question'],
    channel: 'social',
    customer: person('mossandmiles', 'New Zealand', 'Guest'),
    messages: [
      wrote(
        'mossandmiles',
        '2026-12-16T03:19',
        'got the down jacket filthy (sheep, long story). machine or hand? tumble dryer w tennis balls is that a myth. dont want to wreck it',
      ),
    ],
  }),
];
