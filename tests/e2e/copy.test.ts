import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Panel, Surface, Tab } from './lib/driver';
import { focusIsOn, tabTo } from './lib/focus';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { serveOwnPage, WITHOUT_ORIGIN, type OwnPage } from './own-page';
import { changeCard, forgetPacks } from './own-pack';
import { openPanel, replyText, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

/* What was copied is read back as an agent would: by pasting it. */

let browser: Browser;
let helpdesk: Helpdesk;
let fields: OwnPage;
let sink: Tab;

useWorld((world) => ({ browser, helpdesk } = world), { keepTabs: true });
beforeAll(async () => {
  fields = await serveOwnPage();
  fields.show({
    body: '<textarea id="plain" rows="20" cols="80"></textarea><div id="rich" contenteditable style="min-height:50px"></div>',
  });
  sink = await browser.newTab(fields.url('/'));
});
afterAll(() => fields.close());

interface Pasted {
  plain: string;
  /** Elements of the rich form in order, each with its words. */
  rich: [string, string][];
}

/** Pastes into a field for plain text and into one for rich text. */
async function paste(): Promise<Pasted> {
  await sink.activate();
  for (const field of ['#plain', '#rich']) {
    await sink.click(field);
    await sink.press('Control+a');
    await sink.press('Control+v');
  }
  return sink.waitFor(() => {
    const plain = document.querySelector<HTMLTextAreaElement>('#plain')?.value ?? '';
    const elements = [...document.querySelectorAll('#rich :is(p, ul > li)')];
    const words = (element: Element): string => element.textContent.replace(/\s+/gu, ' ').trim();
    const rich = elements.map((element): [string, string] => [element.localName, words(element)]);
    return plain !== '' && rich.length > 0 && { plain, rich };
  }) as Promise<Pasted>;
}

/** So that nothing pasted can be left from before. */
async function forgetClipboard(): Promise<void> {
  await sink.activate();
  await sink.evaluate(() => {
    const [plain, rich] = [document.querySelector('textarea'), document.querySelector('#rich')];
    if (plain) plain.value = 'old';
    rich?.replaceChildren();
  });
  await sink.click('#plain');
  await sink.press('Control+a');
  await sink.press('Control+x');
}

/** Opens the invoice's card by a search, and its reply with a list in it. */
async function openInvoice(panel: Surface): Promise<void> {
  if ((await panel.count('.search-input')) === 0) await panel.click('.back');
  await panel.click('.search-input');
  await panel.type('invoice');
  await panel.waitFor(
    () => document.querySelector('[aria-selected=true]')?.getAttribute('data-card') === 'invoice',
  );
  await panel.press('Enter');
  await panel.click({ role: 'radio', name: /details are missing/iu });
  await panel.waitFor(
    () => document.querySelector('[data-part=reply]')?.textContent.includes('VAT') ?? false,
  );
}

/** Presses Copy, and waits until it is said that it was done. What the panel shows as the reply. */
async function copy(panel: Surface): Promise<string> {
  await panel.click({ role: 'button', name: 'Copy' });
  await panel.waitFor(() => document.querySelector('[role=status][data-outcome=copied]') !== null);
  return panel.evaluate(() => document.querySelector('[data-part=reply]')?.textContent ?? '');
}

/**
 * Brings the keyboard to a button of the panel, by the first word on it. A tab that has just come to the front gives it to
 * what had it there, a moment later: the panel has it only when it still has it after that.
 */
function focusButton(panel: Surface, word: string): Promise<boolean> {
  return poll(`the keyboard on “${word}”`, () =>
    panel.evaluate(async (first: string) => {
      window.focus();
      const button = [...document.querySelectorAll('button')].find((one) =>
        one.textContent.startsWith(first),
      );
      button?.focus();
      await new Promise((resolve) => setTimeout(resolve, 250));
      return document.hasFocus() && button !== undefined && document.activeElement === button;
    }, word),
  );
}

const INVOICE = [
  ['li', 'the full name, as it should stand there'],
  ['li', 'the address'],
  ['li', "the VAT number, if it's for a company"],
];

describe.each(['', '?permissions=1'])('from the frame in a page (%s)', (query) => {
  let tab: Tab;
  let panel: Panel;

  beforeAll(async () => {
    tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET, `${query || '?'}&editor=textarea`));
    panel = await openPanel(tab);
  });
  afterAll(() => tab.close());

  test('the page does as it says with the clipboard', async () => {
    const allowed = await tab.evaluate(() => {
      const { featurePolicy } = document as Document & {
        featurePolicy?: { allowsFeature(name: string): boolean };
      };
      return featurePolicy?.allowsFeature('clipboard-write') ?? null;
    });
    // Firefox has no such policy yet.
    expect(allowed).toBe(browser.name === 'firefox' ? null : query === '');
  });

  test('a reply is copied as text, byte for byte what would be inserted, and as paragraphs', async () => {
    await suggestedCards(panel);
    await panel.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    await forgetClipboard();
    await tab.activate();
    await copy(panel);
    const pasted = await paste();
    await tab.activate();
    await focusButton(panel, 'Insert');
    await panel.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
    expect(pasted.plain).toBe(await replyText(tab));
    const paragraphs = pasted.plain.split('\n\n').map((paragraph) => paragraph.replace(/\s+/gu, ' '));
    expect(paragraphs.length).toBeGreaterThan(2);
    expect(pasted.rich.filter(([name]) => name === 'p').map(([, words]) => words)).toEqual(
      paragraphs.map((p) => p.replace(/, (?=Sam$)/u, ',')),
    );
  });

  test('a click leaves the caret in the editor, and the keyboard comes back to the button', async () => {
    await openInvoice(panel);
    await tab.click('textarea');
    await forgetClipboard();
    await tab.activate();
    await tab.click('textarea');
    const shown = await copy(panel);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    const { plain, rich } = await paste();
    expect(plain).toBe(shown);
    expect(rich).toEqual(expect.arrayContaining(INVOICE));
    await tab.activate();
    await focusButton(panel, 'Copy');
    await panel.press('Enter');
    await panel.waitFor(() => document.activeElement?.textContent === 'Copy');
  });
});

