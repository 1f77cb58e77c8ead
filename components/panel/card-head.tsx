import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { useText } from '../ui/text';
import { CloseButton } from './close-button';
import { useLanguageOf } from './card-language';
import { useModel, usePanel } from './context';
import { FreshnessLine } from './freshness-line';
import type { OpenCard, PanelModel } from './store';
import { TitleOf } from './title-of';

/** Where one came from, which card this is, how fresh it is. */
export function CardHead({ card }: { card: OpenCard }) {
  const { t } = useText();
  const language = useLanguageOf(card.summary);
  const level = useModel(cameFrom);
  return (
    <header className="panel-head">
      <BackButton>{card.from ? <TitleOf card={card.from.summary} /> : t(level)}</BackButton>
      <h2 id="card-title" className="card-title" tabIndex={-1} data-home="" lang={language} dir="auto">
        {card.summary.title}
      </h2>
      <div className="meta">
        <FreshnessLine freshness={card.view?.summary.freshness ?? card.summary.freshness} />
      </div>
    </header>
  );
}

function cameFrom({ views, state }: PanelModel) {
  if (views.some(({ name }) => name === 'lookup')) return 'back_to_results';
  return state?.phase === 'suggestions' ? 'back_to_suggestions' : 'action_back';
}

/** One level back; beside it, the way out. */
export function BackButton({ children }: { children: ReactNode }) {
  const panel = usePanel();
  return (
    <div className="head-row">
      <button type="button" className="back" aria-keyshortcuts="Escape" onClick={panel.back}>
        <Icon name="back" />
        {children}
        <kbd aria-hidden="true">Esc</kbd>
      </button>
      <CloseButton />
    </div>
  );
}
