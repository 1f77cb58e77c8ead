/* global ChromeUtils, Cc, Ci, CustomizableUI, DOMRect, OpenBrowserWindow, Services, WebExtensionPolicy, gBrowser */
// Runs inside Firefox with the browser's own rights, called by session.ts, which sends this file's text.
// Tabs are named by `browserId`: it stays the same when a tab changes its process.

function windows() {
  return [...Services.wm.getEnumerator('navigator:browser')];
}

function browserOf(id) {
  for (const window of windows())
    for (const tab of window.gBrowser.tabs) if (tab.linkedBrowser.browserId === id) return tab.linkedBrowser;
  throw new Error(`no tab ${id}`);
}

function extensionOf(id) {
  return WebExtensionPolicy.getByID(id).extension;
}

/** @returns {{ id: number, url: string }[]} */
export function tabs() {
  return windows().flatMap((window) =>
    [...window.gBrowser.tabs].map(({ linkedBrowser }) => ({
      id: linkedBrowser.browserId,
      url: linkedBrowser.currentURI.spec,
    })),
  );
}

/** @returns {number} */
export function openTab() {
  gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
  return gBrowser.selectedBrowser.browserId;
}

/** @param {boolean} isPrivate @returns {Promise<number>} */
export async function openWindow(isPrivate) {
  const window = OpenBrowserWindow({ private: isPrivate });
  await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  await window.delayedStartupPromise;
  return window.gBrowser.selectedBrowser.browserId;
}

/** The window that was there first. */
export function firstWindow() {
  return handleOf(windows()[0]);
}

/** As Marionette names a window. @returns {string} */
function handleOf(window) {
  const { windowManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/WindowManager.sys.mjs',
  );
  return windowManager.getIdForWindow(window);
}

/** Lets an extension into private windows. @param {string} id */
export async function allowPrivateWindows(id) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const right = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
  await ExtensionPermissions.add(id, right, extensionOf(id));
  await manageExtension(id, 'reload');
}

/** @param {number} id */
export function closeTab(id) {
  const browser = browserOf(id);
  browser.ownerGlobal.gBrowser.removeTab(browser.ownerGlobal.gBrowser.getTabForBrowser(browser));
}

/** @param {number} id */
function selectTab(id) {
  const browser = browserOf(id);
  browser.ownerGlobal.gBrowser.selectedTab = browser.ownerGlobal.gBrowser.getTabForBrowser(browser);
  browser.focus();
}

/**
 * The document that a tab shows: another number is another document. `initial` is the empty one that a new tab has
 * for some ms before its first.
 * @param {number} id
 */
export function documentState(id) {
  const browser = browserOf(id);
  const shown = browser.browsingContext.currentWindowGlobal;
  return {
    document: shown?.innerWindowId ?? 0,
    loading: browser.webProgress.isLoadingDocument,
    initial: shown?.isInitialDocument ?? true,
    url: browser.currentURI.spec,
    shownUrl: shown?.documentURI.spec ?? '',
  };
}

/** @param {number} id @param {string} url */
export function load(id, url) {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  browserOf(id).loadURI(Services.io.newURI(url), { triggeringPrincipal });
}

/** @param {number} id */
export function reload(id) {
  browserOf(id).reload();
}

/**
 * A document: a tab's page; the frame in it whose address starts so; the page in the sidebar, of a tab's window where one is
 * named; an extension's background.
 * @typedef {{ tab: number, frame?: string } | { sidebar: true, beside?: number } | { background: string }} Place
 */

/** The window of a document that a person sees. @param {Place} place */
function windowOf(place) {
  const id = 'tab' in place ? place.tab : place.beside;
  return id === undefined ? window : browserOf(id).ownerGlobal;
}

/** The part of the window that shows a document. @param {Place} place */
function browserAt(place) {
  if ('background' in place) return extensionOf(place.background).backgroundContext.xulBrowser;
  if ('tab' in place) return browserOf(place.tab);
  const sidebar = windowOf(place).document.getElementById('sidebar').contentDocument;
  const browser = sidebar?.getElementById('webext-panels-browser');
  if (!browser) throw new Error('no sidebar of an extension is open');
  return browser;
}

