import type { TaughtPlaces } from '../../ticket/places';
import { learnPlaces, type Showable, type Shown } from './learn';

/** What each of them is known by in `TaughtPlaces`. A team's reply alone is known with the customer's message. */
const KEYS = {
  subject: ['subject'],
  customerMessage: ['messages', 'body', 'customer', 'agent'],
  agentMessage: ['agent'],
  customerName: ['customerName'],
  order: ['order'],
  editor: ['editor'],
} as const satisfies Record<Showable, readonly (keyof TaughtPlaces)[]>;

/** What is being shown of a site: begins with what was shown of it before, and changes place by place. */
export class Draft {
  #before: TaughtPlaces;
  #shown: Shown = {};

  constructor(before: TaughtPlaces | undefined) {
    this.#before = { ...before };
  }

  show(name: Showable, element: Element): void {
    this.#shown = { ...this.#shown, [name]: element };
  }

  clear(name: Showable): void {
    this.#shown = without(this.#shown, [name]);
    this.#before = without(this.#before, KEYS[name]);
  }

  /** Pointed at now, known from before, or neither. */
  stateOf(name: Showable): 'shown' | 'before' | undefined {
    if (this.#shown[name]) return 'shown';
    return KEYS[name].some((key) => this.#before[key] !== undefined) ? 'before' : undefined;
  }

  /** Undefined where nothing is shown. */
  get places(): TaughtPlaces | undefined {
    const learned = learnPlaces(this.#shown);
    // Of two threads no half of the one goes with a half of the other.
    const before = learned.messages ? without(this.#before, KEYS.customerMessage) : this.#before;
    const places = { ...before, ...learned };
    return Object.keys(places).length === 0 ? undefined : places;
  }
}

function without<T extends object>(known: T, keys: readonly (keyof T)[]): T {
  const left = Object.entries(known).filter(([key]) => !keys.some((each) => each === key));
  return Object.fromEntries(left) as T;
}
