import type { Settings } from '@/components/options/actions';
import { FIRST_EXPANSION } from '@/lib/reply/expansion';

/** The day of the story. */
export const NOW = Date.UTC(2027, 0, 1, 9, 30);

/** What the options page of an agent shows who has been at work for a while. */
export const SETTINGS: Settings = {
  profile: {
    name: 'Alex',
    team: 'Returns',
    brand: '',
    channel: 'mail',
    region: 'EU',
    languages: ['en', 'th'],
  },
  profileAsked: true,
  packs: [{ id: 'post-purchase-care', title: 'Post-purchase care', version: 142, language: 'en', cards: 34 }],
  helpdesks: [
    { origin: 'https://desk.example.com', granted: true, insecure: false },
    { origin: 'http://helpdesk.intranet:8080', granted: true, insecure: true },
  ],
  openKey: 'Alt+K',
  expansion: { ...FIRST_EXPANSION, sites: ['http://helpdesk.intranet:8080', 'https://desk.example.com'] },
  taught: [
    { origin: 'https://desk.example.com', places: { subject: ['.t-main'], messages: ['.say'] }, at: NOW },
    { origin: 'http://helpdesk.intranet:8080', places: { editor: ['#answer'] }, at: NOW },
  ],
  learning: {
    on: true,
    cards: [
      {
        pack: 'post-purchase-care',
        card: 'cancel',
        title: 'Cancel an order before it ships',
        inserted: 12,
        dismissed: 1,
      },
      { pack: 'post-purchase-care', card: 'refund', title: 'Where is my refund', inserted: 4, dismissed: 0 },
      { pack: 'post-purchase-care', card: 'old-card', title: '', inserted: 0, dismissed: 2 },
    ],
  },
  now: NOW,
};
