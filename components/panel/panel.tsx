import { useEffect, useState, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { useText } from '../ui/text';
import { Announcer } from './announcer';
import { CardScreen } from './card-screen';
import { PanelContext } from './context';
import type { PanelController } from './controller';
import { FocusContext, FocusKeeper } from './focus';
import { useKeys, type Commands } from './key-map';
import { useKeyboard } from './keyboard';
import { KeyboardTaken, NotKept } from './notices';
import { KeysScreen } from './keys-screen';
import { PlatformContext, type Platform } from './platform';
import { ProfileScreen } from './profile-screen';
import { SearchScreen } from './search-screen';
import { shown } from './store';

interface PanelProps {
  panel: PanelController;
  platform: Platform;
  /** True in the frame beside an editor, whose caret a click here must not take away. */
  sparesCaret: boolean;
}

/** The whole panel. Empty where it is paired with nobody. */
export function Panel({ panel, platform, sparesCaret }: PanelProps) {
  const { language, direction } = useText();
  const model = useStore(panel.store);
  const [focus] = useState(() => new FocusKeeper());
  useEffect(() => focus.keep());
  useEffect(() => {
    window.addEventListener('blur', focus.leave);
    return () => window.removeEventListener('blur', focus.leave);
  }, [focus]);
  const keyboard = useKeyboard();
  const keys = useKeys();
  if (model.link === 'unpaired') return null;
  return (
    <PanelContext value={panel}>
      <PlatformContext value={platform}>
        <FocusContext value={focus}>
          <div
            ref={(root) => focus.watch(root)}
            className="panel"
            data-keyboard={keyboard ? 'here' : 'elsewhere'}
            lang={language}
            dir={direction}
            onFocus={(event) => focus.note(event)}
            onKeyDown={(press) => keys.run(press, 'panel', commandsOf(panel))}
            onMouseDown={sparesCaret ? spareCaret : undefined}
            onClick={({ target }) => focus.follow(target)}
          >
            {model.keyboardTaken ? <KeyboardTaken /> : null}
            {model.notKept ? <NotKept /> : null}
            <Screen panel={panel} />
            <Announcer />
          </div>
        </FocusContext>
      </PlatformContext>
    </PanelContext>
  );
}

function commandsOf(panel: PanelController): Commands {
  return {
    back: () => {
      panel.back();
      return true;
    },
    showKeys: ({ target }) => {
      if (isTyping(target, panel.store.getState().search.query)) return false;
      panel.show('keys');
      return true;
    },
  };
}

function Screen({ panel }: { panel: PanelController }) {
  const { name } = useStore(panel.store, shown);
  const card = useStore(panel.store, (model) => model.card);
  if (name === 'keys') return <KeysScreen />;
  if (name === 'profile') return <ProfileScreen />;
  return name === 'card' && card ? <CardScreen card={card} /> : <SearchScreen />;
}

/** Typing is text in a field; the search box with nothing in it takes keys as commands still. */
function isTyping(target: EventTarget, query: string): boolean {
  if (!(target instanceof Element) || !target.matches('input, textarea, select')) return false;
  return query !== '' || target.getAttribute('role') !== 'combobox';
}

/**
 * Keeps the caret in the page's editor when something here is clicked, unless it is something to type into, or a card: what
 * opens has keys, and the next one is meant for it.
 */
function spareCaret(event: MouseEvent): void {
  const { target } = event;
  const takesKeys =
    target instanceof Element &&
    target.closest('input, textarea, select, label, [data-ref], [role="option"]') !== null;
  // A second click in the same place selects a word: that needs the focus, and the agent asks for it.
  if (!takesKeys && event.detail < 2) event.preventDefault();
}
