import { foldValue } from '../policy/conditions';
import type { Complaint } from '../policy/problem';
import type { CardFront } from '../policy/source/card-front';
import type { TranslationFile } from '../policy/source/card-file';
import { languageName } from '../policy/source/languages';
import { listed, meantOr } from '../policy/source/suggest';
import { fieldName } from '../policy/source/yaml';
import { unknownId } from './check-references';
import { reportIn, type PackSources, type RevisionSource } from './sources';

type Ask = CardFront['ask'];

const complaint = (code: string, message: string, fix: string): Complaint => ({ code, message, fix });

const reserved = (id: string) =>
  complaint(
    'reserved-id',
    `A question cannot be called "${id}": replies use that word for something else.`,
    `Give it another id, such as \`order_${id}\`.`,
  );
const valueTwice = (value: string, other: string) =>
  complaint(
    'value-twice',
    `"${value}" is a value of the answer "${other}" as well, so the page could not tell which is right.`,
    'Keep it in one of the two.',
  );
const noField = complaint(
  'values-without-field',
  'These answers list what a page may show, but the question has no `field`, so no page is asked.',
  'Add `field:`, for example `field: order.status`, or empty the lists.',
);

/** The answers of a card's questions, by question id. */
export function answersOf(ask: Ask): Map<string, string[]> {
  return new Map(Object.entries(ask).map(([id, { answers }]) => [id, Object.keys(answers)]));
}

/** Questions, their answers and labels, in the card and in its translations. */
export function checkQuestions(sources: PackSources): void {
  for (const revision of sources.revisions) {
    for (const id of Object.keys(revision.base.front.ask)) checkQuestion(id, revision, sources);
    checkOffer(revision, sources);
    for (const translation of revision.translations) checkTranslation(translation, revision, sources);
  }
}

function checkQuestion(id: string, { base }: RevisionSource, sources: PackSources): void {
  const { at, front, file } = base;
  const report = reportIn(sources, file);
  const question = front.ask[id];
  if (question === undefined) return;
  if (id === 'channel' || id === 'tone') report.error(at(['ask', id]), fieldName(['ask', id]), reserved(id));
  const listsValues = Object.values(question.answers).some((values) => values.length > 0);
  if (question.field === undefined && listsValues) {
    report.warning(at(['ask', id, 'answers']), fieldName(['ask', id, 'answers']), noField);
  }
  const seen = new Map<string, string>();
  for (const [answer, values] of Object.entries(question.answers)) {
    for (const [index, value] of values.entries()) {
      const path = ['ask', id, 'answers', answer, index];
      const other = seen.get(foldValue(value));
      if (other === undefined) seen.set(foldValue(value), answer);
      else if (other !== answer) report.error(at(path), fieldName(path), valueTwice(value, other));
    }
  }
  for (const answer of Object.keys(question.labels)) {
    const path = ['ask', id, 'labels', answer];
    if (Object.hasOwn(question.answers, answer)) continue;
    report.error(at(path), fieldName(path), unknownId('answer', answer, Object.keys(question.answers), ''));
  }
}

/** Where a condition names a question or an answer that the card does not have. */
export function checkCondition(
  key: string,
  value: string,
  known: ReadonlyMap<string, readonly string[]>,
): Complaint | undefined {
  const answers = known.get(key);
  if (answers === undefined) {
    const none = 'Add the question under `ask` first.';
    const message = `This card asks no question "${key}".`;
    return complaint('unknown-question', message, meantOr(key, [...known.keys()], none));
  }
  if (answers.includes(value)) return undefined;
  return complaint('unknown-answer', `"${key}" has no answer "${value}".`, meantOr(value, answers, ''));
}

function checkOffer({ base }: RevisionSource, sources: PackSources): void {
  const { offer, ask } = base.front;
  const known = answersOf(ask);
  for (const [key, values] of Object.entries(offer?.when ?? {})) {
    for (const [index, value] of values.entries()) {
      const problem = checkCondition(key, value, known);
      const path = ['offer', 'when', key, ...(values.length > 1 ? [index] : [])];
      if (problem !== undefined) reportIn(sources, base.file).error(base.at(path), fieldName(path), problem);
    }
  }
}

const onlyInBase = (what: string, file: string) =>
  complaint(
    'only-in-translation',
    `${file} has no ${what}, so there is none to translate.`,
    'Delete it here, or add it there.',
  );
const untranslated = (what: string, language: string, packLanguage: string) =>
  complaint(
    'untranslated',
    `${what}, so agents who work in ${languageName(language)} read it in ${languageName(packLanguage)}.`,
    'Add it here.',
  );

function checkTranslation(
  translation: TranslationFile,
  { base }: RevisionSource,
  sources: PackSources,
): void {
  const { front, at, file } = translation;
  const report = reportIn(sources, file);
  for (const [id, { labels }] of Object.entries(front.ask)) {
    const question = Object.hasOwn(base.front.ask, id) ? base.front.ask[id] : undefined;
    if (question === undefined) {
      report.error(at(['ask', id]), fieldName(['ask', id]), onlyInBase(`question "${id}"`, base.file));
      continue;
    }
    for (const answer of Object.keys(labels)) {
      const path = ['ask', id, 'labels', answer];
      const answers = Object.keys(question.answers);
      if (!answers.includes(answer))
        report.error(at(path), fieldName(path), unknownId('answer', answer, answers, ''));
    }
  }
  warnOfUntranslated(translation, base.front, sources);
  if (front.offer !== undefined && base.front.offer === undefined) {
    report.error(at(['offer']), 'offer', onlyInBase('offer', base.file));
  }
}

function warnOfUntranslated(
  { file, front, at, language }: TranslationFile,
  base: CardFront,
  sources: PackSources,
): void {
  const report = reportIn(sources, file);
  const packLanguage = sources.pack.front.language;
  const left = Object.keys(base.ask).filter((id) => !Object.hasOwn(front.ask, id));
  if (left.length > 0) {
    const what = `The question (${listed(left)}) has no translation yet`;
    report.warning(at(['ask']), 'ask', untranslated(what, language, packLanguage));
  }
  if (front.offer === undefined && base.offer !== undefined) {
    report.warning(
      at([]),
      'offer',
      untranslated('The title of the offer has no translation yet', language, packLanguage),
    );
  }
}
