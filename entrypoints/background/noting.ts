import type { CardRef } from '@/lib/policy/card';
import type { CardEvent } from '@/lib/store/agent-store';
import type { Hub } from './hub';
import type { TabSession } from './sessions';

type Noting = (hub: Hub, session: TabSession | undefined, event: CardEvent, ref: CardRef) => Promise<void>;

/**
 * Counts and the list of recent cards are a help, never a reason to fail what the agent asked for. Of a private window
 * nothing is kept.
 */
export const count: Noting = async (hub, session, event, { pack, card }) => {
  if (!session?.incognito) await hub.agent.count(event, pack, card, hub.now()).catch(() => undefined);
};

export const noteUse: Noting = async (hub, session, event, ref) => {
  if (session?.incognito) return;
  await hub.agent.noteUse(ref.pack, ref.card, hub.now()).catch(() => undefined);
  await count(hub, session, event, ref);
};
