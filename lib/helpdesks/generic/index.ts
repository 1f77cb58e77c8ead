import type { PageReader } from '../types';
import { learnWords } from './cues';
import { markOthers } from './others';
import { readSketch } from './read';
import { draw } from './sketch';

/** The reader for every helpdesk that no adapter names. */
export const genericReader: PageReader = (page, url, lent) => {
  const { ticketIn, ticketKey, sightOf, now, words, bringWords, givenIn, noted } = lent;
  const open = ticketIn(url);
  if (!open) return undefined;
  try {
    if (words) learnWords(words);
    const sight = sightOf();
    const sketch = draw(page, sight, now(), words);
    if (!words && sketch.isForeign && bringWords()) return undefined;
    markOthers(sketch, sight, { url, open, ticketIn });
    sketch.given = givenIn?.(sketch, open.id);
    const ticket = readSketch(sketch, sight, open.id, ticketKey(url, open.id));
    if (ticket)
      noted(
        sketch.boxes.flatMap(({ isOther, el }) => (isOther ? el : [])),
        sketch.trees,
      );
    return ticket;
  } catch {
    // Pages are hostile and change: whatever one of them breaks, the page's own work goes on undisturbed.
    return undefined;
  }
};