/** @param {Place} place */
function contextOf(place) {
  const top = browserAt(place).browsingContext;
  if (!('frame' in place)) return top;
  return top
    .getAllBrowsingContextsInSubtree()
    .find(
      (context) => context !== top && context.currentWindowGlobal?.documentURI.spec.startsWith(place.frame),
    );
}

/** @param {Place} place @returns {boolean} */
export function isThere(place) {
  return contextOf(place) !== undefined;
}

/**
 * Runs a script (a function's body) in a document. `system` gives it the browser's rights: it sees into closed shadow
 * roots, and nothing that the page has changed in its own globals.
 * @param {Place} place @param {string} body @param {boolean} [system]
 * @returns {Promise<unknown>}
 */
export async function evaluate(place, body, system = false) {
  const context = contextOf(place);
  if (!context) throw new Error('no such document');
  // Marionette's own way into every document, in whatever process.
  const actor = context.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(body, [], { sandboxName: system ? 'system' : null, timeout: 60_000 });
}

/**
 * Resolves when the document that has the focus has dealt with the keys and clicks that were sent before: input
 * waits there for the next frame.
 * @returns {Promise<void>}
 */
export async function inputHandled() {
  const context = Services.focus.focusedContentBrowsingContext;
  if (!context?.currentWindowGlobal) return;
  const body = `return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 250);
  });`;
  const actor = context.currentWindowGlobal.getActor('MarionetteCommands');
  // A key may have taken the document away: then it has been dealt with.
  await actor.executeScript(body, [], { sandboxName: 'system', timeout: 5_000 }).catch(() => undefined);
}

/** Brings a document to the front, with the focus; answers with its window. @param {Place} place */
export function activate(place) {
  if ('tab' in place) selectTab(place.tab);
  else browserAt(place).focus();
  return handleOf(windowOf(place));
}

/**
 * Where a point of the viewport that shows a document is in the window: a zoomed page's pixels are larger.
 * @param {Place} place @param {number} x @param {number} y @returns {{ x: number, y: number }}
 */
export function pointInWindow(place, x, y) {
  const browser = browserAt(place);
  const inner = browser.getBoundingClientRect();
  const outer =
    'sidebar' in place
      ? windowOf(place).document.getElementById('sidebar').getBoundingClientRect()
      : { x: 0, y: 0 };
  return { x: outer.x + inner.x + x * browser.fullZoom, y: outer.y + inner.y + y * browser.fullZoom };
}

export function closeSidebar() {
  for (const window of windows()) window.SidebarController.hide();
}

/** @param {number} id @param {number} width @param {number} height */
export function setViewport(id, width, height) {
  const { style } = browserOf(id);
  for (const [name, value] of [
    ['width', width],
    ['height', height],
  ])
    for (const bound of ['min', 'max']) style.setProperty(`${bound}-${name}`, `${value}px`);
}

/** @param {number} id @param {'light' | 'dark'} scheme */
export function setColorScheme(id, scheme) {
  browserOf(id).browsingContext.prefersColorSchemeOverride = scheme;
}

/**
 * For all pages. Firefox takes a system with a theme of high contrast for one that asks for more contrast, and for one that
 * forces its colours unless the person keeps those of pages.
 * @param {{ forcedColors?: boolean, moreContrast?: boolean, lessMotion?: boolean }} wishes
 */
export function setWishes({ forcedColors = false, moreContrast = false, lessMotion = false }) {
  // 2: the person's colours, always. 1: the page's. 0: as the system has it.
  const colors = forcedColors ? 2 : moreContrast ? 1 : 0;
  Services.prefs.setIntPref('browser.display.document_color_use', colors);
  Services.prefs.setIntPref('ui.useAccessibilityTheme', moreContrast ? 1 : 0);
  Services.prefs.setIntPref('ui.prefersReducedMotion', lessMotion ? 1 : 0);
}

/**
 * A picture of a part of the viewport that shows a document, as base64 PNG.
 * @param {Place} place @param {{ x: number, y: number, width: number, height: number }} part
 * @returns {Promise<string>}
 */
