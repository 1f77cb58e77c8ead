import type { ForeignWords } from '../types';
import { FOREIGN_CUES, splitCompounds, WROTE } from './cues';
import { timesIn } from './times';

/** The words of pages that are not in English alone. */
export const FOREIGN_WORDS: ForeignWords = { cues: FOREIGN_CUES, wrote: WROTE, splitCompounds, timesIn };
