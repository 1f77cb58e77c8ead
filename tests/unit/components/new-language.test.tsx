// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { platformOf } from '@/components/panel/platform';
import { TextProvider } from '@/components/ui/text';
import { ownLanguageName } from '@/components/ui/format';
import { makeWording } from '@/components/ui/wording';
import { SAMPLES } from '../../gallery/samples';
import { LOCALES, lookupIn, type Messages } from '../../gallery/wordings';

/*
 * One more interface language is one file. Here is one that nobody has written code for: Polish numbers, right to left,
 * and every sentence between ⟦ and ⟧, so that a word which does not come from the file can be told.
 */

const OPEN = '⟦';
const CLOSE = '⟧';

const FILE: Messages = {
  ...Object.fromEntries(
    Object.entries(LOCALES.en).map(([key, { message }]) => [key, { message: `${OPEN}${message}${CLOSE}` }]),
  ),
  language_tag: { message: 'pl' },
  language_direction: { message: 'rtl' },
  cards_one: { message: `${OPEN}$1 karta${CLOSE}` },
  cards_few: { message: `${OPEN}$1 karty${CLOSE}` },
  cards_many: { message: `${OPEN}$1 kart${CLOSE}` },
};

const wording = makeWording(lookupIn(FILE), 'pl');

describe('a language that is one file', () => {
  afterEach(cleanup);

  it('says in the file what it is called and which way it runs', () => {
    expect([wording.language, wording.direction]).toEqual(['pl', 'rtl']);
  });

  it('counts in as many forms as the file has, and does with two where it has no more', () => {
    expect([1, 2, 5].map((n) => wording.count('cards', n))).toEqual(['⟦1 karta⟧', '⟦2 karty⟧', '⟦5 kart⟧']);
    expect(wording.count('packs', 5)).toBe(`${OPEN}5 packs${CLOSE}`);
  });

  it('has days, money, lists and languages in its own habits', () => {
    expect(wording.day('2026-11-01', Date.UTC(2027, 0, 1))).toBe('1 lis');
    expect(wording.money(5, 'EUR')).toBe('5\u00a0€');
    expect(wording.list(['a', 'b'])).toBe('a i b');
    expect(wording.languageName('th')).toBe('tajski');
  });

  it.each(Object.keys(SAMPLES))('is all that is read of the panel’s own in the state %s', async (name) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const panel = await SAMPLES[name]!();
    const { container } = render(
      <TextProvider wording={wording}>
        <Panel panel={panel} platform={platformOf('', false)} sparesCaret={false} />
      </TextProvider>,
    );
    expect(container.querySelector('[dir=rtl]')).not.toBeNull();
    const data = JSON.stringify(panel.store.getState());
    expect(wordsOf(container).filter((text) => !isFromFile(text) && !isData(text, data))).toEqual([]);
  });
});

/** Whatever a person can read, see in a tooltip or hear; names of keys are no words, and a reply to copy is the pack’s. */
function wordsOf(root: HTMLElement): string[] {
  const words: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('kbd, svg, textarea') !== null) continue;
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
      words.push(element.getAttribute(attribute) ?? '');
    // A sentence with elements in it is cut by them, and told by its own tests.
    if ([...element.childNodes].every(isText)) words.push(element.textContent);
  }
  return words.filter((text) => /\p{L}/u.test(text));
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE;
}

function isFromFile(text: string): boolean {
  return text.includes(OPEN) || text.includes(CLOSE);
}

/** What the pack, the ticket or the agent says; the name of a language; a host in brackets. */
function isData(text: string, data: string): boolean {
  const languages = ['en', 'th', 'hi', 'pl'].flatMap((tag) => [
    wording.languageName(tag),
    ownLanguageName(tag),
  ]);
  return (
    languages.includes(text) ||
    text.split(' · ').every((part) => data.includes(JSON.stringify(part.trim()).slice(1, -1))) ||
    // A fact that has no label is called by its name, with spaces.
    data.includes(`fact.${text.replaceAll(' ', '_')}`) ||
    /^\([a-z.@]+\)$/u.test(text)
  );
}
