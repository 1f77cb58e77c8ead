// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import helpdesk from '@/entrypoints/helpdesk/index';
import { genericReader } from '@/lib/helpdesks/generic';
import { offerReader } from '@/lib/helpdesks/on-demand';
import { LENT, showPage } from '../helpdesks/fixtures';
import { holdTime, letTimeGo, pass } from '../helpdesks/page-time';

/* What the page's script says, where the background does not always live to hear it. */

interface Said {
  type: string;
  payload: { ticket?: { id: string } };
}

let heard: string[];
/** A message of this kind is lost. */
let lost: string;
const begin = (): void => void helpdesk.main();

const TICKET = `<main><h1>Lamp</h1><ol>
  <li class="message"><b>Ada Lin</b> <time>10:05</time><p>Where is the lamp that I ordered last week?</p></li>
  <li class="message"><b>Sam Rivers</b> <time>10:15</time><p>I am looking into it for you, Ada.</p></li></ol></main>`;

beforeEach(() => {
  holdTime();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  fakeBrowser.runtime.id = 'cuecard';
  fakeBrowser.i18n.getMessage = () => 'Cuecard';
  offerReader((page, url, { noted }) => genericReader(page, url, { ...LENT, noted }));
  heard = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((({ type, payload }: Said) => {
    if (type === lost) return Promise.reject(new Error('The message channel closed.'));
    heard.push(`${type} ${payload.ticket?.id ?? ''}`.trim());
    return Promise.resolve(type === 'pageReady' ? { token: '0'.repeat(32) } : null);
  }) as never);
  history.replaceState(null, '', '/tickets/101');
  showPage(TICKET);
});
afterEach(() => {
  // The extension goes, and its script with it.
  fakeBrowser.runtime.id = undefined as never;
  document.dispatchEvent(new CustomEvent('cuecard:replaced'));
  letTimeGo();
});

const goTo = (path: string, html: string): void => {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
  showPage(html);
};

test('a ticket is reported until it is heard, and no more; so is that it is gone, unless another thing is so by then', async () => {
  lost = 'ticketSeen';
  begin();
  await pass(1000);
  expect(heard).toContain('ticketExpected 101');
  expect(heard).not.toContain('ticketSeen 101');
  lost = '';
  await pass(10_000);
  expect(heard.filter((each) => each === 'ticketSeen 101')).toHaveLength(1);

  lost = 'ticketGone';
  heard = [];
  goTo('/tickets/102', '<h1>Loading</h1>');
  await pass(300);
  lost = '';
  await pass(3000);
  expect(heard.filter((each) => each === 'ticketGone')).toHaveLength(1);
  await pass(60_000);
  expect(heard.filter((each) => each === 'ticketGone')).toHaveLength(1);

  lost = 'ticketGone';
  heard = [];
  goTo('/tickets/103', TICKET.replace('lamp', 'chair'));
  await pass(60_000);
  lost = '';
  await pass(60_000);
  expect(heard.filter((each) => each.startsWith('ticket') && each !== 'ticketExpected 103')).toEqual([
    'ticketSeen 103',
  ]);
});
