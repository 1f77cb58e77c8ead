/** Set when the extension is built: the day of the story for the demo and the tests, undefined for the stores. */
declare const __FIXED_NOW__: number | undefined;

const started = performance.now();

/** Epoch milliseconds. The one clock of the extension: everything else takes `now` as a parameter. */
export function now(): number {
  if (__FIXED_NOW__ === undefined) return Date.now();
  return __FIXED_NOW__ + Math.round(performance.now() - started);
}

/**
 * A number that grows with every start of the background, also where `now` is a fixed day that begins again. It only
 * tells newer from older; no date is ever made of it.
 */
export function startingRevision(): number {
  return Date.now();
}
