import type { FromOptions, Response } from '@/lib/messages/contract';
import type { Expansion } from '@/lib/reply/expansion';
import type { AgentProfile } from '@/lib/policy/agent';
import type { Bindings } from '../panel/bindings';

export type Settings = Response<FromOptions, 'readSettings'>;

/** What the options page can have done. Each rejects where the background does not answer. */
export interface OptionsActions {
  /** False where it could not be kept on this machine. */
  storeProfile: (profile: AgentProfile) => Promise<boolean>;
  /** Gives a helpdesk's access back to the browser. */
  removeSite: (origin: string) => Promise<void>;
  /** Opens the browser's own page of shortcuts; false where it cannot be opened from here. */
  changeKey: () => Promise<boolean>;
  /** Asks the browser to open the panel by this key; false where it does not take it. Only where a browser can be asked. */
  assignKey?: (key: string) => Promise<boolean>;
  /** Has the browser open the panel by its first key again; false where it does not. Only where a browser can be asked. */
  resetKey?: () => Promise<boolean>;
  /** Learns from what the agent does, or no more. */
  setLearning: (on: boolean) => Promise<void>;
  /** Forgets what was learned of one card, or all. */
  eraseLearned: (card?: { pack: string; card: string }) => Promise<void>;
  /** Keeps how shortcuts that are typed in a reply turn into it. */
  saveExpansion: (expansion: Expansion) => Promise<void>;
  /** Keeps what was shown of sites, in the place of what is known of each. */
  addTaught: (sites: Settings['taught']) => Promise<void>;
  /** Forgets what was shown of a site. */
  dropTaught: (origin: string) => Promise<void>;
  /** Has the browser save a text as a file. */
  saveFile: (name: string, text: string) => void;
  /** Keeps the keys inside the panel. */
  saveKeys: (keys: Bindings) => Promise<void>;
}

/** The browsers whose words differ. */
export type BrowserName = 'chrome' | 'edge' | 'firefox';
