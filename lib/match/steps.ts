/** Done at once: some milliseconds even on a slow machine. */
const STRETCH = 8192;

/** Does something for every number below `count`, with a step after each stretch of them: a shorter one where each takes more. */
export function* inStretches(
  count: number,
  work: (at: number) => void,
  stretch = STRETCH,
): Generator<undefined, void> {
  for (let at = 0; at < count; yield)
    for (const end = Math.min(count, at + stretch); at < end; at++) work(at);
}

/** Does all steps at once, where nobody waits for anything else meanwhile. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
