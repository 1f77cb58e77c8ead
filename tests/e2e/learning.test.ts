import { describe, expect, test } from 'vitest';
import { type Browser, type Panel, type Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { pause, type OwnPage } from './own-page';
import { openPanel, replyText, suggestedCards } from './support';

/* What an agent does with a card shifts it for later tickets, on this machine, until it is erased. */

let browser: Browser;
let page: OwnPage;
let visits = 0;

useOwnPage((world) => ({ browser, site: page } = world));

/** A suggestion as the panel shows it. */
interface Shown {
  card: string;
  score: number;
}

/** A ticket that nobody has opened before, in the same words. */
async function openTicket(): Promise<{ tab: Tab; panel: Panel; cards: Shown[] }> {
  visits++;
  const tab = await browser.newTab(page.url(`/tickets/${7000 + visits}`));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await pause(500); // what words mean comes after the first answer of a background that slept
  return { tab, panel, cards: await listed(panel) };
}

const listed = (panel: Panel): Promise<Shown[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article[data-card]')].map(({ dataset }) => ({
      card: dataset.card ?? '',
      score: Number(dataset.score),
    })),
  );

const scoreOf = (cards: Shown[], id: string): number => cards.find(({ card }) => card === id)?.score ?? 0;

async function notThisOne(panel: Panel, card: string): Promise<void> {
  await panel.click(`article[data-card="${card}"] .button-plain`);
  await panel.waitFor((id: string) => document.querySelector(`[data-aside="${id}"]`) !== null, {
    args: [card],
  });
}

async function eraseAll(): Promise<void> {
  const options = await browser.newTab(browser.extensionUrl('options.html'));
  await options.click({ role: 'button', name: 'Erase all of it' });
  await options.waitFor(() => document.querySelector('[role=group].sure') !== null);
  await options.click({ role: 'button', name: 'Erase all of it' });
  await options.waitFor(() => document.querySelector('.learned-list') === null);
  await options.close();
}

describe('what an agent does with a card', () => {
  test('"not this one" hides it for the ticket, lowers it for the next, and is gone when erased', async () => {
    const before = await openTicket();
    const [{ card: first } = { card: '' }] = before.cards;
    await notThisOne(before.panel, first);
    expect((await listed(before.panel)).map(({ card }) => card)).not.toContain(first);
    expect(await before.panel.axe()).toEqual([]);
    await before.tab.close();

    const later = await openTicket();
    expect(later.cards).toHaveLength(before.cards.length);
    expect(scoreOf(later.cards, first)).toBeLessThan(scoreOf(before.cards, first));
    await later.tab.close();

    const options = await browser.newTab(browser.extensionUrl('options.html'));
    expect(await options.text(`li[data-card="${first}"]`)).toContain('“Not this one” once');
    expect(await options.axe()).toEqual([]);
    await options.close();
    await eraseAll();
    expect((await openTicket()).cards).toEqual(before.cards);
  });

  test('an insertion raises it for the next ticket, once for each ticket', async () => {
    const before = await openTicket();
    const [{ card: first } = { card: '' }] = before.cards;
    await before.panel.press('1');
    await before.panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    await before.panel.press('Enter');
    await expect.poll(() => replyText(before.tab)).toContain('10482');
    await before.panel.waitFor(() => document.querySelector('[data-outcome="inserted"]') !== null);
    await before.panel.click({ role: 'button', name: 'Insert again' });
    await pause(1000);
    await before.tab.close();

    const later = await openTicket();
    expect(later.cards[0]?.card).toBe(first);
    expect(scoreOf(later.cards, first)).toBeGreaterThan(scoreOf(before.cards, first));
    await later.tab.close();
    const options = await browser.newTab(browser.extensionUrl('options.html'));
    expect(await options.text(`li[data-card="${first}"]`)).toContain('Inserted once');
    await options.close();
    await eraseAll();
    expect((await openTicket()).cards).toEqual(before.cards);
  });

  test('"not this one" is taken back by keyboard, and nothing is left of it', async () => {
    const { panel, cards } = await openTicket();
    const [{ card: first } = { card: '' }] = cards;
    await notThisOne(panel, first);
    await panel.evaluate((id: string) => {
      document.querySelector<HTMLElement>(`[data-aside="${id}"] button`)?.focus();
    }, first);
    await panel.press('Enter');
    await panel.waitFor(() => document.querySelector('[data-aside]') === null);
    expect(await listed(panel)).toEqual(cards);
  });
});