test('from a tab of the extension, the welcome, a reply is copied as text and as paragraphs', async () => {
  const tab = await browser.newTab(browser.extensionUrl('options.html#welcome'));
  await tab.waitFor(() => document.querySelector('article[data-card]') !== null);
  await tab.press('1');
  await tab.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await forgetClipboard();
  await tab.activate();
  const shown = await copy(tab);
  const { plain, rich } = await paste();
  expect(plain).toBe(shown);
  expect(rich.filter(([name]) => name === 'p').length).toBeGreaterThan(2);
  await tab.close();
});

test('where no way is let through, the text is shown, selected, to be copied by hand', async () => {
  const tab = await browser.newTab(browser.extensionUrl('options.html#welcome'));
  await tab.waitFor(() => document.querySelector('article[data-card]') !== null);
  await tab.press('1');
  await tab.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await forgetClipboard();
  await tab.activate();
  await tab.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the panel copies by
    document.execCommand = () => false;
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await tab.click({ role: 'button', name: 'Copy' });
  await tab.waitFor(() => document.activeElement?.matches('[data-outcome=copyFailed] textarea'));
  const shown = await tab.evaluate(() => document.querySelector('[data-part=reply]')?.textContent);
  await tab.press('Control+c');
  await sink.activate();
  await sink.click('#plain');
  await sink.press('Control+v');
  await expect.poll(() => sink.evaluate(() => document.querySelector('textarea')?.value)).toBe(shown);
  await tab.close();
});

/** The side panel, opened from a tab of the extension and beside it. */
async function openBesideOwnTab(): Promise<{ opener: Tab; panel: Panel }> {
  const opener = await browser.newTab(browser.extensionUrl('options.html'));
  await opener.evaluate(openSidePanelOnClick);
  await opener.click('#side');
  return { opener, panel: await browser.sidePanel() };
}

test('from the browser’s own side panel, a reply is copied as text and with its list', async () => {
  const { opener, panel } = await openBesideOwnTab();
  await forgetClipboard();
  await openInvoice(panel);
  const shown = await copy(panel);
  const { plain, rich } = await paste();
  expect(plain).toBe(shown);
  expect(rich).toEqual(expect.arrayContaining(INVOICE));
  await opener.close();
});

test('beside a tab of the extension, a reply with a list and a link is copied as text with the address, and with both', async () => {
  const address = 'https://shop.example.com/account';
  await changeCard(browser, 'cards/invoice.md', (source) =>
    source.replace('- the address\n', `- the address, as in [your account](${address})\n`),
  );
  await browser.closeSidePanel();
  const { opener, panel } = await openBesideOwnTab();
  await forgetClipboard();
  await openInvoice(panel);
  const shown = await copy(panel);
  const { plain, rich } = await paste();
  expect(plain).toBe(shown);
  expect(plain).toContain(`- the address, as in your account (${address})\n`);
  expect(rich).toContainEqual(['li', 'the address, as in your account']);
  const links = await sink.evaluate(() =>
    [...document.querySelectorAll('#rich li a')].map((link) => [link.textContent, link.getAttribute('href')]),
  );
  expect(links).toEqual([['your account', address]]);
  await opener.close();
  await browser.closeSidePanel();
  await forgetPacks(browser);
});

test('from the side panel beside a ticket, by keyboard alone, a reply is copied as text and as paragraphs', async () => {
  const site = await serveOwnPage();
  site.show(WITHOUT_ORIGIN);
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await forgetClipboard();
  await tab.activate();
  await poll('the edge tab', () => tab.edgeTab().exists());
  await tab.edgeTab().click();
  await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'), { timeout: 15_000 });
  await browser.clickToolbarButton(tab);
  const panel = await browser.sidePanel();
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await panel.evaluate(() => window.focus());
  await focusIsOn(panel, /search/iu);
  await panel.press('1');
  await focusIsOn(panel, /^Insert/u);
  await tabTo(panel, panel, /^Copy$/u);
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('[role=status][data-outcome=copied]') !== null);
  await focusIsOn(panel, /^Copy$/u);
  const shown = await panel.evaluate(() => document.querySelector('[data-part=reply]')?.textContent);
  expect(shown).toContain('#10482');
  const { plain, rich } = await paste();
  expect(plain).toBe(shown);
  expect(rich.filter(([name]) => name === 'p').length).toBeGreaterThan(2);
  expect(await replyText(tab)).toBe('');
  await tab.close();
  await browser.closeSidePanel();
  site.close();
});

interface Extension {
  windows: { getCurrent(): Promise<{ id: number }> };
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Runs in a page of the extension: the next click on the button opens the side panel. */
async function openSidePanelOnClick(): Promise<void> {
  const world = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const api = world.browser ?? world.chrome;
  const { id } = await api.windows.getCurrent();
  const button = document.createElement('button');
  Object.assign(button, { id: 'side', textContent: 'side' });
  button.style.cssText = 'position:fixed;top:8px;left:8px;z-index:99;padding:12px';
  button.addEventListener(
    'click',
    () => void (api.sidebarAction ? api.sidebarAction.open() : api.sidePanel?.open({ windowId: id })),
  );
  document.body.append(button);
}
