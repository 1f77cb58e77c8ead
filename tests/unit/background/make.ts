import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { Sessions } from '@/entrypoints/background/sessions';
import type { MatchResult } from '@/lib/match/types';
import type { Ticket } from '@/lib/ticket/ticket';
import { ticketWith } from '../ticket/make';

/** A page of a granted site, as the browser names the sender of what it says. */
export const PAGE = { tab: 7, documentId: 'doc-1', origin: 'http://localhost:9', incognito: false };

export const lateTicket = (key: string, text = 'Is it too late?'): Ticket =>
  ticketWith([{ author: 'Maya', text }], {
    key,
    id: key,
    subject: 'Cancel?',
    customer: { name: 'Maya', email: '' },
  });

export const found = (card: string): MatchResult => ({
  matches: [{ ref: { pack: 'care', card }, score: 1, confidence: 1, evidence: [] }],
  silence: undefined,
});

/** What a hub's knowledge answers with: packs without cards, but for what a test gives. */
export const knowledgeWith = <Parts extends object>(parts: Parts) => ({
  packs: [],
  languages: ['en'],
  card: () => Promise.resolve(undefined),
  learnMeanings: () => Promise.resolve(false),
  ...parts,
});

/** A hub of an agent who has said nothing yet. */
export function hubWith(knowledge: object, now: () => number = () => 0): Hub {
  return {
    sessions: new Sessions(() => 1),
    knowledge: knowledge as Hub['knowledge'],
    agent: {
      profile: () => Promise.resolve(undefined),
      favourites: () => Promise.resolve([]),
      recent: () => Promise.resolve([]),
    } as unknown as Hub['agent'],
    learning: { judgments: () => Promise.resolve([]) } as unknown as Hub['learning'],
    now,
    thisPage: new Map(),
  };
}

/** A browser that has granted the site of `PAGE`, and gives the command no key. */
export function grantSite(): void {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ manifest_version: 3, name: '', version: '', host_permissions: ['http://localhost/*'] }) as never,
  );
  Object.assign(fakeBrowser, {
    permissions: { contains: () => Promise.resolve(true) },
    commands: { getAll: () => Promise.resolve([]) },
  });
}
