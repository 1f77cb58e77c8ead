import type { Settings } from '@/components/options/actions';

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
  helpdesks: ['https://desk.example.com', 'http://helpdesk.intranet:8080'],
  openKey: 'Alt+K',
  now: NOW,
};
