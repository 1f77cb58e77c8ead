/* global chrome */
globalThis.bootedAt = Date.now();

/** Runs in the page: shows that the click or key reached it, and with what right. */
function mark(how) {
  document.documentElement.dataset.fixture = how;
}

/** Chromium tells of the click some 20 ms before it lets the extension into the page. */
async function markTab(tab, how, attempts = 10) {
  try {
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: mark, args: [how] });
  } catch (error) {
    if (attempts === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20));
    await markTab(tab, how, attempts - 1);
  }
}

chrome.action.onClicked.addListener((tab) => {
  if (!tab.url?.endsWith('/side')) return markTab(tab, 'action');
  return chrome.sidePanel ? chrome.sidePanel.open({ windowId: tab.windowId }) : chrome.sidebarAction.open();
});
chrome.commands.onCommand.addListener((name, tab) => markTab(tab, name));

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message.type === 'count') {
    void chrome.storage.local.get({ count: 0 }).then(({ count }) => {
      answer(count + 1);
      return chrome.storage.local.set({ count: count + 1 });
    });
    return true;
  }
  if (message.type === 'fail') throw new Error('the fixture fails as asked');
  if (message.type === 'managed') {
    chrome.storage.managed.get().then(answer, (error) => answer({ error: String(error) }));
    return true;
  }
  if (message.type === 'send') {
    fetch(message.url, { method: 'POST', body: message.body }).then(
      (response) => answer(response.status),
      (error) => answer(String(error)),
    );
    return true;
  }
  return undefined;
});
