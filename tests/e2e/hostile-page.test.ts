import { expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import type { OwnPage } from './own-page';
import { browserName, openPanel, suggestedCards } from './support';

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

test('our element has no name that a page could define, and no definition of a page’s hits it', async () => {
  site.show({
    head: `<script>
      // ElementInternals.shadowRoot hands out a closed root, too, to whoever defined the element.
      window.hosts = [];
      window.internals = [];
      window.refused = [];
      const seize = (name, options) => {
        try {
          customElements.define(name, class extends HTMLDivElement {
            constructor() { super(); window.internals.push(this.attachInternals()); }
          }, options);
        } catch (error) { window.refused.push(name + ': ' + error.name); }
      };
      // Before it is there, as far as a div can be defined; and by its own name as soon as it is.
      seize('own-div', { extends: 'div' });
      new MutationObserver((changes) => {
        for (const host of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(host instanceof Element) || !host.hasAttribute('data-cuecard')) continue;
          window.hosts.push({ name: host.localName, is: host.getAttribute('is'), root: host.shadowRoot !== null });
          seize(host.localName);
          try { window.internals.push(host.attachInternals()); }
          catch (error) { window.refused.push('attachInternals: ' + error.name); }
        }
      }).observe(document.documentElement, { childList: true });
    </script>`,
  });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await suggestedCards(await openPanel(tab));
  const seen = await tab.evaluate(() => {
    const { hosts, internals, refused } = window as unknown as {
      hosts: { name: string; is: string | null; root: boolean }[];
      internals: ElementInternals[];
      refused: string[];
    };
    return { hosts, refused, roots: internals.map(({ shadowRoot }) => shadowRoot !== null) };
  });
  expect(seen.hosts).toEqual([{ name: 'div', is: null, root: false }]);
  // "div" is no name for a definition, and internals are handed out for defined names alone.
  expect(seen.refused).toEqual(['div: SyntaxError', 'attachInternals: NotSupportedError']);
  expect(seen.roots).toEqual([]);
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
