import { flushSync } from 'react-dom';
import { chordOf } from './chord';
import type { PanelController } from './controller';
import { focusUnknown } from './focus';
import type { KeyMap, Press } from './key-map';
import { isLoaded, replyOf } from './reply';
import { showReply } from './reply-sight';

/** An open card as its keys have it. */
export interface Desk {
  panel: PanelController;
  /** True where the agent has had the reply before them as it stands. */
  isSeen: () => boolean;
}

/** Runs a key of an open card: on a question that is open, at the reply, or to scroll. */
export function runCardKey(press: Press, keys: KeyMap, desk: Desk): void {
  const { currentTarget: root, target } = press;
  if (isOpenAnswer(target)) {
    const isPassing = () => press.repeat || isHasty(desk.panel);
    keys.run(press, 'question', {
      answerNumber: (_, at) => isPassing() || answer(target, at, root),
      // Space is the button's own key, and the arrows are the group's: only a key that means nothing is held up.
      answer: isPassing,
      ask: () => {
        // No answer is given by the key that inserts: a run of it stops here.
        if (!isPassing()) void desk.panel.card.insert();
        return true;
      },
    });
  }
  keys.run(press, 'card', {
    insert: () => {
      // A key held down may not insert twice.
      if (press.repeat) return true;
      if (chordOf(press) === 'Enter' && isPressable(target)) return false;
      actOn(desk, root);
      return true;
    },
    // From something to fill in, to the next unknown, last to the main action; elsewhere, to where the browser goes.
    nextUnknown: () =>
      target instanceof Element &&
      target.closest('[data-fill]') !== null &&
      (focusUnknown(root, target) || focusMain(root)),
    scroll: (_, at) => scroll(root, target, SCROLLS[at]),
  });
}

/** Inserts what has been seen; where something is unknown, goes there first; where the reply is in already, closes the card. */
export function actOn({ panel, isSeen }: Desk, root: HTMLElement | null): void {
  const { card } = panel.store.getState();
  if (!isLoaded(card) || card.busy) return;
  if (card.outcome?.kind === 'inserted') {
    panel.back();
    return;
  }
  const { ready } = replyOf(card);
  if (ready && root !== null && !isSeen()) {
    flushSync(panel.card.unseen);
    showReply(root);
    return;
  }
  void panel.card.insert();
  if (root === null || ready) return;
  // The first: that is the one that is said to be missing.
  focusUnknown(root);
}

/** True on an answer of a question that nobody has answered yet. */
function isOpenAnswer(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('[data-unknown] [role="radio"]');
}

/** Gives the answer of that number, and goes on to what is still unknown; false where there is no such answer. */
function answer(target: HTMLElement, at: number, root: HTMLElement): boolean {
  const chosen = target.parentElement?.querySelectorAll<HTMLElement>('[role="radio"]')[at];
  if (!chosen) return false;
  flushSync(() => chosen.click());
  return focusUnknown(root, target) || focusUnknown(root) || focusMain(root);
}

/** Milliseconds after opening in which a key is the end of a double press, and answers nothing. */
const HASTE = 400;

function isHasty(panel: PanelController): boolean {
  const { card } = panel.store.getState();
  return card?.openedAt !== undefined && performance.now() - card.openedAt < HASTE;
}

function focusMain(root: HTMLElement): boolean {
  const main = root.querySelector<HTMLElement>('.button-main');
  main?.focus();
  return main !== null;
}

/** True where Enter already means something: buttons and links, but not answers. */
function isPressable(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button:not([role="radio"]), textarea') !== null;
}

interface Scroll {
  by: 'line' | 'page' | 'all';
  way: 1 | -1;
  /** Only where the focus is on nothing that the key presses. */
  idle?: true;
}

/** As the keys of `scroll` come in the table. */
const SCROLLS: Scroll[] = [
  { by: 'line', way: 1 },
  { by: 'line', way: -1 },
  { by: 'page', way: 1 },
  { by: 'page', way: -1 },
  { by: 'all', way: -1 },
  { by: 'all', way: 1 },
  { by: 'page', way: 1, idle: true },
];
const LINE = 48;

/**
 * Scrolls the card, wherever the focus is: the button that inserts stands outside what scrolls, where the browser would
 * scroll nothing. False where the key has a meaning of its own.
 */
function scroll(root: HTMLElement, target: EventTarget, scroll: Scroll | undefined): boolean {
  const body = root.querySelector('.panel-body');
  if (!body || !scroll || !(target instanceof Element)) return false;
  if (target.matches('pre, .guidance-table, textarea')) return false;
  if (scroll.idle && target.closest('a, button, input, textarea') !== null) return false;
  if (target.matches('input') && scroll.by !== 'page') return false;
  const { clientHeight, scrollHeight } = body;
  const step = { line: LINE, page: Math.max(LINE, clientHeight - LINE), all: scrollHeight }[scroll.by];
  // The browser holds it to what there is.
  body.scrollTop = Math.max(0, body.scrollTop + step * scroll.way);
  return true;
}
