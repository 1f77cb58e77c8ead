import { isDay } from '../days';
import type { Complaint } from '../problem';
import { isId, slug } from './ids';
import { canonicalLanguage } from './languages';
import { didYouMean } from './suggest';

/** What a card file's name says: `id[@YYYY-MM-DD][.language].md`. */
export interface CardFileName {
  id: string;
  from: string | undefined;
  language: string | undefined;
}

const complaint = (message: string, fix: string): Complaint => ({ code: 'file-name', message, fix });

const SHAPE = 'A card is named `id.md`, `id.th.md` or `id@2026-07-01.md`.';

/** Reads the name of a file in `cards/`, without the folder. */
export function readCardFileName(name: string): CardFileName | Complaint {
  const stem = name.replace(/\.md$/, '');
  const [dated = '', suffix, ...more] = stem.split('.');
  if (more.length > 0) return complaint('This file name has too many points.', SHAPE);
  const [id = '', from, ...dates] = dated.split('@');
  if (dates.length > 0) return complaint('This file name has more than one @.', SHAPE);
  if (!isId(id)) return notAnId(id);
  if (id === 'none')
    return complaint(
      'A card cannot be called "none": tests say `expect: none` for no card.',
      'Rename the file.',
    );
  if (from !== undefined && !isDay(from)) {
    return complaint(`"${from}" after the @ is not a day.`, `Write year-month-day: \`${id}@2026-07-01.md\`.`);
  }
  const language = suffix === undefined ? undefined : canonicalLanguage(suffix);
  if (suffix !== undefined && language === undefined) {
    const fix = `Write the short name of the language, as in \`${id}.th.md\`; a card in the language of the pack has none.`;
    return complaint(`"${suffix}" in this file name is not a language.`, fix);
  }
  return { id, from, language };
}

function notAnId(id: string): Complaint {
  const better = slug(id);
  const name = isId(better) && better !== id ? ` Rename it to \`${better}.md\`.` : '';
  return complaint(
    `"${id}" cannot be the id of a card.`,
    `The id in the file name has small letters a-z, digits, - and _, at most 64.${name}`,
  );
}

const FOLDERS = ['cards', 'tests', 'images'];

/** What a path in the pack's folder is; `stray` where it looks like a part of the pack that is misplaced or misnamed. */
export type PackPath =
  | { kind: 'pack' }
  | { kind: 'card'; name: string }
  | { kind: 'test' }
  | { kind: 'image' }
  | { kind: 'other' }
  /** A card whose file does not end with .md, and the name that it should have. */
  | { kind: 'misnamed-card'; name: string; complaint: Complaint }
  | { kind: 'misnamed-pack'; complaint: Complaint }
  | { kind: 'stray'; complaint: Complaint };

const UNREAD = 'This file is not read: cards are files that end with .md.';
const fileName = (message: string, fix: string): Complaint => ({ code: 'stray-file', message, fix });

const stray = (message: string, fix: string): PackPath => ({
  kind: 'stray',
  complaint: { code: 'stray-file', message, fix },
});

/** Tells what a file of the folder is by its path. Hidden files and files at the root (README, licence) are no part of a pack. */
export function classify(path: string): PackPath {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.')) || /^(?:Thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? ''))
    return { kind: 'other' };
  const [folder = '', name = ''] = parts;
  if (parts.length === 1) return classifyRootFile(folder);
  if (!FOLDERS.includes(folder)) {
    const near = didYouMean(folder, FOLDERS);
    return near === undefined || !/\.(?:md|ya?ml|png|jpe?g|webp)$/i.test(path)
      ? { kind: 'other' }
      : stray(`The folder "${folder}" is not read.`, `Rename it to "${near}" if it is a part of the pack.`);
  }
  if (folder === 'images') return { kind: 'image' };
  if (parts.length > 2)
    return stray(`Files in a folder below "${folder}" are not read.`, `Move this file to ${folder}/.`);
  if (folder === 'cards') return classifyCard(name);
  if (name.endsWith('.yaml')) return { kind: 'test' };
  return stray(
    'This file is not read: tests are .yaml files.',
    /\.yml$/i.test(name) ? 'Rename it to end with .yaml.' : 'Rename or remove it.',
  );
}

function classifyRootFile(name: string): PackPath {
  if (name === 'pack.yaml') return { kind: 'pack' };
  if (/^pack\.(?:ya?ml|txt|ya?ml\.txt)$/i.test(name)) {
    const words = fileName(
      'The file that describes the pack is named pack.yaml.',
      'Rename this file to `pack.yaml`.',
    );
    return { kind: 'misnamed-pack', complaint: words };
  }
  return { kind: 'other' };
}

function classifyCard(name: string): PackPath {
  if (name.endsWith('.md')) return { kind: 'card', name };
  const stem = /^(.*?)(?:\.(?:md|markdown|mdown|txt|text))*$/i.exec(name)?.[1] ?? '';
  if (/\.(?:docx?|odt|rtf|pages)$/i.test(name))
    return stray(
      'This file is not read: cards are plain text files that end with .md.',
      'Copy its text into such a file, and move this one out of cards/.',
    );
  if (stem === name && !isId(name)) return stray(UNREAD, 'Move it out of cards/.');
  return {
    kind: 'misnamed-card',
    name: `${stem}.md`,
    complaint: fileName(UNREAD, `Rename it to \`${stem}.md\`.`),
  };
}
