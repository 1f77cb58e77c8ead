import { around, boundsOf, elementAt } from '@/lib/helpdesks/teach/targets';
import { call, create } from '@/lib/nodes/ask';
import { dress } from '@/lib/nodes/dress';
import { OUTLINE, SHIELD } from './style';

export interface Pointing {
  /** Where the shield and the outline are drawn. */
  root: ShadowRoot;
  /** What the keys go through, in the page's order. */
  candidates: () => readonly Element[];
  /** What counts for the element that was pointed at: itself, or a field around it; undefined where nothing does. */
  fit: (element: Element) => Element | undefined;
  /** The element in question has changed. */
  onLook: (element: Element | undefined) => void;
  onTake: (element: Element) => void;
  onMiss: () => void;
  onStop: () => void;
}

/** Lets the agent point at an element, by pointer or by key, until `signal`. Meanwhile the page hears nothing of either. */
export function point(pointing: Pointing, signal: AbortSignal): void {
  const pointer = new Pointer(pointing, signal);
  // Before any listener of the page that came later; one on the window that is older than ours still hears a key, and not its meaning.
  window.addEventListener('keydown', pointer.onKey, { capture: true, signal });
  window.addEventListener('scroll', pointer.draw, { capture: true, passive: true, signal });
  window.addEventListener('resize', pointer.draw, { signal });
}

class Pointer {
  private readonly shield: HTMLElement;
  private readonly outline: HTMLElement;
  private at: Element | undefined;
  /** Smaller parts that were left by going up. */
  private readonly left: Element[] = [];

  constructor(
    private readonly pointing: Pointing,
    signal: AbortSignal,
  ) {
    this.shield = create(document, 'div');
    this.outline = create(document, 'div');
    dress(this.shield, SHIELD);
    dress(this.outline, OUTLINE, { display: 'none' });
    pointing.root.append(this.shield, this.outline);
    this.shield.addEventListener('pointermove', this.onMove, { signal });
    this.shield.addEventListener('pointerdown', this.onMove, { signal });
    this.shield.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.shield.addEventListener('click', this.onClick, { signal });
    signal.addEventListener('abort', () => {
      this.shield.remove();
      this.outline.remove();
    });
  }

  private readonly onMove = ({ clientX, clientY }: MouseEvent): void => {
    this.shield.style.setProperty('pointer-events', 'none');
    const under = elementAt(document, clientX, clientY);
    this.shield.style.removeProperty('pointer-events');
    this.left.length = 0;
    this.look(under);
  };

  private readonly onClick = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    event.preventDefault();
    this.take();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };

  private actOf({ key, target }: KeyboardEvent): (() => void) | undefined {
    // A button of ours that has the keyboard is pressed, and nothing is taken.
    const isOnButton =
      this.pointing.root.host === target && this.pointing.root.activeElement?.localName === 'button';
    switch (key) {
      case 'Escape':
        return this.pointing.onStop;
      case 'Enter':
        return isOnButton ? undefined : () => this.take();
      case 'ArrowRight':
        return () => this.step(1);
      case 'ArrowLeft':
        return () => this.step(-1);
      case 'ArrowUp':
        return () => this.widen();
      case 'ArrowDown':
        return () => this.look(this.left.pop() ?? this.at, true);
      default:
        return undefined;
    }
  }

  private step(by: 1 | -1): void {
    const all = this.pointing.candidates();
    const from = this.left[0] ?? this.at;
    const now = from ? all.indexOf(from) : -1;
    this.left.length = 0;
    this.look(all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length], true);
  }

  private widen(): void {
    const wider = this.at && around(this.at);
    if (!this.at || !wider) return;
    this.left.push(this.at);
    this.look(wider, true);
  }

  private look(element: Element | undefined, byKey = false): void {
    this.at = element;
    if (byKey && element) call(element, 'scrollIntoView', { block: 'nearest' });
    this.draw();
    this.pointing.onLook(element && (this.pointing.fit(element) ?? element));
  }

  readonly draw = (): void => {
    const shown = this.at && (this.pointing.fit(this.at) ?? this.at);
    if (!shown) {
      dress(this.outline, { display: 'none' });
      return;
    }
    const { left, top, width, height } = boundsOf(shown);
    dress(this.outline, {
      display: 'block',
      left: `${left - 3}px`,
      top: `${top - 3}px`,
      width: `${width + 6}px`,
      height: `${height + 6}px`,
    });
  };

  private take(): void {
    const taken = this.at && this.pointing.fit(this.at);
    if (taken) this.pointing.onTake(taken);
    else this.pointing.onMiss();
  }
}
