import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '@/lib/messages/receive';
import { onAccessChanged } from '@/lib/access/sites';
import { now, startingRevision } from '@/lib/clock/now';
import { closeToPages, expansion } from '@/lib/settings/items';
import { openAgentStore } from '@/lib/store/agent-store';
import { AgentDatabase, PackDatabase } from '@/lib/store/databases';
import { openKnowledge } from '@/lib/store/knowledge';
import { openLearning } from '@/lib/store/learning';
import { openPackStore } from '@/lib/store/pack-store';
import { syncBundledPacks, readBundledPacks } from '@/lib/sync/bundled';
import { ownVectors } from '@/lib/sync/vectors';
import { refreshAccess } from './access';
import { onGestures } from './gestures';
import { refreshExpansion } from './expand-handlers';
import type { Hub } from './hub';
import { onLifecycle } from './lifecycle';
import { optionsHandlers } from './options-handlers';
import { pageHandlers } from './page-handlers';
import { panelHandlers } from './panel-handlers';
import { Sessions } from './sessions';

export default defineBackground({
  main() {
    const own = browser.runtime.getURL('/');
    const packs = openPackStore(new PackDatabase());
    const agent = new AgentDatabase();
    const vectors = ownVectors(own);
    const hub: Hub = {
      sessions: new Sessions(startingRevision),
      knowledge: openKnowledge(packs, {
        prepare: () => syncBundledPacks(packs, own, now(), vectors),
        fallback: () => readBundledPacks(own),
        vectors,
      }),
      agent: openAgentStore(agent),
      learning: openLearning(agent),
      now,
      thisPage: new Map(),
    };
    // Listeners stand before the first await: a worker that an event woke hears that event only so.
    listen({ page: pageHandlers(hub), panel: panelHandlers(hub), options: optionsHandlers(hub) });
    closeToPages();
    onGestures(hub);
    onLifecycle(hub);
    onAccessChanged(() => void refreshAccess(hub));
    expansion.watch(() => void refreshExpansion(hub));
  },
});
