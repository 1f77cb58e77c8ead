import fc from 'fast-check';

/** What a page may do to itself: numbers choose where. */
export interface Shake {
  kind: 'wrap' | 'shuffle' | 'rename' | 'truncate';
  at: number;
  by: number;
}

/** Changes of which every part of a message stays in its message. */
export const ROUGH: readonly Shake['kind'][] = ['wrap', 'shuffle'];
/** And such as may take away what tells who speaks. */
export const ROUGHER: readonly Shake['kind'][] = [...ROUGH, 'rename', 'truncate'];

export const shakesOf = (kinds: readonly Shake['kind'][]): fc.Arbitrary<Shake[]> =>
  fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(100_000), by: fc.nat({ max: 100_000 }) }),
    { minLength: 1, maxLength: 10 },
  );

/** Does all of it to the test's document, one after the other, but leaves alone what `spares` names. */
export function shake(shakes: readonly Shake[], spares: (element: Element) => boolean = () => false): void {
  for (const { kind, at, by } of shakes) {
    const elements = [...document.body.querySelectorAll('*')];
    const element = elements[at % elements.length];
    if (element && !spares(element)) DO[kind](element, by);
  }
}

/**
 * True for what says something only together: a label and its value, and in a message its text with the name and the time
 * beside it.
 */
export function belongsTogether(element: Element, texts: readonly string[]): boolean {
  const own = texts.filter((text) => flat(element.textContent).includes(text));
  if (own.length > 1) return false;
  const [text] = own;
  return text === undefined || flat(element.textContent).length > text.length + 5;
}

const flat = (text: string): string => text.replace(/\s+/gu, '');

const DO: Record<Shake['kind'], (element: Element, by: number) => void> = {
  wrap(element, by) {
    // Rows and cells stand nowhere but in their tables.
    if (/^(?:tr|td|th|tbody|thead|option)$/u.test(element.localName)) return;
    for (let depth = 0; depth <= by % 3; depth++) {
      const wrapper = document.createElement('div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  shuffle(element, by) {
    const kids = [...element.childNodes];
    kids.sort((a, b) => ((kids.indexOf(a) * 31 + by) % 7) - ((kids.indexOf(b) * 31 + by) % 7));
    element.append(...kids);
  },
  rename(element, by) {
    for (const { name } of [...element.attributes])
      if (/^(?:class|id|data-.*)$/u.test(name)) element.setAttribute(name, `n${by}`);
  },
  truncate: (element) => element.remove(),
};
