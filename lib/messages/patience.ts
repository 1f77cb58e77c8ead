/* How answers are waited for: browsers lose them where a background stops, and Firefox lets who has asked it then wait for ever. */

/** What comes of `work`; `late` where that takes more than so many milliseconds. */
export async function within<T, Late>(ms: number, work: Promise<T>, late: Late): Promise<T | Late> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<Late>((resolve) => (timer = setTimeout(resolve, ms, late)));
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks until there is an answer, with so many milliseconds between two tries, and once more than there are pauses; no more once
 * `isOver`. Undefined is no answer. Rejects where a try does.
 */
export async function untilHeard<T>(
  pauses: readonly number[],
  ask: (isLast: boolean) => Promise<T | undefined>,
  isOver: () => boolean = () => false,
): Promise<T | undefined> {
  for (const pause of pauses) {
    const answer = await ask(false);
    if (answer !== undefined || isOver()) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (isOver()) return undefined;
  }
  return ask(true);
}
