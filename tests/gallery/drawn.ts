import { framesDrawn } from '../e2e/lib/script';

/** Resolves when React has drawn what it has to draw, and what comes late is there. */
export async function drawn(): Promise<void> {
  await framesDrawn(2);
  const finite = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().activeDuration !== Infinity);
  await Promise.all(finite.map((animation) => animation.finished.catch(() => undefined)));
}
