import type { Suggestion } from '@/lib/messages/views';
import { Button } from '../ui/button';
import { Face } from '../ui/face';
import { useText } from '../ui/text';
import { CardList } from './card-list';
import { useModel, usePanel } from './context';
import { useKeys } from './key-map';
import { TeachButton } from './teach-button';
import { refKey } from './store';
import { suggestionsOf } from './suggested';
import { SuggestionItem } from './suggestion-item';

/** The suggestions on the screen: none where the agent has set them aside for this ticket. */
export function useSuggestions(): Suggestion[] {
  return useModel(suggestionsOf);
}

/** For whose message, how many, and the suggestions themselves. */
export function SuggestionList({ onLeaveTop }: { onLeaveTop: () => void }) {
  const { t, count } = useText();
  const panel = usePanel();
  const aside = useModel(({ state }) => state?.setAside.length ?? 0);
  const suggestions = useSuggestions();
  const customer = useModel((model) => model.state?.ticket?.customer ?? '');
  return (
    <>
      <div className="lead">
        <h2 className="section-title" dir="auto">
          {customer === '' ? t('lead_message') : t('lead_message_from', customer)}
        </h2>
        <span>
          {count('cards', suggestions.length)}
          {aside === 0 ? null : ` · ${count('aside_count', aside)}`}
        </span>
      </div>
      <CardList
        className="suggestions"
        cards={suggestions.map(({ card }) => card)}
        onAside={(card) => panel.setAside(card, true)}
        onLeaveTop={onLeaveTop}
      >
        {suggestions.map((suggestion, index) => (
          <SuggestionItem key={refKey(suggestion.card.ref)} suggestion={suggestion} number={index + 1} />
        ))}
      </CardList>
    </>
  );
}

/** Stands where the suggestions stood after the agent has set them aside. */
export function SetAside() {
  const { t } = useText();
  const panel = usePanel();
  const noneFits = useModel(({ verdict }) => verdict?.says === 'noneFits');
  const actions = (
    <>
      <Button onClick={panel.takeBackVerdict}>{t('action_show_again')}</Button>
      {noneFits ? null : <TeachButton />}
    </>
  );
  return (
    <Face name="search" title={t(noneFits ? 'none_fits_title' : 'not_ticket_title')} actions={actions}>
      {t(noneFits ? 'none_fits' : 'not_ticket')}
    </Face>
  );
}

/** The actions on the list of suggestions. */
export function SuggestionsFooter() {
  const { t } = useText();
  const panel = usePanel();
  const keys = useKeys();
  const first = useSuggestions()[0];
  if (!first) return null;
  return (
    <footer className="panel-foot">
      <Button kind="main" shortcut={keys.of('openNumber')} onClick={() => panel.open(first.card)}>
        {t('action_open')}
      </Button>
      <Button shortcut={keys.of('noneFits')} onClick={panel.noneFits}>
        {t('action_none_fits')}
      </Button>
    </footer>
  );
}
