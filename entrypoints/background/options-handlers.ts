import { assignedKey } from '@/lib/access/commands';
import { dropSite, helpdeskOrigin, isGranted, isInsecure, patternOf } from '@/lib/access/sites';
import { EMPTY_PROFILE } from '@/lib/policy/agent';
import type { OptionsHandlers } from '@/lib/messages/receive';
import { chosenSites, expansion, welcomed } from '@/lib/settings/items';
import { taughtSites } from '@/lib/settings/taught-sites';
import { refreshAccess } from './access';
import type { Knowledge } from '@/lib/store/knowledge';
import type { FromOptions, Response } from '@/lib/messages/contract';
import { tellOfShortcuts } from './expand-handlers';
import type { Hub } from './hub';
import { rematch } from './page-handlers';
import { teachingHandlers } from './teach-handlers';
import { packSummaries, pushAgain } from './state';

type Learning = Response<FromOptions, 'readSettings'>['learning'];

/** What the options page and the grant tab ask. */
export function optionsHandlers(hub: Hub): OptionsHandlers {
  return {
    async readSettings() {
      const profile = await hub.agent.profile().catch(() => undefined);
      const knowledge = await hub.knowledge.load().catch(() => undefined);
      return {
        profile: profile ?? EMPTY_PROFILE,
        profileAsked: profile !== undefined,
        packs: knowledge ? packSummaries(knowledge) : [],
        helpdesks: await helpdesks(),
        learning: await learningOf(hub, knowledge),
        expansion: await expansionOf(hub),
        taught: await taughtSites.read().catch(() => []),
        openKey: await assignedKey('open-panel').catch(() => ''),
        now: hub.now(),
      };
    },

    async storeProfile({ profile }) {
      await hub.agent.saveProfile(profile);
      // It is kept: nobody waits for a tab that hangs.
      for (const session of await hub.sessions.all()) void pushAgain(hub, session);
      void tellOfShortcuts(hub);
    },

    ...learningHandlers(hub),
    ...teachingHandlers(hub),

    ...siteHandlers(hub),

    async storySeen() {
      await welcomed.write(true);
    },
  };
}

type Expanding = Response<FromOptions, 'readSettings'>['expansion'];

/** Sites that were granted at install are known once they have been opened. */
async function expansionOf(hub: Hub): Promise<Expanding> {
  const settings = await expansion.read();
  const opened = (await hub.sessions.all()).map(({ origin }) => origin);
  return {
    ...settings,
    sites: [...new Set([...(await chosenSites.read()), ...opened, ...settings.off])].sort(),
  };
}

function siteHandlers(hub: Hub): Pick<OptionsHandlers, 'siteGranted' | 'siteRevoked'> {
  return {
    async siteGranted({ origin }) {
      const exact = helpdeskOrigin(origin);
      if (exact === undefined) return;
      await chosenSites.change((chosen) => (chosen.includes(exact) ? chosen : [...chosen, exact]));
      await refreshAccess(hub);
    },

    async siteRevoked({ origin }) {
      const left = await chosenSites.change((chosen) => chosen.filter((each) => each !== origin));
      const exact = helpdeskOrigin(origin);
      // The browser knows hosts alone: another port of this one may still be wanted.
      const isShared = exact !== undefined && left.some((each) => patternOf(each) === patternOf(exact));
      if (exact !== undefined && !isShared) await dropSite(exact);
      await refreshAccess(hub);
    },
  };
}

type Helpdesks = Response<FromOptions, 'readSettings'>['helpdesks'];

async function helpdesks(): Promise<Helpdesks> {
  const chosen = await chosenSites.read();
  const granted = await Promise.all(chosen.map((origin) => isGranted(origin, chosen)));
  return chosen.map((origin, at) => {
    return { origin, granted: granted[at] === true, insecure: isInsecure(origin) };
  });
}

function learningHandlers(hub: Hub): Pick<OptionsHandlers, 'setLearning' | 'eraseLearned'> {
  return {
    async setLearning({ on }) {
      await hub.learning.turn(on);
      await matchAll(hub);
    },

    async eraseLearned({ card }) {
      await hub.learning.erase(card);
      await matchAll(hub);
    },
  };
}

async function learningOf(hub: Hub, knowledge: Knowledge | undefined): Promise<Learning> {
  const [on, cards] = await Promise.all([
    hub.learning.isOn().catch(() => true),
    hub.learning.cards().catch(() => []),
  ]);
  return { on, cards: cards.map((one) => ({ ...one, title: knowledge?.titleOf(one) ?? '' })) };
}

/** Open panels show what is ranked by what is known now. */
async function matchAll(hub: Hub): Promise<void> {
  for (const session of await hub.sessions.all()) await rematch(hub, session);
}
