import * as z from 'zod/mini';
import { TaughtSiteSchema, type TaughtPlaces, type TaughtSite } from '../ticket/places';
import { item } from './item';

/** Sites whose pages somebody has shown to Cuecard; each once. */
const stored = item<TaughtSite[]>('taughtSites', z.array(TaughtSiteSchema), []);

/** Where things stand on sites that were shown: kept until somebody removes them. */
export const taughtSites = {
  read: stored.read,

  async placesOn(origin: string): Promise<TaughtPlaces | undefined> {
    return (await stored.read()).find((site) => site.origin === origin)?.places;
  },

  /** Each takes the place of what was known of its site. */
  add: (sites: readonly TaughtSite[]): Promise<TaughtSite[]> =>
    stored.change((known) => [
      ...known.filter(({ origin }) => !sites.some((site) => site.origin === origin)),
      ...sites,
    ]),

  drop: (origin: string): Promise<TaughtSite[]> =>
    stored.change((known) => known.filter((site) => site.origin !== origin)),
};
