import { describe, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { TICKET, type OwnPage } from './own-page';
import { browserName } from './support';
import { listed, reply, staysAway, writeIn } from './typing';

/* Text that an input method is composing at a shortcut. Chromium alone can be driven to compose. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

const RICH =
  '<div role="textbox" aria-label="Reply" contenteditable="true" style="min-height:120px"><p><br></p></div>';
const FIELDS: [name: string, body: string][] = [
  ['a field', TICKET],
  ['an editable element', TICKET.replace(/<form>.*<\/form>/su, RICH)],
];

describe.runIf(browserName() === 'chromium').each(FIELDS)('in %s', (_name, body) => {
  test('what is being composed stands there once, and opens no list', async () => {
    site.show({ body });
    const tab = await writeIn(browser, site.url('/tickets/1042'));
    await tab.type('Hello /can');
    await expect.poll(listed(tab)).toContain('/cancel ');
    await tab.press('Escape');
    await tab.compose('cel');
    await staysAway(tab);
    expect(await reply(tab)()).toBe('Hello /cancel');
  });
});
