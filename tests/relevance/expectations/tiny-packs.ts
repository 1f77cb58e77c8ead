import type { Expectation, TinyPack } from './types';

/** Cases for which the starter pack has no cards: each with a pack of its own. */
export const TINY_PACKS: readonly (Expectation & { pack: TinyPack })[] = [
  {
    reason: 'two cards with the same words in another relation: the example that says it decides',
    pack: {
      'app-slow': { title: 'The app is slow', examples: ['the app takes ages to open'] },
      'app-crash': { title: 'The app crashes', examples: ['the app closes by itself when I open it'] },
    },
    ticket: 'every time I open the app it just closes',
    first: 'app-crash',
  },
  {
    reason: 'a title alone is enough where the ticket says it in other forms of its words',
    pack: {
      deposits: { title: 'Returning a deposit for bottles' },
      hours: { title: 'Opening hours on holidays' },
      parking: { title: 'Parking beside the shop' },
    },
    ticket: 'where can I return my bottles and get the deposit',
    first: 'deposits',
  },
  {
    reason: 'a word that means the same is enough where no word is the same',
    pack: {
      doctor: { title: 'See a doctor', examples: ['I need an appointment with a physician'] },
      parking: { title: 'Parking', examples: ['where can I leave my car'] },
      meals: { title: 'Meals', examples: ['what is for lunch'] },
    },
    ticket: 'is there somewhere to put our automobile',
    first: 'parking',
    goal: 'in the first place, and not sure enough to be shown',
  },
  {
    reason: 'one card in a pack is no reason to suggest it for anything',
    pack: { hours: { title: 'Opening hours', examples: ['when do you open on Sunday'] } },
    ticket: 'my dog has eaten the remote control and seems proud of it',
    silence: 'noCardFits',
  },
  {
    reason: 'a repeated word does not outweigh what the ticket says besides',
    pack: {
      password: { title: 'Change the password', examples: ['forgot my password'] },
      email: { title: 'Change the e-mail address', examples: ['I have a new e-mail address'] },
    },
    ticket: 'Password password password, no, the password is fine: I have a new e-mail address to put in',
    among: ['email'],
  },
  {
    reason: 'an empty pack has nothing to say',
    pack: {},
    ticket: 'where is my parcel',
    silence: 'noCardFits',
  },
];
