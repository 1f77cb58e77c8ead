import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserUnderTest, launchBrowser, type Browser, type Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, type OwnPage } from './own-page';
import { openPanel, saveProfile, suggestedCards } from './support';
import { desk, openTeacher, pointAt, press, STORY } from './teaching';

/* What one has shown of a site goes to another's machine as a file. */

let browser: Browser;
let site: OwnPage;
/** Somebody else's, who was shown nothing. */
let other: Browser;

useOwnPage((world) => ({ browser, site } = world));
beforeAll(async () => {
  other = await launchBrowser(browserUnderTest());
  await saveProfile(other);
});
afterAll(() => other.close());

interface Saved {
  name: string;
  text: string;
}

/** Presses Export, and keeps what the browser is given to save: it keeps downloads to itself. */
async function exported(options: Tab): Promise<Saved> {
  await options.evaluate(() => {
    const world = window as unknown as { saved?: Promise<Saved> };
    const make = URL.createObjectURL.bind(URL);
    const click = Reflect.get<object, string>(HTMLAnchorElement.prototype, 'click') as () => void;
    let text = Promise.resolve('');
    URL.createObjectURL = (given: Blob) => {
      text = given.text();
      return make(given);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const name = this.download;
      world.saved = text.then((whole) => ({ name, text: whole }));
      click.call(this);
    };
  });
  await options.click({ role: 'button', name: 'Export to a file' });
  return options.waitFor(() => (window as unknown as { saved?: Promise<Saved> }).saved) as Promise<Saved>;
}

/** As the browser's own window for files hands one over. */
async function choose(options: Tab, { name, text }: Saved): Promise<void> {
  await options.waitFor(() => document.querySelector('input[type=file]') !== null);
  await options.evaluate(
    (called: string, holds: string) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const files = new DataTransfer();
      files.items.add(new File([holds], called, { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

const inLastField = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#b')?.value ?? '-');

test('what was shown is exported, refused where the file is damaged, and imported where it is whole', async () => {
  site.show({ body: desk(STORY) });
  const tab = await browser.newTab(site.url('/case/1042'));
  await openTeacher(await openPanel(tab), tab);
  await pointAt(tab, 'subject', '.k-what');
  await pointAt(tab, 'customerMessage', '.k-in .k-y');
  await pointAt(tab, 'agentMessage', '.k-out .k-y');
  await pointAt(tab, 'order', '.k-nr');
  await pointAt(tab, 'editor', '#b');
  await press(tab, 'save');
  await poll('the panel again', () => tab.hasPanel());

  const file = await exported(await browser.newTab(browser.extensionUrl('options.html')));
  expect(file.name).toBe('cuecard-pages.json');
  const { origin } = new URL(site.url('/'));
  expect(file.text).toContain(origin);
  // No text of the ticket is in it.
  const rest = file.text.replaceAll(origin, '').replace(/"at": \d+/gu, '');
  for (const word of ['Maya', 'sweater', 'Too late', '10482', '1042']) expect(rest).not.toContain(word);

  const options = await other.newTab(other.extensionUrl('options.html'));
  for (const damaged of [
    file.text.slice(0, -30),
    file.text.replace('taught-places/1', 'taught-places/9'),
    file.text.replace(/"subject": \[\s*"/u, '$&div[['),
    '',
  ]) {
    await choose(options, { name: 'damaged.json', text: damaged });
    await options.waitFor(() =>
      document.body.innerText.includes('This is no file that Cuecard has exported'),
    );
    expect(await options.text()).not.toContain(origin);
    await options.reload();
  }
  await choose(options, file);
  await options.waitFor(() => document.body.innerText.includes('One site was taken from the file.'));
  expect(await options.text()).toContain(origin);

  site.show({ body: desk({ ...STORY, order: '20777', last: 'Cancel 20777 please.' }) });
  const there = await other.newTab(site.url('/case/1043'));
  const panel = await openPanel(there);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await panel.waitFor(() => document.hasFocus());
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await pause(500); // the panel has looked whether it can be seen
  await panel.press('Enter');
  await expect.poll(() => inLastField(there)).toContain('#20777');
});
