import type { Complaint } from '../policy/problem';
import { languageName } from '../policy/source/languages';
import type { Conditions } from '../policy/source/reply-heading';
import { listed } from '../policy/source/suggest';
import { fieldName } from '../policy/source/yaml';
import { CHANNELS, TONES } from '../reply/types';
import { answersOf } from './check-questions';
import { findGaps, writeCase, type Assignment } from './reply-rules';
import { reportIn, type LanguagePart, type PackSources, type RevisionSource } from './sources';

/*
 * Answers that leave an agent without a reply. Where no channel and no tone has one, the panel has nothing to show
 * after all questions are answered, and the agent was led there by the card: an error. Where another channel, tone or
 * language has one, the panel offers it, so the card can be used: a warning.
 */

const complaint = (code: string, message: string, fix: string): Complaint => ({ code, message, fix });

/** Reports the answers for which a card has no reply. */
export function checkCover(part: LanguagePart, revision: RevisionSource, sources: PackSources): void {
  // A heading that cannot be read is told, and its reply is what seems to be missing.
  const unread = sources.problems.some(
    ({ file, code }) => file === part.file && (code === 'reply-heading' || code === 'heading'),
  );
  if (unread) return;
  if (part.replies.length === 0) {
    warnOfIdleQuestions(part, revision, sources);
    return;
  }
  const rules = part.replies.map(({ when }) => when);
  const questions = answersOf(revision.base.front.ask);
  const nowhere = findGaps(rules.map(withoutCircumstances), questions);
  if (nowhere.length > 0) reportNowhere(nowhere, part, revision, sources);
  const settled: Conditions[] = nowhere.map((known) => Object.fromEntries(known));
  const domains = new Map([...questions, ['channel', channelsOf(revision, sources)], ['tone', TONES]]);
  const elsewhere = findGaps([...rules, ...settled], domains);
  if (elsewhere.length > 0 && nowhere.length < MOST) warnOfElsewhere(elsewhere, part, sources);
}

/** As many as `findGaps` finds. */
const MOST = 3;

function withoutCircumstances(when: Conditions): Conditions {
  return Object.fromEntries(Object.entries(when).filter(([key]) => key !== 'channel' && key !== 'tone'));
}

/** The channels that the card is for. */
function channelsOf({ base }: RevisionSource, { pack }: PackSources): readonly string[] {
  const narrowed = [base.front.scope, pack.front.scope].find((scope) => (scope?.channels.length ?? 0) > 0);
  return narrowed?.channels ?? CHANNELS;
}

const others = (gaps: readonly Assignment[]) => (gaps.length >= MOST ? ', and perhaps for others' : '');
const ADD = (known: Assignment | undefined) =>
  `Add \`## Reply ${writeCase(known ?? new Map())}\`, or \`## Reply\` without conditions for all the rest.`;

function reportNowhere(
  gaps: Assignment[],
  part: LanguagePart,
  { base }: RevisionSource,
  sources: PackSources,
): void {
  const cases = listed(gaps.map(writeCase), 'or');
  const report = reportIn(sources, part.file);
  const [first] = part.replies;
  if (part.file !== base.file && first !== undefined) {
    const language = languageName(part.language);
    const words = complaint(
      'uncovered-case',
      `There is no reply in ${language} for ${cases}${others(gaps)}: the agent reads "No reply for these answers" and can only turn to another language.`,
      ADD(gaps[0]),
    );
    report.warning(first.place, first.field, words);
    return;
  }
  const [[key, value] = ['', '']] = gaps[0] ?? [];
  const path = ['ask', key, 'answers', value];
  const words = complaint(
    'unanswered-case',
    `There is no reply for ${cases}${others(gaps)}: an agent who answers so reads "No reply for these answers" and has nothing to insert.`,
    ADD(gaps[0]),
  );
  report.error(base.at(path), fieldName(path), words);
}

function warnOfElsewhere(
  gaps: Assignment[],
  { file, language, replies }: LanguagePart,
  sources: PackSources,
) {
  const [first] = replies;
  if (first === undefined) return;
  const inLanguage = language === sources.pack.front.language ? '' : ` in ${languageName(language)}`;
  const words = complaint(
    'uncovered-case',
    `There is no reply${inLanguage} for ${listed(gaps.map(writeCase), 'or')}${others(gaps)}: the agent reads "No reply for these answers" and is offered one for another channel or tone.`,
    'Add a reply for it, or `## Reply` without conditions for all the rest.',
  );
  reportIn(sources, file).warning(first.place, first.field, words);
}

function warnOfIdleQuestions(part: LanguagePart, { base }: RevisionSource, sources: PackSources): void {
  const [question] = Object.keys(base.front.ask);
  if (question === undefined || part.file !== base.file) return;
  const words = complaint(
    'questions-without-reply',
    'This card asks a question and has no reply, so agents can read it and insert nothing.',
    'Write the replies below the guidance, each below its heading `## Reply {...}`; or delete `ask` if the card is only for reading.',
  );
  reportIn(sources, base.file).warning(base.at(['ask']), 'ask', words);
}
