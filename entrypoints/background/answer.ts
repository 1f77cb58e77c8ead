import type { Silence } from '@/lib/match';
import { EMPTY_PROFILE } from '@/lib/policy/agent';
import { speaksAnother, type Detected } from '@/lib/ticket/foreign';
import type { Ticket } from '@/lib/ticket/ticket';
import { browser } from 'wxt/browser';
import { viewerFor } from './card-views';
import type { Hub } from './hub';
import { asideFor } from './learn';
import type { TabSession } from './sessions';
import { troubleOf } from './state';

/** What came of matching a ticket: what its tab's panel shows of it. */
export type Answer = Pick<TabSession, 'phase' | 'matches' | 'silence' | 'trouble'>;

/**
 * Matches a ticket for the agent of this session, and has the cards that answer it at hand. Undefined where nobody waits
 * for it any more, which `isWanted` is asked after every wait: the page may show another ticket by then.
 */
export async function answerTo(
  hub: Hub,
  session: TabSession,
  ticket: Ticket,
  isWanted: () => boolean,
): Promise<Answer | undefined> {
  try {
    const [knowledge, profile, judgments] = await Promise.all([
      hub.knowledge.load(),
      hub.agent.profile().catch(() => undefined),
      hub.learning.judgments().catch(() => []),
    ]);
    if (!isWanted()) return undefined;
    const { matches, silence } = knowledge.match(ticket, {
      now: hub.now(),
      viewer: viewerFor(profile ?? EMPTY_PROFILE, ticket),
      judgments,
      aside: asideFor(session, ticket.key),
    });
    const [silent] = await Promise.all([
      toldMore(silence, ticket, knowledge.languages),
      // Read now, they are there when they are shown.
      ...matches.map(({ ref }) => knowledge.card(ref)),
    ]);
    if (!isWanted()) return undefined;
    const phase = matches.length > 0 ? 'suggestions' : 'silent';
    return { phase, matches, ...(silent === undefined ? {} : { silence: silent }) };
  } catch (error) {
    return isWanted() ? { phase: 'trouble', matches: [], trouble: troubleOf(error) } : undefined;
  }
}

/** Of a ticket that no card fits: whether its language is one that there are no answers in. The browser tells, locally. */
async function toldMore(
  silence: Silence | undefined,
  ticket: Ticket,
  answers: readonly string[],
): Promise<Silence | undefined> {
  // Async: a browser without a detector throws at once, and is one that knows nothing.
  const detect = async (text: string): Promise<Detected> => browser.i18n.detectLanguage(text);
  return silence === 'noCardFits' && (await speaksAnother(ticket, answers, detect))
    ? 'otherLanguage'
    : silence;
}

/** The answer to a ticket whose text may still change. One at most is kept: of the tab that the agent looks at. */
export interface Prepared {
  /** Begins to answer; what was prepared before is forgotten. */
  prepare(session: TabSession, ticket: Ticket): void;
  /** What was prepared, if it was for just this ticket; it is handed out once. */
  take(session: TabSession, ticket: Ticket): Promise<Answer | undefined> | undefined;
  forget(): void;
}

export function preparedAnswers(hub: Hub): Prepared {
  let last: { asked: string; answer: Promise<Answer | undefined> } | undefined;
  const nameOf = ({ token }: TabSession, ticket: Ticket): string => JSON.stringify([token, ticket]);
  return {
    prepare(session, ticket) {
      const asked = nameOf(session, ticket);
      last = { asked, answer: answerTo(hub, session, ticket, () => last?.asked === asked) };
    },
    take(session, ticket) {
      return last?.asked === nameOf(session, ticket) ? last.answer : undefined;
    },
    forget() {
      last = undefined;
    },
  };
}
