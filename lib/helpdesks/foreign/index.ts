import type { ForeignWords } from '../types';
import { FOREIGN_CUES, splitCompounds } from './cues';
import { learnTimes } from './times';

/** The words of pages that are not in English alone. */
export const FOREIGN_WORDS: ForeignWords = { cues: FOREIGN_CUES, splitCompounds, learnTimes };
