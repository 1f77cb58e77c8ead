import { lookupLanguage } from '../reply/language';
import type { Complaint } from '../policy/problem';
import type { ReplySection } from '../policy/source/card-body';
import type { Use } from '../policy/source/markdown-scope';
import { languageName } from '../policy/source/languages';
import { unknownId } from './check-references';
import { domainsOf } from './check-replies';
import { groupBy } from './group-by';
import { findGaps, writeCase, type Domains } from './reply-rules';
import { languageParts, reportIn, type LanguagePart, type PackSources, type RevisionSource } from './sources';

const complaint = (message: string, fix: string): Complaint => ({ code: 'include', message, fix });

interface Host {
  revision: RevisionSource;
  part: LanguagePart;
  reply: ReplySection;
  domains: Domains;
}

/** Each `{{include card-id}}` brings in a reply in every case in which its own reply is chosen, one level deep. */
export function checkIncludes(sources: PackSources): void {
  const byId = groupBy(sources.revisions, ({ id }) => id);
  for (const revision of sources.revisions) {
    const domains = domainsOf(revision);
    for (const part of languageParts(revision, sources.pack.front.language)) {
      for (const reply of part.replies) {
        for (const use of reply.uses) {
          if (use.kind !== 'include') continue;
          const problem = includeProblem(use, { revision, part, reply, domains }, byId, sources);
          if (problem !== undefined) reportIn(sources, part.file).error(use.place, reply.field, problem);
        }
      }
    }
  }
}

function includeProblem(
  { name }: Use,
  host: Host,
  byId: ReadonlyMap<string, RevisionSource[]>,
  sources: PackSources,
): Complaint | undefined {
  if (name === host.revision.id) return complaint('A card cannot include itself.', 'Delete the line.');
  if (!sources.cardIds.has(name)) {
    return unknownId('card', name, [...sources.cardIds], '');
  }
  for (const target of byId.get(name) ?? []) {
    const problem = inForceTogether(host.revision, target) ? problemWith(target, host, sources) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** True where there is a day on which both can be in force. */
function inForceTogether(a: RevisionSource, b: RevisionSource): boolean {
  return (a.from ?? '') <= (b.until ?? '9999-12-31') && (b.from ?? '') <= (a.until ?? '9999-12-31');
}

function problemWith(target: RevisionSource, host: Host, sources: PackSources): Complaint | undefined {
  const { part, reply, domains } = host;
  const spoken = languageParts(target, sources.pack.front.language).filter(
    ({ replies }) => replies.length > 0,
  );
  const language = lookupLanguage(
    spoken.map((one) => one.language),
    part.language,
  );
  const source = spoken.find((one) => one.language === language);
  if (spoken.length === 0) {
    return complaint(
      `${target.base.file} has no reply that could be included.`,
      'Add `## Reply` there, or write the text out here.',
    );
  }
  if (source === undefined) {
    return complaint(
      `${target.base.file} has no reply in ${languageName(part.language)}.`,
      'Translate that card, or write the text out here.',
    );
  }
  const nested = source.replies.find(({ uses }) => uses.some(({ kind }) => kind === 'include'));
  if (nested !== undefined) {
    return complaint(
      `${source.file} includes another card itself (line ${nested.place.line}), and includes go one level deep.`,
      'Include that other card here too, or write the text out.',
    );
  }
  // Where a narrower reply of this card is chosen instead, this one brings nothing in.
  const narrower = part.replies.filter(
    ({ when }) => Object.keys(when).length > Object.keys(reply.when).length,
  );
  const rules = [...source.replies, ...narrower].map(({ when }) => when);
  const [gap] = findGaps(rules, domains, new Map(Object.entries(reply.when)), 1);
  if (gap === undefined) return undefined;
  return complaint(
    `${source.file} has no reply ${gap.size === 0 ? 'that fits without conditions' : `for ${writeCase(gap)}`}, which this reply needs.`,
    'Add that reply there, or `## Reply` without conditions.',
  );
}
