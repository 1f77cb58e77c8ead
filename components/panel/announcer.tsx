import { useText } from '../ui/text';
import type { Wording } from '../ui/wording';
import { useModel } from './context';
import { shown, type PanelModel } from './store';
import { suggestionsOf } from './suggested';

/** Tells a screen reader what the eye sees change: how many suggestions, how many results. */
export function Announcer() {
  const text = useText();
  const said = useModel((model) => announcement(model, text));
  return (
    <p className="visually-hidden" aria-live="polite" data-part="announcement">
      {said}
    </p>
  );
}

function announcement(model: PanelModel, { t, count }: Wording): string {
  const { search, state, link } = model;
  const { name } = shown(model);
  if (link === 'silent') return t('no_answer_title');
  if (name === 'lookup')
    return search.answered === '' ? '' : count('search_found', search.hits.length, search.total);
  if (name !== 'list' || !state) return '';
  const suggestions = suggestionsOf(model);
  if (suggestions.length > 0) return count('announce_suggestions', suggestions.length);
  if (state.phase === 'silent') return t(`silence_${state.silence ?? 'noCardFits'}_title`);
  return state.phase === 'reading' ? t('state_reading') : '';
}