export async function picture(place, part) {
  const shown = browserAt(place).browsingContext.currentWindowGlobal;
  const bitmap = await shown.drawSnapshot(new DOMRect(part.x, part.y, part.width, part.height), 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}

/**
 * The browser's own language, for extensions that are installed from now on. Its window stays as it is: the words that it has
 * come with its packets.
 * @param {string} language
 */
export function setLanguage(language) {
  Services.locale.availableLocales = [language, 'en-US'];
  Services.locale.requestedLocales = [language];
}

/** Packs a folder as an installable file: Firefox installs folders only for the time that it runs. */
export function zipFolder(folder, file) {
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const zip = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
  zip.open(new FileUtils.File(file), FileUtils.MODE_WRONLY | FileUtils.MODE_CREATE | FileUtils.MODE_TRUNCATE);
  const add = (from, prefix) => {
    for (const entry of from.directoryEntries) {
      if (entry.isDirectory()) add(entry, `${prefix}${entry.leafName}/`);
      else zip.addEntryFile(prefix + entry.leafName, Ci.nsIZipWriter.COMPRESSION_NONE, entry, false);
    }
  };
  add(new FileUtils.File(folder), '');
  zip.close();
}

/** The host in the addresses of an extension's files; undefined until it has started. @returns {string | undefined} */
export function extensionHost(id) {
  return WebExtensionPolicy.getByID(id)?.mozExtensionHostname;
}

/** Brings the extension's button out of the extensions menu, and says where its middle is in the window. */
export async function toolbarButton(id) {
  const widget = `${id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
  const button = document.getElementById(widget)?.querySelector('.unified-extensions-item-action-button');
  if (!button) throw new Error('the extension has no toolbar button');
  await document.l10n?.ready;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, visible: width > 0 && height > 0 };
}

/** @returns {Promise<void>} */
export async function stopBackground(id) {
  const extension = extensionOf(id);
  // Work that is under way keeps it alive for a moment, as it would where nobody asks.
  for (let attempt = 0; attempt < 20 && extension.backgroundState !== 'stopped'; attempt++) {
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    if (extension.backgroundState !== 'stopped') await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (extension.backgroundState !== 'stopped')
    throw new Error(`the background is ${extension.backgroundState}`);
}

/** @returns {Promise<void>} */
export async function wakeBackground(id) {
  await extensionOf(id).wakeupBackground();
}

/** @param {string} id @param {'add' | 'remove'} change @param {string} origin */
export async function changeHost(id, change, origin) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const hosts = { permissions: [], origins: [origin], data_collection: [] };
  await ExtensionPermissions[change](id, hosts, extensionOf(id));
}

/** What the browser's list of extensions can do. @param {string} id @param {'reload' | 'disable'} action */
export async function manageExtension(id, action) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id))[action]();
}

/** Presses a button of the permission prompt; false while none is open. @param {boolean} accept */
export function answerPrompt(accept) {
  const prompt = document.querySelector('#notification-popup popupnotification');
  if (!prompt || document.getElementById('notification-popup').state !== 'open') return false;
  (accept ? prompt.button : prompt.secondaryButton).click();
  return true;
}

/** @param {boolean} offline */
export function setOffline(offline) {
  Services.io.offline = offline;
}

/**
 * Bytes of what about:memory tells of, in all processes, for each word that its path may contain.
 * @param {string[]} words @returns {Promise<number[]>}
 */
export async function memoryOf(words) {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
  const sums = words.map(() => 0);
  const add = (_process, path, _kind, units, amount) => {
    if (units !== Ci.nsIMemoryReporter.UNITS_BYTES || !path.startsWith('explicit/')) return;
    words.forEach((word, at) => {
      if (path.includes(word)) sums[at] += amount;
    });
  };
  await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
  return sums;
}

/** Said when a document goes while a call of it waits for its answer: no fault of the extension. */
const AFTER_UNLOAD = /^Promise (?:resolved|rejected) after context unloaded/;

/** Complaints about the manifest, and errors from the extension's files. @returns {string[]} */
export function errors(id) {
  const { extension, mozExtensionHostname } = WebExtensionPolicy.getByID(id);
  const logged = Services.console
    .getMessageArray()
    .filter(
      (message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag),
    )
    .filter(({ sourceName }) => sourceName.includes(mozExtensionHostname))
    .filter(({ errorMessage }) => !AFTER_UNLOAD.test(errorMessage));
  return [...extension.warnings, ...logged.map(({ errorMessage }) => errorMessage)];
}
