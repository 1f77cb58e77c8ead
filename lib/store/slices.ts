/** Milliseconds of work in one piece: keystrokes and other messages wait no longer. */
const PIECE = 25;

/** Lets whatever waits come first. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does long work in steps, with pauses between them. */
export async function inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  let started = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - started < PIECE) continue;
    await pause();
    started = performance.now();
  }
}
