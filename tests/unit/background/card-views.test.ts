import { expect, test } from 'vitest';
import { readFolder } from '@/cli/folder';
import { suggestionOf, summaryOf, type ViewContext } from '@/entrypoints/background/card-views';
import { SuggestionSchema } from '@/lib/messages/views';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { EMPTY_PROFILE } from '@/lib/policy/agent';
import type { Ticket } from '@/lib/ticket/ticket';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const source = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
const pack = buildPack(source, { version: 1 }).manifest;
const cardCalled = (id: string) => source.cards.find((card) => card.id === id)!;
const translated = { card: cardCalled('cancel-before-shipping'), pack };

const contextFor = (reads: string[]): ViewContext => ({
  knowledge: undefined as unknown as ViewContext['knowledge'],
  profile: EMPTY_PROFILE,
  favourites: new Set(),
  now: NOW,
  reads,
});
const THAI = /\p{Script=Thai}/u;

test('an agent who reads Thai has a card’s title and first lines in Thai, where it has them', () => {
  const context = contextFor(['th', 'en']);
  const match = { ref: { pack: pack.id, card: translated.card.id }, score: 1, confidence: 1, evidence: [] };
  const ticket = { subject: '', messages: [] as Ticket['messages'] } as Ticket;
  const { card, firstLines, linesLanguage } = SuggestionSchema.parse(
    suggestionOf(match, translated, ticket, context),
  );
  expect([card.language, linesLanguage]).toEqual(['th', 'th']);
  expect(card.title).toMatch(THAI);
  expect(firstLines).toMatch(THAI);
});

test('otherwise the title is the pack’s own', () => {
  const untranslated = source.cards.find(({ translations }) => Object.keys(translations).length === 0)!;
  for (const [packed, languages] of [
    [translated, ['en']],
    [translated, []],
    [translated, ['de']],
    [{ card: untranslated, pack }, ['th']],
  ] as const) {
    const summary = summaryOf(packed, contextFor([...languages]));
    expect(summary.title).toBe(packed.card.title);
    expect(summary).not.toHaveProperty('language');
  }
});
