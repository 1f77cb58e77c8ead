import * as z from 'zod/mini';
import { TokenSchema } from '@/lib/messages/contract';
import { PanelStateSchema, type PanelState } from '@/lib/messages/views';
import { session as memory } from '@/lib/settings/session';
import type { TabSession } from './sessions';

/*
 * What a tab's panel was shown last. A background that the browser had stopped shows it at once to a panel that opens, as long
 * as nothing of the session has changed: reading the index first would let the agent wait for what is known.
 */

const ShownSchema = z.strictObject({ token: TokenSchema, state: PanelStateSchema });

const keyOf = (tab: number): string => `shown:${tab}`;

export function keepShown({ tab, token }: TabSession, state: PanelState): void {
  // Without room for it the next opening takes longer.
  memory.write(keyOf(tab), { token, state }).catch(() => undefined);
}

/**
 * What the panel of this session was shown last; undefined where the session has changed since, and where there was trouble: that
 * may be over.
 */
export async function shownLast({ tab, token, revision }: TabSession): Promise<PanelState | undefined> {
  const shown = ShownSchema.safeParse(await memory.read(keyOf(tab)).catch(() => undefined));
  if (!shown.success || shown.data.token !== token) return undefined;
  const { state } = shown.data;
  return state.revision === revision && state.trouble === undefined ? state : undefined;
}

export function forgetShown(tab: number): Promise<void> {
  return memory.drop(keyOf(tab));
}

/** True where two states differ in nothing that is seen. */
export function showSame(one: PanelState, other: PanelState): boolean {
  // By way of the schema, whose order of fields what was kept has, too.
  const shown = (state: PanelState): string =>
    JSON.stringify(PanelStateSchema.safeParse({ ...state, revision: 0, now: 0 }).data);
  return shown(one) === shown(other);
}
