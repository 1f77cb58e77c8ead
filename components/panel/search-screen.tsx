import { useEffect, useRef, type RefObject } from 'react';
import { CloseButton } from './close-button';
import { usePanel, useModel } from './context';
import { useFocus } from './focus';
import { useKeys, type Commands, type Press } from './key-map';
import { PackBar } from './pack-bar';
import { Results, ResultsFooter } from './results';
import { SearchBox } from './search-box';
import { StateBody } from './state-body';
import { shown } from './store';
import { SuggestionsFooter } from './suggestions';

/** The outer levels: the search box over what the background says, or over results while there is text in it. */
export function SearchScreen() {
  const keys = useKeys();
  const box = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const lookingUp = useModel((model) => shown(model).name === 'lookup');
  const silent = useModel((model) => model.link === 'silent');
  useArrival(box, body);

  const toBox = () => box.current?.focus();
  const toFirstLine = () => {
    const line = body.current?.querySelector<HTMLElement>('[data-ref]');
    line?.focus();
    return line !== null && line !== undefined;
  };
  const commands = useBoxCommands(box);

  const onKeyDown = (press: Press): void => {
    keys.run(press, 'emptyBox', commands);
    // Whoever has left the box for the list, and types, searches: the browser writes the letter where the keyboard is now.
    if (isText(press) && !isOtherField(press.target, box.current)) toBox();
  };

  return (
    <div className="screen" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="panel-head">
        <div className="head-row">
          <SearchBox box={box} onDown={toFirstLine} />
          <CloseButton />
        </div>
      </header>
      <div className="panel-body" ref={body}>
        {lookingUp && !silent ? <Results /> : <StateBody onLeaveTop={toBox} />}
      </div>
      {lookingUp && !silent ? <ResultsFooter /> : <SuggestionsFooter />}
      <PackBar />
    </div>
  );
}

/** In the box with nothing in it, and outside every field, signs are commands. */
function useBoxCommands(box: RefObject<HTMLInputElement | null>): Commands {
  const panel = usePanel();
  const isCommand = ({ target }: Press): boolean =>
    panel.store.getState().search.query === '' && !isOtherField(target, box.current);
  return {
    openNumber: (press, at) => isCommand(press) && panel.openNumber(at + 1),
    noneFits: (press) => isCommand(press) && panel.noneFitsNow(),
    // Typed, as any text is, wherever the keyboard was.
    shortcuts: (press) => {
      if (isCommand(press)) box.current?.focus();
      return false;
    },
  };
}

/** A letter or a digit that is no command. Signs may be commands of the whole panel. */
const isText = ({ defaultPrevented, ctrlKey, metaKey, altKey, key }: Press): boolean =>
  !defaultPrevented && !ctrlKey && !metaKey && !altKey && /^[\p{L}\p{M}\p{N}]$/u.test(key);

/** A field of a form, where digits and "?" are text. */
export function isOtherField(target: EventTarget, box: HTMLInputElement | null): boolean {
  return target instanceof Element && target !== box && target.matches('input, textarea, select');
}

/** Where the focus goes when this screen appears: the line that was left, the box where it was asked for. */
function useArrival(box: RefObject<HTMLInputElement | null>, body: RefObject<HTMLDivElement | null>): void {
  const panel = usePanel();
  const searchAsked = useModel((model) => model.searchAsked);
  const focus = useFocus();
  useEffect(() => {
    const { returnTo } = panel.store.getState();
    const lines = [...(body.current?.querySelectorAll<HTMLElement>('[data-ref]') ?? [])];
    focus.give(lines.find((line) => line.dataset.ref === returnTo) ?? box.current);
  }, [panel, focus, box, body]);
  const typed = useTyping(box);
  useEffect(() => {
    if (!searchAsked) return;
    const find = () => {
      box.current?.focus();
      if (!typed.current) box.current?.select();
      panel.searchFound();
    };
    return whenGiven(find);
  }, [panel, searchAsked, box, typed]);
}

/**
 * Now, or when the page hands over the keyboard, which it is about to. A frame that takes it is, to the page's script, one that
 * has heard too late that the agent writes there again.
 */
function whenGiven(find: () => void): () => void {
  if (document.hasFocus() || window.parent === window) {
    find();
    return () => undefined;
  }
  const end = new AbortController();
  window.addEventListener('focus', find, { once: true, signal: end.signal });
  return () => end.abort();
}

/**
 * True while the agent has typed into the box since the keyboard came to the panel. The shortcut's message comes after
 * the keyboard does: selecting then would let the next letter replace the first ones.
 */
function useTyping(box: RefObject<HTMLInputElement | null>): RefObject<boolean> {
  const typed = useRef(false);
  useEffect(() => {
    const input = box.current;
    const came = () => (typed.current = false);
    const wrote = () => (typed.current = true);
    window.addEventListener('focus', came);
    input?.addEventListener('input', wrote);
    input?.addEventListener('blur', came);
    return () => {
      window.removeEventListener('focus', came);
      input?.removeEventListener('input', wrote);
      input?.removeEventListener('blur', came);
    };
  }, [box]);
  return typed;
}
