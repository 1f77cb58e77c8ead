import type { PageReader } from '../types';
import { learnWords } from './cues';
import { markOthers } from './others';
import { readSketch } from './read';
import { draw } from './sketch';

/** The reader for every helpdesk that no adapter names. */
export const genericReader: PageReader = (page, url, lent) => {
  const { ticketIn, words } = lent;
  const open = ticketIn(url);
  if (!open) return undefined;
  try {
    if (words) learnWords(words);
    const sight = lent.sightOf();
    const sketch = draw(page, sight, lent.now(), words);
    if (!words && sketch.isForeign && lent.bringWords()) return undefined;
    markOthers(sketch, sight, { url, open, ticketIn });
    sketch.given = lent.givenIn?.(sketch, open.id);
    const ticket = readSketch(sketch, sight, open.id, lent.ticketKey(url, open.id));
    if (ticket)
      lent.noted(
        sketch.boxes.flatMap(({ isOther, el }) => (isOther ? el : [])),
        sketch.trees,
      );
    return ticket;
  } catch {
    // Pages are hostile and change: whatever one of them breaks, the page's own work goes on undisturbed.
    return undefined;
  }
};
