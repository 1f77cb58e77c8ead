import { call } from '../../nodes/ask';
import type { Signs } from './types';
import { ZENDESK_SIGNS } from './zendesk';

/** The helpdesks whose pages we know. */
export const SIGNS: readonly Signs[] = [ZENDESK_SIGNS];

/**
 * Tells whose page it is, by its host or by what is on it; undefined where it is none that we know, or not yet: pages are
 * drawn bit by bit. Asked at each reading of one page: found once, it is known.
 */
export function recogniser(): (page: Document, url: URL) => string | undefined {
  const anyMark = SIGNS.flatMap(({ mark = [] }) => mark).join(',');
  let found: Signs | undefined;
  return (page, { hostname }) => {
    const has = (mark: string): boolean => call(page, 'querySelector', mark) !== null;
    found ??= SIGNS.find(({ hosts }) => hosts?.test(hostname));
    // One question for all of them: most pages are none of theirs.
    if (!found && has(anyMark)) found = SIGNS.find(({ mark }) => mark !== undefined && has(mark));
    return found?.name;
  };
}
