import { browser } from 'wxt/browser';
import { startPageScript } from '@/lib/access/scripts';
import { openSidePanel } from '@/lib/access/side-panel';
import { helpdeskOrigin } from '@/lib/access/sites';
import { broadcast, tellPage, type PageAddress, type PanelAddress } from '@/lib/messages/tell';
import { blockedTabs } from '@/lib/settings/blocked-tabs';
import type { Hub } from './hub';
import { clearNote, note } from './note';
import { living } from './panel-handlers';

/** Milliseconds that a reader may take to say that it is there. */
const PATIENCE = 3000;

/** Milliseconds that a panel may take to hear of the shortcut before it gets the keyboard all the same. */
const HEARING = 200;

type Opened = PageAddress & PanelAddress & { token: string };
type Focus = 'search' | 'list';
interface Clicked {
  id?: number | undefined;
  url?: string | undefined;
}

/** The toolbar button and the shortcut: each opens the panel on this page, there and then. */
export function onGestures(hub: Hub): void {
  browser.action.onClicked.addListener((tab) => onGesture(hub, tab, 'list'));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) onGesture(hub, tab, 'search');
  });
}

function onGesture(hub: Hub, { id, url }: Clicked, focus: Focus): void {
  if (id === undefined) return;
  const origin = helpdeskOrigin(url);
  // Before anything else: browsers open their side panel only while they still see the gesture.
  blockedTabs.ask(id, (blocking) => {
    // One that is open for another tab already says nothing anew, and the panel in this page makes room for it all the same.
    if (origin !== undefined && blocking === origin) void openSidePanel(id).then(() => living(hub, id));
    else void open(hub, id, origin, focus);
  });
}

async function open(hub: Hub, tab: number, origin: string | undefined, focus: Focus): Promise<void> {
  await clearNote(tab);
  const session = await hub.sessions.get(tab);
  if (session && (await openIn(session, focus))) return;
  // A click gives us this page until it goes (activeTab): say so, and read it.
  if (origin !== undefined) hub.thisPage.set(tab, origin);
  const beginning = hub.sessions.nextOf(tab, PATIENCE);
  // The browser's own pages and its shops belong to no extension: the button says so, since no panel can.
  if (!(await startPageScript(tab))) return note(tab, 'action_protected');
  const begun = await beginning;
  if (begun) await openIn(begun, focus);
}

async function openIn(session: Opened, focus: Focus): Promise<boolean> {
  // Before the keyboard comes: a key that is typed next must not be undone by it. A new panel begins in the search box.
  if (focus === 'search') {
    const { token, tab } = session;
    const heard = broadcast('focusSearch', { token, tab }, session);
    await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, HEARING))]);
  }
  return tellPage(session, 'openPanel', { focus });
}
