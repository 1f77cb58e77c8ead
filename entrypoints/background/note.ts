import { browser } from 'wxt/browser';

/** Says on the toolbar button why the panel is not in this tab's page. The browser forgets it with the page. */
export async function note(tab: number, words: 'action_protected' | 'edge_blocked'): Promise<void> {
  await say(tab, '!', browser.i18n.getMessage(words));
}

export async function clearNote(tab: number): Promise<void> {
  await say(tab, '', browser.i18n.getMessage('ext_name'));
}

/** The tab may have gone meanwhile: then there is nothing to say. */
async function say(tabId: number, text: string, title: string): Promise<void> {
  const { action } = browser;
  await Promise.all([action.setBadgeText({ tabId, text }), action.setTitle({ tabId, title })]).catch(
    () => undefined,
  );
}
