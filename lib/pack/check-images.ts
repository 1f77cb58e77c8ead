import { LIMITS } from '../policy/limits';
import { reporter, WHOLE_FILE, type Complaint, type Problem } from '../policy/problem';
import { didYouMean } from '../policy/source/suggest';
import { languageParts, reportIn, type PackSources } from './sources';

const complaint = (message: string, fix: string): Complaint => ({ code: 'image', message, fix });

const startsWith = (bytes: Uint8Array, at: number, wanted: readonly number[]) =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** PNG, JPEG or WebP, by the first bytes: a name can say anything. */
function isImage(bytes: Uint8Array): boolean {
  const isPng = startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const isJpeg = startsWith(bytes, 0, [0xff, 0xd8, 0xff]);
  const isWebp =
    startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]);
  return isPng || isJpeg || isWebp;
}

/** The files in `images/` are images, and small enough. */
export function checkImageFile(path: string, content: string | Uint8Array, problems: Problem[]): void {
  const report = reporter(path, problems);
  if (typeof content === 'string' || !isImage(content)) {
    report.error(
      WHOLE_FILE,
      '',
      complaint('This is not a PNG, JPEG or WebP image.', 'Save it as one of these, or remove it.'),
    );
  } else if (content.length > LIMITS.imageBytes) {
    const size = Math.ceil(content.length / 1024);
    const words = complaint(
      `This image has ${size} kB; ${LIMITS.imageBytes / 1024} kB is the most.`,
      'Save it smaller: 1,000 pixels are wide enough.',
    );
    report.error(WHOLE_FILE, '', words);
  }
}

function noFile(path: string, images: ReadonlySet<string>): Complaint {
  const nameOf = (image: string) => image.slice(image.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const near = didYouMean(nameOf(path), [...images].map(nameOf));
  const meant = [...images].find((image) => nameOf(image) === near);
  const fix = meant === undefined ? 'Put the file there, or delete the line.' : `Did you mean "${meant}"?`;
  return complaint(`There is no file ${path}.`, fix);
}

/** Every image that a card shows is a file of the pack. */
export function checkImages(sources: PackSources): void {
  for (const revision of sources.revisions) {
    for (const { file, guidance, replies } of languageParts(revision, sources.pack.front.language)) {
      for (const { images, field } of [guidance, ...replies]) {
        for (const { path, place } of images) {
          if (sources.images.has(path)) continue;
          reportIn(sources, file).error(place, field, noFile(path, sources.images));
        }
      }
    }
  }
}
