import { ask } from '../../nodes/ask';
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

/**
 * What is being shown of a site: begins with what was shown of it before, and changes place by place. It is learned when it is
 * pointed at: a page may draw itself anew a moment later, and the element is nowhere then.
 */
export class Draft {
  #places: TaughtPlaces;
  #elements: Shown = {};
  readonly #shown = new Set<Showable>();

  constructor(before: TaughtPlaces | undefined) {
    this.#places = { ...before };
  }

  show(name: Showable, element: Element): void {
    this.#shown.add(name);
    this.#elements = { ...this.#elements, [name]: element };
    this.#learn(isOfThread(name) ? THREAD : [name]);
  }

  clear(name: Showable): void {
    this.#shown.delete(name);
    this.#elements = without(this.#elements, [name]);
    this.#places = without(this.#places, KEYS[name]);
    if (name === 'agentMessage') this.#learn(['customerMessage']);
  }

  /** Pointed at now, known from before, or neither. */
  stateOf(name: Showable): 'shown' | 'before' | undefined {
    if (this.#shown.has(name)) return 'shown';
    return KEYS[name].some((key) => this.#places[key] !== undefined) ? 'before' : undefined;
  }

  /** Undefined where nothing is shown. */
  get places(): TaughtPlaces | undefined {
    return Object.keys(this.#places).length === 0 ? undefined : this.#places;
  }

  #learn(names: readonly Showable[]): void {
    const there = Object.entries(this.#elements).filter(
      ([name, element]) => names.some((each) => each === name) && ask(element, 'isConnected'),
    );
    const learned = learnPlaces(Object.fromEntries(there));
    // Of two threads no half of the one goes with a half of the other.
    const before = learned.messages ? without(this.#places, KEYS.customerMessage) : this.#places;
    this.#places = { ...before, ...learned };
  }
}

const THREAD = ['customerMessage', 'agentMessage'] as const;
const isOfThread = (name: Showable): boolean => THREAD.some((each) => each === name);

function without<T extends object>(known: T, keys: readonly (keyof T)[]): T {
  const left = Object.entries(known).filter(([key]) => !keys.some((each) => each === key));
  return Object.fromEntries(left) as T;
}
