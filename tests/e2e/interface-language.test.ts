import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import hi from '../../public/_locales/hi/messages.json';
import th from '../../public/_locales/th/messages.json';
import type { Browser, Panel, Surface, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { starterPack } from '../relevance/starter';
import { pause, serveOwnPage, WITHOUT_ORIGIN } from './own-page';
import { openPanel, replyText, saveProfile, SHOTS, startWorld, suggestedCards, ticketUrl } from './support';

/* The whole story in a browser that speaks Thai, and in one that speaks Hindi: of the interface no English word is left. */

type Messages = Record<string, { message: string }>;
const LOCALES: Record<string, Messages> = { th, hi };
/** What cards, packs and people are called, codes, and what the page says of an order: no words of the interface. The longest first, since some are parts of others. */
const DATA = namesInPack().sort((a, b) => b.length - a.length);

function namesInPack(): string[] {
  const { pack, cards } = starterPack();
  const owners = Object.values(pack.owners).map(({ name }) => name);
  return [
    ...cards.map(({ title }) => title),
    ...owners,
    pack.title,
    // As it stands on the key.
    'Tab',
    'NEXTONEFREE',
    'chat.example.com',
    '“Processing”',
  ];
}

const latinWords = (text: string): string[] => text.match(/[a-z]{2,}/giu) ?? [];
const wordsOf = (messages: Messages): Set<string> =>
  new Set(Object.values(messages).flatMap(({ message }) => latinWords(message.toLowerCase())));
const ENGLISH = wordsOf(en);

/** What a person reads or hears of the interface: what is said to be in a language of its own is a card's or a customer's. */
function interfaceTexts(): string[] {
  const isContent = (element: Element | null): boolean =>
    element?.closest('body [lang]:not(.panel), q, kbd, script, style') !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [document.title];
  while (walker.nextNode())
    if (!isContent(walker.currentNode.parentElement)) texts.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    if (!isContent(element))
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Texts with a word that the English interface has and this one has not. */
function inEnglish(texts: readonly string[], messages: Messages): string[] {
  const own = wordsOf(messages);
  const isLeft = (word: string): boolean => ENGLISH.has(word.toLowerCase()) && !own.has(word.toLowerCase());
  const withoutData = (text: string): string => DATA.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return texts.filter((text) => latinWords(withoutData(text)).some(isLeft));
}

describe.each([
  { language: 'th', ticket: '1030', order: '#10469', agent: 'สมชาย' },
  { language: 'hi', ticket: '1029', order: '#10466', agent: 'राहुल' },
])('a browser in $language', ({ language, ticket, order, agent }) => {
  const messages = LOCALES[language] ?? {};
  let browser: Browser;
  let stop: () => Promise<void>;
  let tab: Tab;
  let panel: Panel;

  beforeAll(async () => {
    const world = await startWorld({ language });
    ({ browser, stop } = world);
    await saveProfile(browser, agent, [language, 'en']);
    tab = await browser.newTab(ticketUrl(world.helpdesk, ticket));
  });
  afterAll(() => stop());

  const noEnglishIn = async (surface: Surface, screen: string): Promise<void> => {
    const texts = await surface.evaluate(interfaceTexts);
    expect(texts.length).toBeGreaterThan(4);
    expect(inEnglish(texts, messages), screen).toEqual([]);
  };

  test('has the edge tab in it', async () => {
    await poll('a count', async () => /\d/u.test(await tab.edgeTab().text()), { timeout: 15_000 });
    const edge = tab.edgeTab();
    const texts = [await edge.text(), (await edge.attribute('aria-label')) ?? ''];
    expect(inEnglish(texts, messages)).toEqual([]);
  });

  test('has the panel in it from the suggestions to the inserted reply', async () => {
    panel = await openPanel(tab);
    expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
    expect(await panel.evaluate(() => document.documentElement.lang.slice(0, 2))).toBe(language);
    await noEnglishIn(panel, 'suggestions');
    await panel.waitFor(() => document.hasFocus() && document.activeElement?.role === 'combobox');
    await tab.press('?');
    await panel.waitFor(() => document.querySelector('.key-list') !== null);
    await noEnglishIn(panel, 'keys');
    await tab.press('Escape');
    await tab.type('zzzz');
    await panel.waitFor(() => document.querySelector('.face') !== null);
    await noEnglishIn(panel, 'nothing found');
    await tab.press('Escape');
    await suggestedCards(panel);
    await tab.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    await noEnglishIn(panel, 'card');
    await tab.screenshot(`${SHOTS}/${browser.name}-interface-${language}.png`);
    await pause(700);
    await tab.press('Enter');
    await expect.poll(() => replyText(tab)).toContain(order);
    await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
    await noEnglishIn(panel, 'inserted');
  });

  test('has the settings in it', async () => {
    const options = await browser.newTab(browser.extensionUrl('options.html'));
    await options.waitFor(() => document.querySelector('.key-editor') !== null);
    await noEnglishIn(options, 'settings');
    await options.close();
  });

  test('has the welcome in it', async () => {
    const welcome = await browser.newTab(browser.extensionUrl('options.html#welcome'));
    await welcome.waitFor(() => document.querySelector('.steps article[data-card]') !== null);
    await noEnglishIn(welcome, 'welcome');
    await welcome.close();
  });

  test('has the tab in it that asks for a site', async () => {
    const site = encodeURIComponent('http://127.0.0.1:9');
    const grant = await browser.newTab(browser.extensionUrl(`grant.html#${site}`));
    await grant.waitFor(() => document.querySelector('#allow')?.checkVisibility());
    await noEnglishIn(grant, 'grant');
    await grant.close();
  });

  test('says in it where a page does not let the panel live', async () => {
    const site = await serveOwnPage();
    site.show(WITHOUT_ORIGIN);
    const blocked = await browser.newTab(site.url('/tickets/1042'));
    const edge = blocked.edgeTab();
    await poll('the edge tab', () => edge.exists(), { timeout: 15_000 });
    await edge.click();
    await poll('the words', async () => (await edge.text()).includes(messages.edge_blocked?.message ?? '-'), {
      timeout: 15_000,
    });
    expect(inEnglish([await edge.text(), (await edge.attribute('aria-label')) ?? ''], messages)).toEqual([]);
    await blocked.close();
    site.close();
  });
});
