import { watchPointer } from './pointer';
import { watchSight } from './sight';

/*
 * A page can lay something over the panel, fade it, or slide it under the pointer, to win a press of "Insert"
 * (clickjacking). What goes in is never sent, but it must be what the agent saw and meant.
 */

export interface Safety {
  /** True when a real key or click of the agent's own is recent, and was made in a panel that was there to be seen. */
  isSafe(): boolean;
  /** The agent is told that the panel may be covered, and is to answer by key. Asking `anew` forgets an older question. */
  ask(anew: boolean): void;
  /** True when the agent has answered by key, after time enough to read, and with no other key in between. */
  isConfirmed(): boolean;
}

/** A gesture counts for as long as a slow background may take to answer before the insertion. */
const GESTURE_MS = 5000;
/** What the agent must have before them, in ms, before a click: sooner is a reflex. */
const SEEN_MS = 500;
/** Nobody has read a sentence sooner, in ms. */
const READ_MS = 700;
/** Other keys were typed for something else: the page's search box, say, which the agent believed to be in. */
const ANSWERS = new Set(['Enter', ' ', 'Tab', 'Shift']);

interface Gesture {
  at: number;
  byKey: boolean;
  /** The pointer had been in the panel for a while, and the panel in its place. */
  rested: boolean;
}

/** Watches the gestures in a panel that stands in a page's frame; `element` fills it. */
export function watchSafety(window: Window, element: Element): Safety {
  const pointer = watchPointer(window);
  const sight = watchSight(element);
  const gesture = watchGestures(window, (event) => pointer.hasRested(event));
  let askedAt: number | undefined;
  const drop = (event: KeyboardEvent) => {
    if (!ANSWERS.has(event.key)) askedAt = undefined;
  };
  const hadTime = ({ at }: Gesture) => askedAt !== undefined && at - askedAt >= READ_MS;
  window.addEventListener('keydown', drop, { capture: true });
  return {
    isSafe() {
      const last = gesture();
      if (!last) return false;
      if (last.byKey) return sight.lasts(0);
      return last.rested && sight.lasts(SEEN_MS) && (askedAt === undefined || hadTime(last));
    },
    ask(anew) {
      if (anew || askedAt === undefined) askedAt = performance.now();
    },
    isConfirmed() {
      const last = gesture();
      return last?.byKey === true && hadTime(last);
    },
  };
}

/** The browser's own side panel is out of every page's reach: a gesture is enough. */
export function trustBrowser(window: Window): Safety {
  const gesture = watchGestures(window, () => true);
  const isSafe = () => gesture() !== undefined;
  return { isSafe, ask: () => undefined, isConfirmed: isSafe };
}

/** The last key or click of the agent's own, while it is recent: scripts cannot make one. */
function watchGestures(window: Window, hasRested: (event: MouseEvent) => boolean): () => Gesture | undefined {
  let last: Gesture | undefined;
  const options = { capture: true };
  window.addEventListener(
    'keydown',
    ({ isTrusted, repeat, timeStamp }) => {
      if (isTrusted && !repeat) last = { at: timeStamp, byKey: true, rested: false };
    },
    options,
  );
  window.addEventListener(
    'click',
    (event) => {
      // A key that presses a button makes a click that no pointer made.
      const byKey = event.detail === 0;
      if (event.isTrusted) last = { at: event.timeStamp, byKey, rested: !byKey && hasRested(event) };
    },
    options,
  );
  return () => (last && performance.now() - last.at < GESTURE_MS ? last : undefined);
}
