/*
 * Matching: (ticket, index, now) -> ranked cards with evidence and confidence, or silence. Shards become segments once,
 * segments are stored as bytes, and an index is loaded from them; see README.md.
 */
export { builtTables, loadIndex, loadPacks } from './build';
export { checksumOf } from './checksum';
export { THRESHOLD } from './confidence';
export type { Judgment } from './feedback';
export { openIndex, type Index, type IndexSource, type PackFacts } from './load';
export { createLookup, type Lookup } from './lookup';
export { match } from './match';
export { remembered } from './remembered';
export type { MatchOptions } from './score';
export { buildSegment, SEGMENT_VERSION, segmentSteps, type Segment } from './segment';
export type { Tables } from './tables';
export { traceIn, type Trace } from './trace';
export * from './types';
export { readVectors, VectorsError, type WordVectors } from './vectors';
