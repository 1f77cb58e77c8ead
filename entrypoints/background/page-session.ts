import { startPageScript } from '@/lib/access/scripts';
import type { PageSender } from '@/lib/messages/receive';
import type { Hub } from './hub';
import type { TabSession } from './sessions';

/**
 * The sender's session; a document that was replaced, or whose site was taken away, has none. In a tab of which nothing is
 * known the script says anew that it is there: put in again, it knows that it was forgotten.
 */
export async function sessionOf(hub: Hub, sender: PageSender): Promise<TabSession | undefined> {
  const session = await hub.sessions.get(sender.tab);
  if (!session) void startPageScript(sender.tab);
  return isOf(session, sender) ? session : undefined;
}

export const isOf = (session: TabSession | undefined, { origin, documentId }: PageSender): boolean =>
  session?.origin === origin && session.documentId === documentId;
