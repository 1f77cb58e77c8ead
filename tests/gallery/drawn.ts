import { framesDrawn } from '../e2e/lib/script';

/** More rounds than any state takes to come to rest. */
const MOST_ROUNDS = 20;

/** Resolves when nothing has changed in the document for a frame, and what comes late is there. */
export async function drawn(): Promise<void> {
  const seen = { changes: 0 };
  const observer = new MutationObserver(() => (seen.changes += 1));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  await framesDrawn(2);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = seen.changes;
    await framesDrawn(1);
    if (seen.changes === before) break;
  }
  observer.disconnect();
  const finite = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().activeDuration !== Infinity);
  await Promise.all(finite.map((animation) => animation.finished.catch(() => undefined)));
}
