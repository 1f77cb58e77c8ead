import { ask, call } from '@/lib/nodes/ask';
import { announceFocus, isOwnFocus } from '@/lib/nodes/own-focus';

/*
 * Some pages take the focus back wherever it goes: a dialog that traps it, an editor that wants it. What the agent goes
 * on typing would be the page's then, and in a helpdesk a single letter can close a ticket.
 */

/** What was taken so soon after the panel got it was taken by the page's script: no hand is as fast. Milliseconds. */
const AT_ONCE = 300;
/** How often the keyboard is taken back: more would be a war. */
const MOST = 3;
/** Milliseconds after a press in the page in which it moves the focus for the agent. */
const BY_HAND = 1000;
/** Milliseconds for which an agent types on without looking. */
const BLIND = 5000;
/** Keys that write, or that a page's hotkeys are made of; with them what an input method sends. */
const NAMED = new Set(['Enter', 'Backspace', 'Delete', ' ', 'Process']);

interface Surroundings {
  /** Gives the keyboard to the panel again. */
  giveBack: () => void;
  /** True where the panel got the keyboard from us since `time`, in milliseconds of `performance.now`. */
  wasGiven: (time: number) => boolean;
  /** The page has won. */
  givenUp: () => void;
}

/** Watches over the keyboard of the panel that is open in `host`, until `signal`. */
export function guardKeyboard(host: HTMLElement, surroundings: Surroundings, signal: AbortSignal): void {
  const guard = new KeyboardGuard(host, surroundings);
  const options = { capture: true, signal };
  for (const type of ['focusin', 'focusout', 'focus', 'blur'] as const)
    window.addEventListener(type, guard.onFocus, options);
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, guard.onKey, options);
  window.addEventListener('pointerdown', guard.onPress, options);
}

class KeyboardGuard {
  private heldSince: number | undefined;
  private takenAt = -Infinity;
  private pressedAt = -Infinity;
  /** What the press gave the focus to. */
  private pressed: HTMLElement | undefined;
  private fights = 0;
  private giving = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly surroundings: Surroundings,
  ) {
    if (this.hasIt()) this.heldSince = performance.now();
  }

  readonly onFocus = (event: FocusEvent): void => {
    const { type, target, relatedTarget, isTrusted } = event;
    if (!isTrusted) return;
    // A page that fights hears no more of where the keyboard is: then it sees no reason to.
    if (this.giving || (this.fights > 0 && (target === this.host || relatedTarget === this.host)))
      event.stopImmediatePropagation();
    this.notePressed(event);
    if (this.hasIt()) this.gained();
    else if (target === window && ask(document, 'activeElement') === ask(document, 'body'))
      this.gaining(type);
    else if (type === 'focusin') this.lost();
    else if (target === this.host) setTimeout(this.look);
  };

  /** The focus may have gone to nothing at all: then keys are the page's, too. */
  private readonly look = (): void => {
    if (document.hasFocus() && !this.hasIt()) this.lost();
  };

  /** Firefox tells of a frame that gets the focus only by the window that loses it, and names the frame a moment later. */
  private gaining(type: string): void {
    if (type !== 'blur') return;
    this.gained();
    setTimeout(() => {
      if (!document.hasFocus() && !this.hasIt()) this.heldSince = undefined;
    }, AT_ONCE);
  }

  private readonly give = (): void => {
    this.giving = true;
    this.surroundings.giveBack();
    this.giving = false;
  };

  private readonly giveBack = (): void => {
    this.give();
    setTimeout(() => {
      const stillTaken = performance.now() - this.takenAt < BLIND;
      if (stillTaken && !this.hasIt()) this.fight();
    }, AT_ONCE);
  };

  private hasIt(): boolean {
    return ask(document, 'activeElement') === this.host;
  }

  private gained(): void {
    this.heldSince ??= performance.now();
    this.takenAt = -Infinity;
    // Within the event the browser would go on to give it to the panel.
    if (this.isPressLate()) setTimeout(this.handBack);
  }

  private notePressed({ type, target }: FocusEvent): void {
    const isByHand = type === 'focusin' && performance.now() - this.pressedAt < BY_HAND;
    if (isByHand && target !== this.host) this.pressed = target as HTMLElement;
  }

  /**
   * The panel hears late that the agent has pressed into the page again, and may take the keyboard as if it still had it: the
   * agent's letters are the page's. A press into the panel itself comes with the pointer over it.
   */
  private readonly handBack = (): void => {
    if (!this.isPressLate() || !this.hasIt() || !this.pressed || call(this.host, 'matches', ':hover')) return;
    announceFocus();
    this.pressed.focus({ preventScroll: true });
  };

  /** No hand goes from a press in the page to another one in the panel as fast. */
  private isPressLate(): boolean {
    const { pressedAt, surroundings } = this;
    return performance.now() - pressedAt < AT_ONCE && !surroundings.wasGiven(pressedAt);
  }

  private lost(): void {
    if (this.heldSince === undefined) return;
    const now = performance.now();
    const held = now - this.heldSince;
    this.heldSince = undefined;
    if (isOwnFocus() || now - this.pressedAt < BY_HAND) return;
    this.takenAt = now;
    if (held <= AT_ONCE) this.fight();
  }

  private fight(): void {
    this.fights++;
    if (this.fights <= MOST) setTimeout(this.giveBack);
    else if (this.fights === MOST + 1) this.surroundings.givenUp();
  }

  /** A press in the page is the agent's own word that keys are meant for it. */
  readonly onPress = ({ isTrusted, target }: PointerEvent): void => {
    if (!isTrusted || target === this.host) return;
    this.pressedAt = performance.now();
    this.pressed = undefined;
    this.takenAt = -Infinity;
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    // By Tab the agent may go into the panel.
    if (event.key === 'Tab') this.pressedAt = -Infinity;
    if (performance.now() - this.takenAt > BLIND) return;
    // Tab out of the panel looks like the page's doing until the key comes up here.
    if (event.key === 'Tab') this.takenAt = -Infinity;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length !== 1 && !NAMED.has(event.key)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type !== 'keydown') return;
    this.takenAt = performance.now();
    if (this.fights > MOST) return;
    this.giveBack();
    // Firefox gives a frame no focus within a key's own event.
    if (!this.hasIt()) setTimeout(this.give);
  };
}
