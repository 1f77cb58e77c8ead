import type { AgentStore } from '@/lib/store/agent-store';
import type { LearningStore } from '@/lib/store/learning';
import type { KnowledgeSource } from '@/lib/store/knowledge';
import type { Sessions } from './sessions';

/** What the handlers share. Made once for each life of the worker. */
export interface Hub {
  sessions: Sessions;
  knowledge: KnowledgeSource;
  agent: AgentStore;
  learning: LearningStore;
  now: () => number;
  /** Tabs that the agent's own click opened to us until their page goes, with the origin of that moment. */
  thisPage: Map<number, string>;
}
