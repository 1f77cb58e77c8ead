/** A key or input event as the page's capture listener saw it. */
export interface LootedKey {
  type: string;
  key: string;
  target: string;
  trusted: boolean;
}

export interface LootedMessage {
  origin: string;
  data: string;
}

/** Everything the hostile script learned or did. It is plain JSON, for tests to read. */
export interface Loot {
  keys: LootedKey[];
  /** Texts that selecting and searching brought up, newest last. */
  texts: string[];
  /** Elements that somebody else put into the page: their whole markup as far as the page sees it. */
  foreign: string[];
  /** Text found behind open shadow roots, and through attachShadow. */
  shadows: string[];
  frames: string[];
  resources: string[];
  messages: LootedMessage[];
  clicks: number;
  removed: number;
  faded: number;
  covered: number;
  embedded: string[];
}

declare global {
  interface Window {
    __loot: Loot;
    /** Runs the spy at once instead of waiting for its next turn. */
    __spy?: () => void;
  }
}

/** Starts with nothing. */
export function emptyLoot(): Loot {
  return {
    keys: [],
    texts: [],
    foreign: [],
    shadows: [],
    frames: [],
    resources: [],
    messages: [],
    clicks: 0,
    removed: 0,
    faded: 0,
    covered: 0,
    embedded: [],
  };
}

const LONGEST_TEXT = 20_000;

/** Adds what is new. */
export function keep(room: string[], text: string): void {
  const cut = text.slice(0, LONGEST_TEXT);
  if (cut.trim() && !room.includes(cut)) room.push(cut);
}
