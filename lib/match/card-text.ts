import type { Card, Translation } from '../policy/card';
import { layout, lineText } from '../policy/plain-text';
import type { Block } from '../policy/rich-text';
import { NOT_FOR, PART } from './constants';

/** The texts of one card in one language, each with the part that it belongs to, in ascending order of the parts. */
export interface CardText {
  language: string;
  texts: { part: number; text: string }[];
}

/** The texts of a card, one list for each language that it has words in; the pack's own language first. */
export function cardTexts(card: Card, packLanguage: string): CardText[] {
  const languages = new Set([packLanguage, ...Object.keys(card.translations)]);
  for (const { language } of card.replies) languages.add(language);
  return [...languages].map((language) => ({ language, texts: textsIn(card, language, packLanguage) }));
}

function textsIn(card: Card, language: string, packLanguage: string): CardText['texts'] {
  const isOwn = language === packLanguage;
  const texts = isOwn ? ownTexts(card) : translatedTexts(card.translations[language]);
  for (const reply of card.replies) {
    if (reply.language === language) texts.push({ part: PART.replies, text: wordsOf(reply.body) });
  }
  if (isOwn) texts.push(...card.notFor.map((text) => ({ part: NOT_FOR, text })));
  return texts;
}

function ownTexts(card: Card): CardText['texts'] {
  const guidance = [
    ...card.ask.map(({ question }) => question),
    card.offer?.title ?? '',
    wordsOf(card.guidance),
  ];
  return [
    { part: PART.title, text: card.title },
    ...card.examples.map((text) => ({ part: PART.examples, text })),
    ...[...card.tags, card.shortcut ?? ''].map((text) => ({ part: PART.tags, text })),
    ...guidance.map((text) => ({ part: PART.guidance, text })),
  ];
}

function translatedTexts(translation: Translation | undefined): CardText['texts'] {
  if (!translation) return [];
  const questions = Object.values(translation.questions).map(({ question }) => question);
  const guidance = [...questions, translation.offerTitle ?? '', wordsOf(translation.guidance)];
  return [
    { part: PART.title, text: translation.title },
    ...translation.examples.map((text) => ({ part: PART.examples, text })),
    ...guidance.map((text) => ({ part: PART.guidance, text })),
  ];
}

/** The words of rich text, blocks on lines of their own. Variables and addresses say nothing about what is asked. */
function wordsOf(blocks: readonly Block[]): string {
  return layout(blocks, { variable: () => ({ text: ' ' }), addresses: false })
    .map(lineText)
    .join('\n');
}
