import type { CardSummary, Suggestion } from '@/lib/messages/views';
import { refKey, ticketKey, type PanelModel } from './store';

const NONE: Suggestion[] = [];

/** The suggestions on the screen: none where the agent has set them aside for this ticket. */
export function suggestionsOf(model: PanelModel): Suggestion[] {
  if (model.link !== 'open' || model.state?.phase !== 'suggestions') return NONE;
  return isSetAside(model) ? NONE : model.state.suggestions;
}

/** As many of what is at hand as fit beside a drawing. */
const SHELF = 5;

/** Favourites and cards used lately, each once: what is at hand where nothing is suggested. */
export function shelfOf({ link, state }: PanelModel): CardSummary[] {
  if (link !== 'open' || !state || (state.phase !== 'silent' && state.phase !== 'noTicket')) return [];
  const cards = new Map([...state.favourites, ...state.recent].map((card) => [refKey(card.ref), card]));
  return [...cards.values()].slice(0, SHELF);
}

/** The cards that the digits open: what is suggested, else what is at hand. */
export function numberedOf(model: PanelModel): CardSummary[] {
  const suggestions = suggestionsOf(model);
  return suggestions.length > 0 ? suggestions.map(({ card }) => card) : shelfOf(model);
}

/** True where the agent has said that nothing suggested fits this ticket. */
export function saidNoneFits(model: PanelModel): boolean {
  return isSetAside(model) && model.verdict?.says === 'noneFits';
}

/** True where the agent has said that what was read is not the ticket, or that nothing suggested fits it. */
export function isSetAside(model: PanelModel): boolean {
  const { verdict } = model;
  return verdict?.ticket === ticketKey(model) && verdict.says !== 'isTicket';
}
