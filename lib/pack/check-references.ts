import type { Complaint, Place, Reporter } from '../policy/problem';
import { meantOr } from '../policy/source/suggest';
import { fieldName, type Path } from '../policy/source/yaml';
import { reportIn, type PackSources, type RevisionSource } from './sources';

/** Words for an id that names nothing. */
export function unknownId(what: string, id: string, known: readonly string[], none: string): Complaint {
  return {
    code: `unknown-${what.replaceAll(' ', '-')}`,
    message: `There is no ${what} "${id}".`,
    fix: meantOr(id, known, none),
  };
}

const NO_OWNERS = 'Add it under `owners` in pack.yaml.';
const NO_AUDIENCES = 'Add it under `audiences` in pack.yaml.';
const NO_CARDS = 'Write the card first.';

const OWN: Complaint = {
  code: 'related-to-itself',
  message: 'This card names itself.',
  fix: 'Take it out of the list.',
};

interface Where {
  report: Reporter;
  at: (path: Path) => Place;
}

function checkOwner(id: string | undefined, path: Path, { pack }: PackSources, { report, at }: Where): void {
  const owners = Object.keys(pack.front.owners);
  if (id === undefined || owners.includes(id)) return;
  report.error(at(path), fieldName(path), unknownId('owner', id, owners, NO_OWNERS));
}

/** Cards and pack.yaml may name owners, audiences and cards that exist, and no others. */
export function checkReferences(sources: PackSources): void {
  checkPackReferences(sources);
  for (const revision of sources.revisions) checkCardReferences(revision, sources);
}

function checkPackReferences(sources: PackSources): void {
  const { front, at } = sources.pack;
  const where: Where = { report: reportIn(sources, 'pack.yaml'), at };
  for (const [id, { owner }] of Object.entries(front.audiences))
    checkOwner(owner, ['audiences', id, 'owner'], sources, where);
  for (const [index, { card }] of front.announcements.entries()) {
    if (card === undefined || sources.cardIds.has(card)) continue;
    const path = ['announcements', index, 'card'];
    where.report.error(at(path), fieldName(path), unknownId('card', card, [...sources.cardIds], NO_CARDS));
  }
}

function noOwner(owners: readonly string[]): Complaint {
  return {
    code: 'no-owner',
    message: 'Nobody answers for this card.',
    fix:
      owners.length === 0
        ? 'Name who does under `owners` in pack.yaml, then add `owner:` here.'
        : `Add a line such as \`owner: ${owners[0] ?? ''}\`.`,
  };
}

function checkCardReferences({ id, base }: RevisionSource, sources: PackSources): void {
  const { front, at, file } = base;
  const where: Where = { report: reportIn(sources, file), at };
  if (front.owner === undefined)
    where.report.warning(at([]), 'owner', noOwner(Object.keys(sources.pack.front.owners)));
  checkOwner(front.owner, ['owner'], sources, where);
  const audiences = Object.keys(sources.pack.front.audiences);
  for (const [index, audience] of front.audiences.entries()) {
    if (audiences.includes(audience)) continue;
    const path = ['audiences', index];
    where.report.error(at(path), fieldName(path), unknownId('audience', audience, audiences, NO_AUDIENCES));
  }
  for (const [index, card] of front.related.entries()) {
    const path = ['related', index];
    if (card === id) where.report.warning(at(path), fieldName(path), OWN);
    else if (!sources.cardIds.has(card))
      where.report.error(at(path), fieldName(path), unknownId('card', card, [...sources.cardIds], NO_CARDS));
  }
}
