import type { PanelActions } from '@/components/panel/actions';
import { PanelController } from '@/components/panel/controller';
import type { CardView, PanelState } from '@/lib/messages/views';
import { CANCEL, cancelView, HITS, SUGGESTIONS } from './cards';
import { NOW } from './settings';

/** The story's ticket with its three suggestions. */
export function panelState(more: Partial<PanelState> = {}): PanelState {
  return {
    revision: 1,
    phase: 'suggestions',
    ticket: {
      key: 'https://desk.example.com/10482',
      subject: 'Too late to cancel?',
      customer: 'Maya',
      lastMessage:
        'I ordered the blue sweater yesterday and picked the wrong size. Could you cancel it before it ships?',
      messages: 1,
      certainty: 0.9,
      isElsewhere: false,
      truncated: false,
    },
    suggestions: SUGGESTIONS,
    setAside: [],
    packs: [
      { id: 'post-purchase-care', title: 'Post-purchase care', version: 142, language: 'en', cards: 34 },
    ],
    access: { kind: 'always', origin: 'https://desk.example.com', insecure: false },
    profile: { name: 'Alex', team: '', brand: '', channel: '', region: '', languages: [] },
    profileAsked: true,
    recent: [],
    favourites: [],
    now: NOW,
    openKey: 'Alt+K',
    expansion: { character: '/', key: 'Tab' },
    ...more,
  };
}

/** Actions that do nothing and answer with the story's card. */
export function quietActions(more: Partial<PanelActions> = {}): PanelActions {
  const nothing = () => Promise.resolve();
  const kept = () => Promise.resolve(true);
  return {
    lookup: (query) => Promise.resolve({ query, hits: HITS, total: 34 }),
    openCard: () => Promise.resolve(cancelView()),
    keepAnswers: kept,
    insert: () => Promise.resolve({ status: 'inserted', method: 'execCommand' }),
    takeBack: () => Promise.resolve('takenBack'),
    copy: () => Promise.resolve(true),
    noneFits: kept,
    setAside: kept,
    setFavourite: kept,
    leave: nothing,
    saveProfile: kept,
    askForSite: nothing,
    openOptions: nothing,
    teachPage: nothing,
    reconnect: nothing,
    ...more,
  };
}

export type Sample = () => PanelController | Promise<PanelController>;

/** A panel with the story's ticket. */
export function listed(more: Partial<PanelState> = {}, actions: Partial<PanelActions> = {}): PanelController {
  const panel = new PanelController(quietActions(actions));
  panel.receive(panelState(more));
  return panel;
}

/** A panel with a card open. */
export async function opened(
  view: CardView | null,
  actions: Partial<PanelActions> = {},
  languages: string[] = [],
): Promise<PanelController> {
  const { profile } = panelState();
  const panel = listed(
    { profile: { ...profile, languages } },
    { openCard: () => Promise.resolve(view), ...actions },
  );
  await panel.card.open(CANCEL);
  return panel;
}

/** A panel with something in its search box. */
export async function searched(query: string, actions: Partial<PanelActions> = {}): Promise<PanelController> {
  const panel = listed({}, actions);
  panel.type(query);
  await Promise.resolve();
  return panel;
}

/** A word that can be broken nowhere. */
export const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2);
