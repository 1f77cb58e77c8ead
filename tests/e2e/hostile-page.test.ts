import { expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import type { OwnPage } from './own-page';
import { browserName, openPanel, suggestedCards } from './support';

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

test('a page that defines our element’s name learns neither the shadow root nor the frame’s address', async () => {
  site.show({
    head: `<script>
      // ElementInternals.shadowRoot hands out a closed root, too, to whoever defined the element.
      customElements.define('cuecard-root', class extends HTMLElement {
        constructor() { super(); window.internals = this.attachInternals(); }
      });
    </script>`,
  });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await suggestedCards(await openPanel(tab));
  const seen = await tab.evaluate(() => {
    const { internals } = window as { internals?: ElementInternals };
    const frame = internals?.shadowRoot?.querySelector('iframe');
    return {
      root: Boolean(internals?.shadowRoot),
      address: frame?.src ?? '',
      handle: Boolean(frame?.contentWindow),
    };
  });
  expect(seen).toEqual({ root: false, address: '', handle: false });
  await tab.close();
});

test('our script tells the page nothing of itself: no message, and no id of the extension', async () => {
  site.show({
    head: `<script>
      window.heard = [];
      addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    </script>`,
  });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await suggestedCards(await openPanel(tab));
  expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await tab.close();
});

// Firefox shows its extensions' storage to every script of theirs: docs/threat-model.md says what that means.
test.skipIf(browserName() === 'firefox')(
  'a page’s script world, were its renderer taken over, can neither read nor write the settings',
  async () => {
    site.show({});
    const tab = await browser.newTab(site.url('/tickets/1042'));
    await openPanel(tab);
    const address = await tab.url();
    const seen = await browser.backgroundEvaluate(`(async () => {
    const api = globalThis.browser ?? chrome;
    await api.storage.local.set({ chosenSites: ['https://other-desk.example'] });
    const page = (await api.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
    const [answer] = await api.scripting.executeScript({
      target: { tabId: page.id },
      func: async () => {
        const { storage } = globalThis.browser ?? chrome;
        const read = await storage.local.get('chosenSites').catch(() => ({}));
        await storage.local.set({ chosenSites: ['https://evil.example'] }).catch(() => undefined);
        return read;
      },
    });
    const { chosenSites } = await api.storage.local.get('chosenSites');
    await api.storage.local.remove('chosenSites');
    return { read: answer.result, kept: chosenSites };
  })()`);
    expect(seen).toEqual({ read: {}, kept: ['https://other-desk.example'] });
    await tab.close();
  },
);
