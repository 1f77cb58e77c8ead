import type { Ticket } from './model';
import {
  answered,
  foldedQuote,
  footer,
  happened,
  hidden,
  noted,
  order,
  person,
  ticket,
  wrote,
} from './write';

/** Accounts, feelings, and mail that should never have come to a shop. */
export const people: Ticket[] = [
  ticket({
    id: '989',
    subject: 'cant get in',
    tags: ['account'],
    customer: person('Shelley Pruitt', 'United States', 'Member'),
    messages: [
      wrote(
        'Shelley Pruitt',
        '2026-12-15T20:44',
        'forgot pw. reset mail takes forever then says link expired. did it 6 times. now it says too many attempts try later. i have a birthday thing in my cart help',
      ),
    ],
  }),
  ticket({
    id: '988',
    subject: 'Request under Art. 17 GDPR',
    tags: ['privacy'],
    status: 'pending',
    assignee: 'Tuva Holm',
    customer: person('Matthias Engel', 'Germany'),
    order: order('#07991', '2026-04-11', 'delivered', '$41.00', 'Dry bag 20 l'),
    messages: [
      wrote(
        'Matthias Engel',
        '2026-12-15T09:00',
        'I hereby ask you to erase everything you hold about me, my account included, and to confirm in writing what was erased and what you must keep, and why. I also withdraw any consent to advertising.',
        'Matthias Engel',
      ),
      noted('Tuva Holm', '2026-12-15T09:30', 'One month to answer: due 15 January.'),
    ],
  }),
  ticket({
    id: '987',
    subject: 'Your colleague was rude to me',
    priority: 'high',
    tags: ['complaint'],
    customer: person('Yvonne Achterberg', 'Netherlands', 'Member'),
    messages: [
      wrote(
        'Yvonne Achterberg',
        '2026-12-14T16:33',
        'I had a chat with somebody of yours this afternoon. I asked a normal question, got “as I already said” twice and then the window was closed while I was still typing. I’ve worked behind a counter for thirty years and I never spoke to anyone like that. I don’t need money, I would like an apology and that you talk to this person.',
      ),
    ],
  }),
  ticket({
    id: '986',
    subject: 'Wow',
    tags: ['praise'],
    customer: person('Finn O’Leary', 'Ireland', 'Guest', 'finn.oleary'),
    order: order('#10177', '2026-12-01', 'delivered', '$38.00', 'Repair kit'),
    messages: [
      wrote(
        'Finn O’Leary',
        '2026-12-13T19:19',
        'Just wanted to say that the woman who helped me last week (Priya?) found a buckle for a rucksack from 2011 in some drawer and sent it to me for nothing. I nearly cried. You have me for life.',
      ),
    ],
  }),
  ticket({
    id: '985',
    subject: 'Re: Your return has arrived',
    tags: ['refund'],
    status: 'solved',
    assignee: 'Sam Rivera',
    customer: person('Noor Haddad', 'Jordan', 'Member'),
    order: order('#10098', '2026-11-23', 'refunded', '$67.00', 'Trail vest, women, S'),
    messages: [
      wrote('Noor Haddad', '2026-12-10T12:00', 'Did the vest get to you? I sent it a week ago.'),
      answered(
        'Sam Rivera',
        '2026-12-10T12:20',
        'Hi Noor,',
        'it came in this morning, and the $67.00 are on their way to your card. It takes your bank two to five days.',
        'All the best,\nSam',
      ),
      happened('2026-12-10T12:21', 'Sam Rivera set the status to solved'),
      wrote(
        'Noor Haddad',
        '2026-12-10T12:45',
        'thanks, bye',
        foldedQuote(
          'On Thu, 10 Dec 2026 at 12:20, Sam Rivera <support@example.com> wrote:',
          'Hi Noor,',
          'it came in this morning, and the $67.00 are on their way to your card. It takes your bank two to five days.',
          'All the best, Sam',
        ),
        footer('Sent from my iPhone'),
      ),
    ],
  }),
  ticket({
    id: '984',
    subject: 'Get on page 1 – guaranteed!!',
    tags: ['spam?'],
    priority: 'low',
    customer: person('Rank Rocket', 'United States', 'Guest', 'growth.rankrocket'),
    messages: [
      wrote(
        'Rank Rocket',
        '2026-12-09T04:04',
        hidden('invisible', 'order cancel refund return delivery invoice urgent customer complaint'),
        'Hello Business Owner, I was browsing your website and noticed it is losing 73% of its visitors. Our team of experts can bring you to page one in 30 days. May I send you a free audit? When is a good time for a quick 15 minute call?',
      ),
    ],
  }),
  ticket({
    id: '983',
    subject: 'Application: warehouse, part time',
    tags: ['other'],
    priority: 'low',
    customer: person('Ramon Castillo', 'United States'),
    messages: [
      wrote(
        'Ramon Castillo',
        '2026-12-08T11:11',
        'Good morning, I saw the sign at your Reno building. I have two years with forklifts and can start any time. My résumé is attached. Who do I talk to?',
      ),
    ],
  }),
  ticket({
    id: '982',
    subject: 'Seat 14C',
    tags: ['other'],
    customer: person('Geraldine Foley', 'Canada'),
    messages: [
      wrote(
        'Geraldine Foley',
        '2026-12-07T15:25',
        'I left my reading glasses on your flight from Winnipeg on Sunday, in the pocket in front of 14C. They are tortoiseshell. Please advise.',
      ),
    ],
  }),
  ticket({
    id: '981',
    subject: 'STOP',
    tags: ['newsletter'],
    customer: person('Ulrika Blom', 'Sweden'),
    messages: [
      wrote(
        'Ulrika Blom',
        '2026-12-06T07:07',
        'Third time I click unsubscribe and today there were two more. Take me off. All of them.',
        footer('Skickat från min iPad'),
      ),
    ],
  }),
  ticket({
    id: '980',
    subject: 'Collab?? 🏔️',
    tags: ['other'],
    channel: 'social',
    customer: person('peak.with.pia', 'Austria', 'Guest'),
    messages: [
      wrote(
        'peak.with.pia',
        '2026-12-05T18:00',
        'Hiii love your vibe! I have 11k on here and go to Patagonia in Feb. Would love to show your stuff in my stories, do you have something like a programme for that?',
      ),
    ],
  }),
  ticket({
    id: '979',
    subject: '(no subject)',
    tags: [],
    customer: person('Les', 'Australia', 'Guest', 'les1953'),
    messages: [wrote('Les', '2026-12-04T22:22', '?')],
  }),
];
