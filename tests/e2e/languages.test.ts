import { beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useWorld } from './lib/use-world';
import {
  openByKey,
  openPanel,
  replyText,
  saveProfile,
  SHOTS,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/** Tickets of the demo helpdesk that ask to cancel an order which has not been sent. */
const THAI = { id: '1030', order: '#10469' };
const HINDI = { id: '1029', order: '#10466' };
const LATIN_HINDI = { id: '1045', order: '#10488' };
const ENGLISH = { id: '1042', order: '#10482' };

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));
beforeEach(() => saveProfile(browser));

interface Opened {
  tab: Tab;
  panel: Panel;
}

/** Opens a ticket and the card of its first suggestion. */
async function openFirst(id: string): Promise<Opened> {
  const tab = await browser.newTab(ticketUrl(helpdesk, id));
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  return { tab, panel };
}

const languageOfReply = (panel: Panel) =>
  panel.evaluate(() => document.querySelector('[data-part=reply]')?.getAttribute('lang'));
const checked = (panel: Panel) =>
  panel.evaluate(() => document.querySelector('.switches [aria-checked=true]')?.textContent);
const notice = (panel: Panel) => panel.text('.reply-part .notice');
const folded = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The reply as it is shown goes in, by one key, and stays unsent. */
async function insert({ tab, panel }: Opened, order: string): Promise<string> {
  const preview = folded(await panel.text('[data-part=reply]'));
  const sent = helpdesk.requests.filter(({ method }) => method === 'POST').length;
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain(order);
  expect(folded(await replyText(tab))).toBe(preview);
  expect(helpdesk.requests.filter(({ method }) => method === 'POST')).toHaveLength(sent);
  return preview;
}

describe('a ticket gets its reply in its own language', () => {
  test('Thai: name, order and offer in it; the agent who does not read Thai is told, and reads English guidance', async () => {
    const opened = await openFirst(THAI.id);
    const { tab, panel } = opened;
    expect(await languageOfReply(panel)).toBe('th');
    expect(await checked(panel)).toBe('Thai');
    expect(await notice(panel)).toMatch(/in Thai, which is not among your languages.*choose English/u);
    expect(
      await panel.evaluate(() => document.querySelector('[data-part=guidance]')?.getAttribute('lang')),
    ).toBe('en');
    expect(await panel.axe()).toEqual([]);
    await tab.screenshot(`${SHOTS}/${browser.name}-thai.png`);
    const reply = await insert(opened, THAI.order);
    expect(reply).toContain('สวัสดีคุณสุภาวดี');
    expect(reply).toContain('5 วันทำการ');
    expect(reply).toContain('NEXTONEFREE');
    expect(reply).not.toMatch(/working days|Hi /u);
    await tab.screenshot(`${SHOTS}/${browser.name}-thai-inserted.png`);
  });

  test('Hindi', async () => {
    const opened = await openFirst(HINDI.id);
    expect(await languageOfReply(opened.panel)).toBe('hi');
    await opened.tab.screenshot(`${SHOTS}/${browser.name}-hindi.png`);
    const reply = await insert(opened, HINDI.order);
    expect(reply).toContain('नमस्ते नेहा');
    expect(reply).toContain('5 कामकाजी दिन');
  });

  test('Hindi in Latin letters is answered in Hindi, and a chat as a chat', async () => {
    const opened = await openFirst(LATIN_HINDI.id);
    expect(await languageOfReply(opened.panel)).toBe('hi');
    const reply = await insert(opened, LATIN_HINDI.order);
    expect(reply).toContain('ऑर्डर #10488 कैंसिल हो गया है');
    expect(reply).not.toContain('धन्यवाद,');
  });

  test('English, and nothing is said of languages', async () => {
    const { panel } = await openFirst(ENGLISH.id);
    expect(await languageOfReply(panel)).toBe('en');
    expect(await panel.count('.reply-part .notice')).toBe(0);
  });
});

describe('the switch', () => {
  test('shows the other language and says that it is not the customer’s; what is shown goes in', async () => {
    const opened = await openFirst(THAI.id);
    const { panel } = opened;
    await panel.click({ role: 'radio', name: 'English' });
    await expect.poll(() => languageOfReply(panel)).toBe('en');
    expect(await notice(panel)).toMatch(/customer wrote in Thai.*reply is in English/u);
    expect(await panel.axe()).toEqual([]);
    await panel.click({ role: 'radio', name: 'Hindi' });
    await expect.poll(() => languageOfReply(panel)).toBe('hi');
    await panel.click({ role: 'radio', name: 'Thai' });
    await expect.poll(() => languageOfReply(panel)).toBe('th');
    expect(await insert(opened, THAI.order)).toContain('ยกเลิกคำสั่งซื้อ');
  });

  test('agents who answer in Thai are told nothing, and have titles, guidance and questions in Thai', async () => {
    await saveProfile(browser, 'สมชาย', ['th', 'en']);
    const { panel } = await openFirst(THAI.id);
    expect(await panel.text('#card-title')).toMatch(/\p{Script=Thai}/u);
    expect(await panel.evaluate(() => document.querySelector('#card-title')?.getAttribute('lang'))).toBe(
      'th',
    );
    expect(await panel.count('.reply-part .notice')).toBe(0);
    expect(await panel.text('[data-part=guidance]')).toContain('ทำก่อน');
    expect(await panel.text('.ask-question')).toContain('ของออกจากคลังแล้วหรือยัง');
    expect(await panel.text('[data-part=reply]')).toContain('สมชาย');
  });
});

describe('a card without the language', () => {
  test('says so beside the reply, with the languages by name', async () => {
    const tab = await browser.newTab(ticketUrl(helpdesk, THAI.id));
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    await openByKey(browser, tab, panel);
    await panel.type('/giftcard');
    await panel.waitFor(() => document.querySelector('[role=option]') !== null);
    await panel.press('ArrowRight');
    await panel.waitFor(() => document.querySelector('.reply-part, .ask') !== null);
    await panel.waitFor(() => document.querySelector('[role=radio]') !== null);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.ask [role=radio]')?.click());
    await panel.waitFor(() => document.querySelector('.reply-part .notice') !== null);
    expect(await languageOfReply(panel)).toBe('en');
    expect(await notice(panel)).toMatch(/customer wrote in Thai.*no reply in Thai: this one is in English/u);
    expect(await panel.axe()).toEqual([]);
    await tab.screenshot(`${SHOTS}/${browser.name}-no-thai.png`);
  });
});
