import * as z from 'zod/mini';
import { TaughtSiteSchema, type TaughtSite } from './places';

/** The file in which what was shown of some sites goes from one machine to another. */
const FileSchema = z.strictObject({
  /** Tells it from every other file, and how it is to be read. */
  cuecard: z.literal('taught-places/1'),
  sites: z.array(TaughtSiteSchema).check(z.maxLength(200)),
});

/** Larger files are no lists of selectors. Characters. */
const MOST = 2_000_000;

export class PlacesFileError extends Error {
  override readonly name = 'PlacesFileError';

  /** `place`: where in the file it went wrong, in the file's own words; empty for the file as a whole. */
  constructor(readonly place: string) {
    super(`No file of shown places: ${place}`);
  }
}

export function writePlaces(sites: readonly TaughtSite[]): string {
  return `${JSON.stringify({ cuecard: 'taught-places/1', sites }, null, 2)}\n`;
}

/**
 * What a file says of sites. Throws `PlacesFileError` where it is none that `writePlaces` wrote. `isSelector`: what the browser says
 * of a text.
 */
export function readPlaces(text: string, isSelector: (text: string) => boolean): TaughtSite[] {
  if (text.length > MOST) throw new PlacesFileError('');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new PlacesFileError('');
  }
  const parsed = FileSchema.safeParse(content);
  if (!parsed.success) throw new PlacesFileError((parsed.error.issues[0]?.path ?? []).join('.'));
  const { sites } = parsed.data;
  for (const [at, { places }] of sites.entries())
    for (const [name, ways] of Object.entries(places))
      if (![ways].flat().every((way) => way === undefined || isSelector(way)))
        throw new PlacesFileError(`sites.${at}.places.${name}`);
  return sites;
}
