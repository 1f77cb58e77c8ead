import type { Card, Question, Scope, Translation } from '../policy/card';
import type { Pack } from '../policy/pack';
import type { CardFront } from '../policy/source/card-front';
import type { TranslationFile } from '../policy/source/card-file';
import type { PackFront } from '../policy/source/pack-file';
import { readPlainTemplate } from '../policy/source/plain-template';
import { languageParts, type RevisionSource } from './sources';

const EVERYONE: Scope = { brands: [], teams: [], channels: [], regions: [] };

/** Text that stands for an answer without a label: `not_yet` reads "Not yet". */
export function labelOf(answer: string): string {
  const words = answer.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** pack.yaml in its compiled form, not yet built: version 0, no shards. */
export function compilePack(front: PackFront, cards: number): Pack {
  return { ...front, version: 0, scope: front.scope ?? EVERYONE, cards, shards: [] };
}

function compileQuestion([id, { question, field, answers, labels }]: [
  string,
  CardFront['ask'][string],
]): Question {
  const label = (answer: string) =>
    (Object.hasOwn(labels, answer) ? labels[answer] : undefined) ?? labelOf(answer);
  return {
    id,
    question,
    field,
    answers: Object.entries(answers).map(([answer, values]) => ({
      id: answer,
      label: label(answer),
      values,
    })),
  };
}

function compileTranslation({ front, body }: TranslationFile): Translation {
  const questions = Object.entries(front.ask).map(([id, { question, labels }]) => [
    id,
    { question, answers: labels },
  ]);
  return {
    title: front.title,
    examples: front.examples,
    questions: Object.fromEntries(questions) as Translation['questions'],
    offerTitle: front.offer?.title,
    guidance: body.guidance.blocks,
  };
}

/** One revision in its compiled form, its translations in it. Keys without a value are `undefined`, which JSON drops. */
export function compileCard(revision: RevisionSource, packLanguage: string): Card {
  const { id, from, until, base, translations } = revision;
  const { front } = base;
  const { verified, offer } = front;
  const code = offer?.code;
  return {
    id,
    from,
    until,
    title: front.title,
    shortcut: front.shortcut,
    owner: front.owner,
    audiences: front.audiences,
    tags: front.tags,
    scope: front.scope,
    examples: front.examples,
    notFor: front.not_for,
    verified: verified && { on: verified.on, by: verified.by, everyDays: verified.every },
    ask: Object.entries(front.ask).map(compileQuestion),
    offer: offer && { ...offer, code: code === undefined ? undefined : readPlainTemplate(code).inlines },
    commits: front.commits,
    requireFresh: front.requireFresh,
    related: front.related,
    guidance: base.body.guidance.blocks,
    replies: languageParts(revision, packLanguage).flatMap(({ language, replies }) =>
      replies.map(({ when, blocks }) => ({ language, when, body: blocks })),
    ),
    translations: Object.fromEntries(translations.map((file) => [file.language, compileTranslation(file)])),
  };
}
