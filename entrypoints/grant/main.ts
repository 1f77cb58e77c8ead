import { browser } from 'wxt/browser';
import '@/components/panel/styles.css';
import { makeWording, type TextKey } from '@/components/ui/wording';
import { isInsecure, patternOf } from '@/lib/access/sites';
import { askBackground } from '@/lib/messages/extension';
import { originFrom } from './origin';
import './style.css';

/* The small tab whose own click may ask the browser for a site: a frame in a page may not. */

const wording = makeWording(
  (key, fill) => browser.i18n.getMessage(key as 'ext_name', fill),
  browser.i18n.getUILanguage(),
);
const { t } = wording;
Object.assign(document.documentElement, { lang: wording.language, dir: wording.direction });

const title = part('title');
const words = part('words');
const allow = part('allow');
const next = part('next');
const origin = originFrom(location.hash);
if (origin === undefined) say('grant_bad_title', [t('grant_bad')]);
else offer(origin);

/** What is asked and why, and the one button. */
function offer(origin: string): void {
  const host = new URL(origin).host;
  const pattern = patternOf(origin);
  say('grant_title', [t('grant_asked', host), t('grant_why')]);
  if (isInsecure(origin)) words.append(paragraph(t('grant_insecure'), 'notice notice-warn'));
  allow.textContent = t('grant_allow', host);
  next.textContent = t('grant_next');
  allow.hidden = next.hidden = false;
  allow.addEventListener('click', () => {
    // First statement: the browser asks only while it still sees the click.
    const asked = browser.permissions.request({ origins: [pattern] });
    asked.then((granted) => (granted ? begin(origin) : refused())).catch(refused);
  });
}

async function begin(origin: string): Promise<void> {
  const host = new URL(origin).host;
  // The button that was pressed goes: the keyboard, and who listens, are led to what is said in its place.
  title.tabIndex = -1;
  title.focus();
  allow.hidden = next.hidden = true;
  try {
    await askBackground('siteGranted', { origin });
    say('grant_done_title', [t('grant_done', host)]);
  } catch {
    say('grant_done_title', [t('grant_silent')]);
  }
}

/** Said no, or was not asked: nothing has changed, and it can be asked again. */
function refused(): void {
  next.hidden = true;
  say('grant_refused_title', [t('grant_refused')]);
}

function say(heading: TextKey, sentences: string[]): void {
  title.textContent = document.title = t(heading);
  words.replaceChildren(...sentences.map((sentence) => paragraph(sentence)));
}

function paragraph(sentence: string, className = ''): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = sentence;
  return element;
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}
