import { useShallow } from 'zustand/react/shallow';
import { useText } from '../ui/text';
import type { Wording } from '../ui/wording';
import { useModel } from './context';
import { shown, type PanelModel } from './store';
import { suggestionsOf } from './suggested';

/** Tells a screen reader what the eye sees change: how many suggestions, how many results. */
export function Announcer() {
  const text = useText();
  // Its words only when it changes: a browser takes a while for each sentence, and the model changes with each letter.
  const news = useModel(useShallow(newsOf));
  return (
    <p className="visually-hidden" aria-live="polite" data-part="announcement">
      {sentenceOf(news, text)}
    </p>
  );
}

type News =
  | { what: 'noAnswer' | 'reading' | 'nothing' }
  | { what: 'found'; count: number; total: number }
  | { what: 'suggestions'; count: number }
  | { what: 'silence'; why: Silence };
type Silence = NonNullable<NonNullable<PanelModel['state']>['silence']>;

function newsOf(model: PanelModel): News {
  const { search, state, link } = model;
  const { name } = shown(model);
  if (link === 'silent') return { what: 'noAnswer' };
  if (name === 'lookup' && search.answered !== '')
    return { what: 'found', count: search.hits.length, total: search.total };
  if (name !== 'list' || !state) return { what: 'nothing' };
  const { length: count } = suggestionsOf(model);
  if (count > 0) return { what: 'suggestions', count };
  if (state.phase === 'silent') return { what: 'silence', why: state.silence ?? 'noCardFits' };
  return { what: state.phase === 'reading' ? 'reading' : 'nothing' };
}

function sentenceOf(news: News, { t, count }: Wording): string {
  switch (news.what) {
    case 'noAnswer':
      return t('no_answer_title');
    case 'found':
      return count('search_found', news.count, news.total);
    case 'suggestions':
      return count('announce_suggestions', news.count);
    case 'silence':
      return t(`silence_${news.why}_title`);
    case 'reading':
      return t('state_reading');
    case 'nothing':
      return '';
  }
}
