import { launchBrowser, type Browser, type BrowserName, type Tab } from '../../e2e/lib/driver';
import { serveHelpdesk, type Helpdesk } from '../../demo-helpdesk/server';
import type { Message, Ticket } from '../../demo-helpdesk/tickets';
import { person, ticket, wrote } from '../../demo-helpdesk/data/write';
import { poll } from '../../e2e/lib/poll';
import { askedOf, syntheticCards } from '../synthetic';
import { benchExtension } from './extension';

/** How many cards everything is measured with, unless BENCH_CARDS says otherwise. */
export const CARDS = Number(process.env['BENCH_CARDS'] ?? 10_000);
/** Tickets in the list: enough for two hundred in a row. */
const TICKETS = 260;
export const LONG_THREAD = '5000';
const LONG_THREAD_MESSAGES = 1000;

/** A browser with the extension and its many cards, and a helpdesk whose tickets ask for them. */
export interface World {
  name: BrowserName;
  browser: Browser;
  helpdesk: Helpdesk;
  tickets: readonly Ticket[];
  stop(): Promise<void>;
}

export async function startWorld(name: BrowserName): Promise<World> {
  const extension = benchExtension(name, CARDS);
  const tickets = benchTickets();
  const helpdesk = await serveHelpdesk({ tickets: [...tickets, longThread()] });
  const browser = await launchBrowser(name, { extension, hosts: ['other.test'] });
  const stop = async (): Promise<void> => {
    await browser.close();
    await helpdesk.close();
  };
  try {
    await packsAreIn(browser);
  } catch (error) {
    await stop();
    throw error;
  }
  return { name, browser, helpdesk, tickets, stop };
}

/** Waits until the store holds all cards: installing the extension brings them in. */
async function packsAreIn(browser: Browser): Promise<void> {
  const options = await browser.newTab(browser.extensionUrl('options.html'));
  await poll('the cards in the store', () => options.evaluate(storedPacks), { timeout: 180_000 });
  await options.close();
}

/** How many packs the extension's database names. */
async function storedPacks(): Promise<number> {
  const opened = indexedDB.open('cuecard-packs');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(new Error('no database'));
    opened.onupgradeneeded = () => {
      opened.transaction?.abort(); // it is the extension's to make
      reject(new Error('no database yet'));
    };
  });
  const count = await new Promise<number>((resolve, reject) => {
    const asked = database.transaction('packs').objectStore('packs').count();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(new Error('no packs'));
  });
  database.close();
  return count;
}

/** Customers are named so that the panel's first line tells whose suggestions it shows. */
export const customerOf = (id: string): string => `Ann Number${id}`;

function benchTickets(): Ticket[] {
  return askedOf(syntheticCards(CARDS), TICKETS).map(({ subject, text }, at) => {
    const id = String(2000 + at);
    const name = customerOf(id);
    return ticket({
      id,
      subject,
      customer: person(name, 'Sweden'),
      messages: [wrote(name, '2027-01-01T09:12', 'Hello,', text, 'Thank you!')],
    });
  });
}

function longThread(): Ticket {
  const name = customerOf(LONG_THREAD);
  const texts = askedOf(syntheticCards(LONG_THREAD_MESSAGES), LONG_THREAD_MESSAGES);
  const messages = texts.map(({ text }, at): Message => {
    const minute = String(Math.floor(at / 60) % 24).padStart(2, '0') + ':' + String(at % 60).padStart(2, '0');
    const isAgent = at % 3 === 1;
    return {
      from: isAgent ? 'agent' : 'customer',
      author: isAgent ? 'Sam Rivera' : name,
      at: `2026-12-30T${minute}`,
      body: [text],
    };
  });
  return ticket({ id: LONG_THREAD, subject: 'A long story', customer: person(name, 'Sweden'), messages });
}

export const addressOf = ({ helpdesk }: World, id: string, query = ''): string =>
  `${helpdesk.url}tickets/${id}${query}`;

/** Opens a ticket from the list, as a click on its line does: the page stays, its address changes. */
export function openFromList(tab: Tab, id: string): Promise<void> {
  return tab.evaluate((wanted: string) => {
    const row = document.querySelector<HTMLElement>(`a.ticket-row[href^="/tickets/${wanted}"]`);
    if (!row) throw new Error(`no ticket ${wanted} in the list`);
    row.click();
  }, id);
}

/** A tab with a ticket and the panel open, with suggestions. */
export async function openTicket(world: World, id: string, query = '') {
  const tab = await world.browser.newTab(addressOf(world, id, query));
  await poll('the edge tab', () => tab.edgeTab().exists(), { timeout: 60_000 });
  await tab.edgeTab().click();
  const panel = await tab.panel({ timeout: 60_000 });
  await panel.waitFor(() => document.querySelector('article[data-card]') !== null, { timeout: 60_000 });
  return { tab, panel };
}
