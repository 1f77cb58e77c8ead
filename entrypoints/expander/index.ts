import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearInFrames } from '@/lib/editors/last-caret';
import { askUntilHeard, isAlive } from '@/lib/messages/page';
import { ask } from '@/lib/nodes/ask';
import { ownLife } from '@/lib/nodes/own-life';
import { Expander } from './expander';

/*
 * Put beside our script in a page once the agent is in an editor. It knows which shortcuts there are, by name, and asks the
 * background for what becomes of one; of a policy it knows nothing.
 */

const PRESENT = Symbol.for('cuecard.expander');
const world = globalThis as typeof globalThis & { [PRESENT]?: AbortSignal };

export default defineUnlistedScript(() => {
  const life = ownLife();
  // Put in again it goes on, unless our script has begun anew meanwhile.
  if (!life || world[PRESENT] === life) return;
  world[PRESENT] = life;
  const expander = new Expander();
  const learn = async (): Promise<void> => {
    expander.known = (await askUntilHeard('shortcutsWanted', {}, life)) ?? undefined;
  };
  const learnOrStop = (): void => void learn().catch(() => (expander.known = undefined));
  hearChanges(learnOrStop, life);
  hearInFrames(document, life, (inside) => {
    const view = ask(inside, 'defaultView');
    for (const [type, hear] of Object.entries(expander.listeners))
      view?.addEventListener(type, hear as EventListener, { capture: true, signal: life });
    return () => undefined;
  });
  life.addEventListener('abort', expander.end);
  learnOrStop();
});

function hearChanges(onChange: () => void, life: AbortSignal): void {
  const hear = (message: unknown, sender: { id?: string | undefined; tab?: unknown }): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined || !isMessage(message)) return;
    if (message.type === 'shortcutsChanged') onChange();
  };
  browser.runtime.onMessage.addListener(hear);
  life.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(hear);
  });
}

function isMessage(message: unknown): message is { type: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message;
}
