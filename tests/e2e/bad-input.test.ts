import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import {
  openByKey,
  openPanel,
  replyText,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

/** What the panel says of a ticket that it has read in part. */
const CUT = 'This ticket is very long: only part of it was read.';

async function openStory(query = ''): Promise<{ tab: Tab; panel: Panel }> {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET, query));
  return { tab, panel: await openPanel(tab) };
}

/** From now on the last message of a customer's ticket comes with so much more text, as a page might show it. */
function growTicket(tab: Tab, id: string, kind: 'long' | 'marks'): Promise<void> {
  return tab.evaluate(
    (ticket: string, which: string) => {
      const text =
        which === 'long' ? 'lorem ipsum dolor '.repeat(300_000) : `a${'\u0301'.repeat(50)}`.repeat(20_000);
      new MutationObserver(() => {
        const message = [...document.querySelectorAll<HTMLElement>('.message-customer')].at(-1);
        if (!document.title.startsWith(`#${ticket} `) || !message || message.dataset.grown) return;
        message.dataset.grown = 'yes';
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        message.append(paragraph);
      }).observe(document, { subtree: true, childList: true });
    },
    id,
    kind,
  );
}

const lengthOfMessage = (tab: Tab): Promise<number> =>
  tab.evaluate(() => [...document.querySelectorAll('.message-customer')].at(-1)?.textContent.length ?? 0);

/** Milliseconds: on a busy machine such a page is slow to draw. */
const PATIENCE = 25_000;

test.each([
  ['five megabytes', 'long', 5_000_000],
  ['a million combining marks', 'marks', 1_000_000],
] as const)('a ticket of %s is said to be cut, and still answered', async (_name, kind, least) => {
  const tab = await browser.newTab(ticketUrl(helpdesk, '987', '?editor=textarea'));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  expect(await panel.text('main')).not.toContain(CUT);
  await growTicket(tab, STORY_TICKET, kind);
  await tab.evaluate((id: string) => {
    history.pushState(null, '', location.href.replace('/987', `/${id}`));
    dispatchEvent(new PopStateEvent('popstate'));
  }, STORY_TICKET);
  await tab.waitFor((id: string) => document.title.startsWith(`#${id} `), {
    args: [STORY_TICKET],
    timeout: PATIENCE,
  });
  await tab.click('textarea');
  await tab.type('My own words.');
  const length = await lengthOfMessage(tab);
  expect(length).toBeGreaterThan(least);

  await panel.waitFor((words: string) => document.body.innerText.includes(words), {
    args: [CUT],
    timeout: PATIENCE,
  });
  await panel.waitFor(() => document.querySelector('article[data-card]') !== null, { timeout: PATIENCE });
  // The words that asked are still there: the answer stays, and goes in.
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await openByKey(browser, tab, panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null, { timeout: PATIENCE });
  await panel.press('Enter');
  await expect.poll(() => replyText(tab), { timeout: PATIENCE }).toContain('#10482');
  // Nothing is lost: neither the agent's draft nor a letter of the page. And the page answers.
  expect(await replyText(tab)).toContain('My own words.');
  expect(await lengthOfMessage(tab)).toBe(length);
  await tab.click('h1');
  await tab.press('j');
  await expect.poll(() => tab.url(), { timeout: PATIENCE }).not.toContain(STORY_TICKET);
  await tab.close();
});

test('a ticket that the page hides is said to be unreadable, and read as soon as it is seen', async () => {
  const tab = await browser.newTab();
  await tab.viewport(1280, 800);
  await tab.goto(ticketUrl(helpdesk, STORY_TICKET));
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '@media (width <= 1000px) { main, .ticket, .message { display: none } }';
    document.head.append(style);
  });
  await tab.viewport(900, 800);
  await tab.evaluate(() => history.pushState(null, '', location.pathname.replace('1042', '1041')));
  await tab.evaluate(() => history.pushState(null, '', location.pathname.replace('1041', '1042')));
  const panel = await openPanel(tab);
  await panel.waitFor(() => document.body.innerText.includes('This page cannot be read'), {
    timeout: 12_000,
  });
  await tab.viewport(1280, 800);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await tab.close();
});

test('an editor that vanishes between choice and insertion is said so, and nothing is lost', async () => {
  const { tab, panel } = await openStory();
  await suggestedCards(panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  // It is there when it is chosen; the page takes it away as it gets the focus, just before the text.
  await tab.evaluate(() => {
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element) target.closest('.composer-editor')?.remove();
    });
  });
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('[data-outcome="refused"]') !== null);
  expect(await panel.text('[data-outcome="refused"]')).toContain(
    'The reply field went away before the text was in. Open it again and press Insert, or copy the text.',
  );
  expect(await replyText(tab)).not.toContain('#10482');
  expect(await panel.text('[data-part=reply]')).toContain('#10482');
  await tab.close();
});

/** Counts in our own scripts' world on the page how often it is read: each reading asks for the page's title once. */
async function countReadings(tab: Tab): Promise<void> {
  const address = await tab.url();
  await browser.backgroundEvaluate(`(async () => {
    const api = globalThis.browser ?? chrome;
    const page = (await api.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
    const func = () => {
      const root = document.documentElement;
      const own = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
      root.dataset.readings = '0';
      Object.defineProperty(Document.prototype, 'title', {
        ...own,
        get() {
          root.dataset.readings = String(Number(root.dataset.readings) + 1);
          return Reflect.apply(own.get, this, []);
        },
      });
    };
    await api.scripting.executeScript({ target: { tabId: page.id }, func });
  })()`);
}

test('a page that changes all the time is read, and only now and then; the panel answers meanwhile', async () => {
  const tab = await browser.newTab(`${helpdesk.url}tickets`);
  await poll('the edge tab', () => tab.edgeTab().exists());
  await countReadings(tab);
  await tab.evaluate(() => {
    const clock = document.createElement('span');
    document.body.append(clock);
    let changes = 0;
    setInterval(() => {
      clock.textContent = String(performance.now());
      document.documentElement.dataset.changes = String(++changes);
    }, 20);
  });
  await tab.evaluate((path: string) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/tickets/${STORY_TICKET}`);
  const panel = await openPanel(tab);
  // It never comes to rest, and is read all the same; where reading takes long, the next one waits longer.
  await panel.waitFor(() => document.querySelector('article[data-card]') !== null, { timeout: 35_000 });
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await tab.waitFor(() => Number(document.documentElement.dataset.changes) >= 400, { timeout: 20_000 });
  const { readings, changes } = await tab.evaluate(() => {
    const { readings: read, changes: changed } = document.documentElement.dataset;
    return { readings: read, changes: changed };
  });
  expect(Number(readings)).toBeGreaterThan(0);
  expect(Number(readings)).toBeLessThan(Number(changes) / 20);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await tab.close();
});
