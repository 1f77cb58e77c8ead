import type { browser as Api } from 'wxt/browser';
import { serveHelpdesk, type Helpdesk } from '../../demo-helpdesk/server';
import { STORY_TICKET } from '../../demo-helpdesk/tickets';
import type { Browser } from './driver';

/** In the browser, where the script below runs. */
declare const chrome: typeof Api;

export interface Demo extends Helpdesk {
  /** The address of a ticket; `query` as the demo helpdesk's options, with its question mark. */
  ticketUrl(id?: string, query?: string): string;
}

/** The demo helpdesk on loopback; a ticket that is not named is the story's. */
export async function startDemo(port = 0): Promise<Demo> {
  const helpdesk = await serveHelpdesk({ port });
  return {
    ...helpdesk,
    ticketUrl: (id = STORY_TICKET, query = '') => `${helpdesk.url}tickets/${id}${query}`,
  };
}

/** Tells the extension who the agent is, as its form does: replies are signed with the name. */
export async function introduceAgent(browser: Browser, name: string): Promise<void> {
  const tab = await browser.newTab(browser.extensionUrl('options.html'));
  await tab.evaluate(async (agent: string) => {
    const profile = { name: agent, team: 'Care', brand: '', channel: '', region: '', languages: ['en'] };
    await chrome.runtime.sendMessage({ type: 'storeProfile', payload: { profile } });
  }, name);
  await tab.close();
}
