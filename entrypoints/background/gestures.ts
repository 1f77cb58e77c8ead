import { browser } from 'wxt/browser';
import { startPageScript } from '@/lib/access/scripts';
import { openSidePanel } from '@/lib/access/side-panel';
import { helpdeskOrigin } from '@/lib/access/sites';
import { broadcast, tellPage, type PageAddress, type PanelAddress } from '@/lib/messages/tell';
import type { Hub } from './hub';

/** Milliseconds that a reader may take to say that it is there. */
const PATIENCE = 3000;

type Focus = 'search' | 'list';
interface Clicked {
  id?: number | undefined;
  url?: string | undefined;
}

/** The toolbar button and the shortcut: each opens the panel on this page, there and then. */
export function onGestures(hub: Hub): void {
  browser.action.onClicked.addListener((tab) => void open(hub, tab, 'list'));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) void open(hub, tab, 'search');
  });
}

async function open(hub: Hub, tab: Clicked, focus: Focus): Promise<void> {
  if (tab.id === undefined) return;
  // First statement, before any await: browsers open their side panel only while they still see the gesture.
  if (hub.blocked.has(tab.id)) return openSidePanel(tab.id);
  await clearNote(tab.id);
  const session = await hub.sessions.get(tab.id);
  if (session && (await openIn(session, focus))) return;
  // A click gives us this page until it goes (activeTab): say so, and read it.
  const origin = helpdeskOrigin(tab.url);
  if (origin !== undefined) hub.thisPage.set(tab.id, origin);
  const beginning = hub.sessions.nextOf(tab.id, PATIENCE);
  if (!(await startPageScript(tab.id))) return noteProtected(tab.id);
  const begun = await beginning;
  if (begun) await openIn(begun, focus);
}

async function openIn(session: PageAddress & PanelAddress, focus: Focus): Promise<boolean> {
  const answered = await tellPage(session, 'openPanel', { focus });
  if (answered && focus === 'search') await broadcast('focusSearch', { tab: session.tab }, session);
  return answered;
}

/** The browser's own pages and its shops belong to no extension: the button says so, since no panel can. */
async function noteProtected(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '!' }).catch(() => undefined);
  const title = browser.i18n.getMessage('action_protected');
  await browser.action.setTitle({ tabId: tab, title }).catch(() => undefined);
}

async function clearNote(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '' }).catch(() => undefined);
  await browser.action
    .setTitle({ tabId: tab, title: browser.i18n.getMessage('ext_name') })
    .catch(() => undefined);
}
