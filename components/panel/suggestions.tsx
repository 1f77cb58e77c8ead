import type { Suggestion } from '@/lib/messages/views';
import { Button } from '../ui/button';
import { Face } from '../ui/face';
import { useText } from '../ui/text';
import { CardList } from './card-list';
import { useModel, usePanel } from './context';
import { refKey, ticketKey, type PanelModel } from './store';
import { SuggestionItem } from './suggestion-item';

const NONE: Suggestion[] = [];

/** The suggestions on the screen: none where the agent has set them aside for this ticket. */
export function useSuggestions(): Suggestion[] {
  return useModel(suggestionsOf);
}

/** As `useSuggestions`, of a model. */
export function suggestionsOf(model: PanelModel): Suggestion[] {
  if (model.link !== 'open' || model.state?.phase !== 'suggestions') return NONE;
  return isSetAside(model) ? NONE : model.state.suggestions;
}

/** True where the agent has said that what was read is not the ticket. */
export function isSetAside(model: PanelModel): boolean {
  const { verdict } = model;
  return verdict?.ticket === ticketKey(model) && verdict.says === 'isNotTicket';
}

/** For whose message, how many, and the suggestions themselves. */
export function SuggestionList({ onLeaveTop }: { onLeaveTop: () => void }) {
  const { t, count } = useText();
  const suggestions = useSuggestions();
  const customer = useModel((model) => model.state?.ticket?.customer ?? '');
  return (
    <>
      <div className="lead">
        <h2 className="section-title" dir="auto">
          {customer === '' ? t('lead_message') : t('lead_message_from', customer)}
        </h2>
        <span>{count('cards', suggestions.length)}</span>
      </div>
      <CardList className="suggestions" cards={suggestions.map(({ card }) => card)} onLeaveTop={onLeaveTop}>
        {suggestions.map((suggestion, index) => (
          <SuggestionItem key={refKey(suggestion.card.ref)} suggestion={suggestion} number={index + 1} />
        ))}
      </CardList>
    </>
  );
}

/** Stands where the suggestions stood after the agent has said that they are for something else. */
export function SetAside() {
  const { t } = useText();
  const panel = usePanel();
  const again = <Button onClick={panel.takeBackVerdict}>{t('action_show_again')}</Button>;
  return (
    <Face name="search" title={t('not_ticket_title')} actions={again}>
      {t('not_ticket')}
    </Face>
  );
}

/** The actions on the list of suggestions. */
export function SuggestionsFooter() {
  const { t } = useText();
  const panel = usePanel();
  const first = useSuggestions()[0];
  if (!first) return null;
  return (
    <footer className="panel-foot">
      <Button kind="main" shortcut="1" onClick={() => panel.open(first.card)}>
        {t('action_open')}
      </Button>
      <Button onClick={panel.noneFits}>{t('action_none_fits')}</Button>
    </footer>
  );
}
