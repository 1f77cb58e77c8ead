import type { Suggestion } from '@/lib/messages/views';
import { ticketKey, type PanelModel } from './store';

const NONE: Suggestion[] = [];

/** The suggestions on the screen: none where the agent has set them aside for this ticket. */
export function suggestionsOf(model: PanelModel): Suggestion[] {
  if (model.link !== 'open' || model.state?.phase !== 'suggestions') return NONE;
  return isSetAside(model) ? NONE : model.state.suggestions;
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
