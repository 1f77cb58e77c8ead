import type { Ref } from 'react';
import { Icon } from '../ui/icon';
import { useText } from '../ui/text';
import { useModel, usePanel } from './context';
import type { PanelController } from './controller';
import { useKeyboard } from './keyboard';
import { saidNoneFits } from './suggested';
import { useKeys, type KeyMap, type Press } from './key-map';

/** Longer than any question that finds a card, shorter than what a message may carry. */
const LONGEST_QUERY = 200;
export const RESULTS_ID = 'panel-results';

/** The element id of a result. */
export function resultId(index: number): string {
  return `panel-result-${index}`;
}

interface SearchBoxProps {
  box: Ref<HTMLInputElement>;
  /** Moves the focus from the empty box to what stands below it. */
  onDown: () => boolean;
}

/** The search box at the top: a combobox over the results while there is text in it. */
export function SearchBox({ box, onDown }: SearchBoxProps) {
  const panel = usePanel();
  const keys = useKeys();
  const { query, hits, marked } = useModel((model) => model.search);
  const openKey = useModel((model) => model.state?.openKey) ?? '';
  const here = useKeyboard();
  const { hint, first } = useHint(here, openKey);
  const searching = query.trim() !== '';
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={box}
        className="search-input"
        type="text"
        role="combobox"
        aria-label={hint}
        aria-autocomplete="list"
        aria-expanded={searching && hits.length > 0}
        aria-controls={searching && hits.length > 0 ? RESULTS_ID : undefined}
        aria-activedescendant={searching && hits.length > 0 ? resultId(marked) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
        placeholder={first}
        value={query}
        onChange={(event) => panel.type(event.target.value)}
        onKeyDown={(press) => runBoxKey(press, keys, panel, onDown)}
      />
      {searching ? <kbd aria-hidden="true">Esc</kbd> : openKey === '' ? null : <kbd>{openKey}</kbd>}
    </div>
  );
}

/** What the box is for, and what stands in it first: while the keyboard is elsewhere, the key that brings it. */
function useHint(here: boolean, openKey: string): { hint: string; first: string } {
  const { t, count } = useText();
  const packs = useModel((model) => model.state?.packs) ?? [];
  const noneFits = useModel(saidNoneFits);
  const cards = packs.reduce((sum, pack) => sum + pack.cards, 0);
  const plain = cards === 0 ? t('search_hint') : count('search_hint_count', cards);
  const hint = noneFits ? t('search_hint_none_fits') : plain;
  return { hint, first: here || openKey === '' ? hint : t('search_hint_elsewhere', openKey) };
}

/** While the hits are an older query's, Enter waits for its own: it would choose what the agent has not meant. */
function runBoxKey(press: Press, keys: KeyMap, panel: PanelController, onDown: () => boolean): void {
  const { query, answered, hits, marked } = panel.store.getState().search;
  if (query.trim() === '') {
    keys.run(press, 'choice', {
      move: (_, at) => at === 0 && onDown(),
      choose: () => press.repeat || onDown(),
    });
    return;
  }
  const hit = answered === query ? hits[marked] : undefined;
  keys.run(press, 'choice', {
    move: (_, at) => {
      panel.mark(at === 0 ? 1 : -1);
      return true;
    },
    choose: () => {
      if (press.repeat) return true;
      if (hit) panel.choose(hit.card);
      else if (answered !== query) panel.chooseWhenFound();
      return true;
    },
    open: () => {
      const input = press.target as HTMLInputElement; // the combobox, which alone has this handler
      if (!hit || input.selectionEnd !== input.value.length) return false;
      panel.open(hit.card);
      return true;
    },
  });
}
