import type { Complaint } from '../policy/problem';
import type { ReplySection } from '../policy/source/card-body';
import { CHANNELS, TONES } from '../reply/types';
import { answersOf, checkCondition } from './check-questions';
import { checkCover } from './check-cover';
import { findTies, writeCase, type Domains } from './reply-rules';
import { languageParts, reportIn, type LanguagePart, type PackSources, type RevisionSource } from './sources';

/** More replies in one language than a person can keep apart, and a bound for the work of comparing them. */
const MOST_REPLIES = 200;

const complaint = (code: string, message: string, fix: string): Complaint => ({ code, message, fix });

/** Everything that a reply's heading may name, and its values: the card's questions, `channel` and `tone`. */
export function domainsOf({ base }: RevisionSource): Domains {
  return new Map<string, readonly string[]>([
    ...answersOf(base.front.ask),
    ['channel', CHANNELS],
    ['tone', TONES],
  ]);
}

/** Each reply's conditions can come true, and for every case there is exactly one best reply. */
export function checkReplies(sources: PackSources): void {
  for (const revision of sources.revisions) {
    const domains = domainsOf(revision);
    for (const part of languageParts(revision, sources.pack.front.language)) {
      if (part.replies.length > MOST_REPLIES) tooMany(part, sources);
      else if (conditionsAreKnown(part, domains, sources)) {
        checkChoice(part, domains, sources);
        checkCover(part, revision, sources);
      }
    }
  }
}

function tooMany({ file, replies }: LanguagePart, sources: PackSources): void {
  const words = complaint(
    'too-many-replies',
    `This card has ${replies.length} replies; ${MOST_REPLIES} are the most.`,
    'Make several cards of it.',
  );
  reportIn(sources, file).error(replies[MOST_REPLIES]?.place ?? { line: 1, column: 1 }, '', words);
}

function conditionsAreKnown(
  { file, replies }: LanguagePart,
  domains: Domains,
  sources: PackSources,
): boolean {
  let known = true;
  for (const { when, field, place } of replies) {
    for (const [key, value] of Object.entries(when)) {
      const problem = checkCondition(key, value, domains);
      if (problem === undefined) continue;
      known = false;
      reportIn(sources, file).error(place, field, problem);
    }
  }
  return known;
}

function tie(first: ReplySection, second: ReplySection, when: string): Complaint {
  const same = writeCase(first.when) === writeCase(second.when);
  return complaint(
    'ambiguous-reply',
    same
      ? `This reply and the one on line ${first.place.line} have the same conditions, so neither can be chosen.`
      : `This reply and the one on line ${first.place.line} are both right for ${when}, and neither has more conditions.`,
    same
      ? 'Join them, or give this one a further condition.'
      : `Give one of them a further condition, or add a reply for both: \`## Reply ${when}\`.`,
  );
}

function checkChoice({ file, replies }: LanguagePart, domains: Domains, sources: PackSources): void {
  const report = reportIn(sources, file);
  const rules = replies.map(({ when }) => when);
  for (const { first, second, case: known } of findTies(rules, domains)) {
    const [a, b] = [replies[first], replies[second]];
    if (a !== undefined && b !== undefined) report.error(b.place, b.field, tie(a, b, writeCase(known)));
  }
}
