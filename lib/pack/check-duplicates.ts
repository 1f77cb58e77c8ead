import { foldValue } from '../policy/conditions';
import type { Complaint } from '../policy/problem';
import { fieldName } from '../policy/source/yaml';
import { plain, type KnownExample } from './repeats';
import { reportIn, type PackSources, type RevisionSource } from './sources';

interface Seen {
  id: string;
  file: string;
  line: number;
}

/** Shortcuts are unique, announcements have one id each, and a sentence is an example of one card. */
export function checkDuplicates(sources: PackSources): void {
  const copies = reportCopies(sources);
  const revisions = sources.revisions.filter(({ base }) => !copies.has(base.file));
  checkShortcuts(revisions, sources);
  checkExamples(revisions, sources);
  const seen = new Map<string, number>();
  for (const [index, { id }] of sources.pack.front.announcements.entries()) {
    const place = sources.pack.at(['announcements', index, 'id']);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place.line);
    else
      reportIn(sources, 'pack.yaml').error(
        place,
        fieldName(['announcements', index, 'id']),
        duplicate(`announcement "${id}"`, `line ${first}`),
      );
  }
}

function duplicate(what: string, where: string): Complaint {
  return {
    code: 'duplicate-id',
    message: `There is another ${what}, on ${where}.`,
    fix: 'Give one of them another id.',
  };
}

const sameShortcut = (shortcut: string, { file, line }: Seen): Complaint => ({
  code: 'duplicate-shortcut',
  message: `The shortcut "${shortcut}" belongs to ${file} as well (line ${line}).`,
  fix: 'Give one of the two cards another shortcut.',
});

const copyOf = (file: string): Complaint => ({
  code: 'copied-card',
  message: `This is a copy of ${file}: title and examples are the same, so a ticket fits both.`,
  fix: 'Delete the file; or make another card of it: give it its own title, shortcut and examples.',
});

/** Reports cards that are copies of others; what else is twice in them follows from that. */
function reportCopies(sources: PackSources): Set<string> {
  const copies = new Set<string>();
  const seen = new Map<string, RevisionSource>();
  // The shorter name is the older one: `cancel.md` before `cancel-copy.md`.
  for (const revision of sources.revisions.toSorted((a, b) => a.id.length - b.id.length)) {
    const { title, examples } = revision.base.front;
    if (examples.length === 0) continue;
    const content = [title, ...examples].map(plain).join('\n');
    const first = seen.get(content);
    if (first === undefined) seen.set(content, revision);
    else if (first.id !== revision.id) {
      copies.add(revision.base.file);
      reportIn(sources, revision.base.file).error(
        revision.base.at(['title']),
        'title',
        copyOf(first.base.file),
      );
    }
  }
  return copies;
}

function checkShortcuts(revisions: readonly RevisionSource[], sources: PackSources): void {
  const seen = new Map<string, Seen>();
  for (const { id, base } of revisions) {
    const { shortcut } = base.front;
    if (shortcut === undefined) continue;
    const place = base.at(['shortcut']);
    const first = seen.get(foldValue(shortcut));
    if (first === undefined) seen.set(foldValue(shortcut), { id, file: base.file, line: place.line });
    // Revisions of one card share its shortcut: one of them is in force.
    else if (first.id !== id)
      reportIn(sources, base.file).error(place, 'shortcut', sameShortcut(shortcut, first));
  }
}

const sameExample = ({ file, line }: Seen, own: boolean): Complaint => ({
  code: 'duplicate-example',
  message: own
    ? `This example stands on line ${line} already.`
    : `This is an example of ${file} as well (line ${line}), so a ticket like it fits both.`,
  fix: own
    ? 'Delete it here.'
    : 'Keep it in the card that answers it, or put it under `not_for` in the other.',
});

function checkExamples(revisions: readonly RevisionSource[], sources: PackSources): void {
  const seen = new Map<string, Seen>();
  for (const revision of revisions) {
    for (const { file, examples, lineOf } of examplesOf(revision)) {
      for (const [index, example] of examples.entries()) {
        const first = seen.get(plain(example));
        const here: Seen = { id: revision.id, file, line: lineOf(index).line };
        if (first === undefined) seen.set(plain(example), here);
        else if (first.id !== revision.id || first.file === file) {
          const complaint = sameExample(first, first.file === file);
          reportIn(sources, file).warning(lineOf(index), fieldName(['examples', index]), complaint);
        }
      }
    }
  }
}

function examplesOf({ base, translations }: RevisionSource) {
  return [base, ...translations].map(({ file, front, at }) => ({
    file,
    examples: front.examples,
    lineOf: (index: number) => at(['examples', index]),
  }));
}

/** Every example of the pack, and where it stands. */
export function knownExamples(sources: PackSources): KnownExample[] {
  return sources.revisions.flatMap((revision) =>
    examplesOf(revision).flatMap(({ file, examples, lineOf }) =>
      examples.map((text, index) => ({ text, where: `${file}:${lineOf(index).line}` })),
    ),
  );
}
