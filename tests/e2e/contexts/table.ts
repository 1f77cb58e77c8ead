/*
 * What works where. Each row is tried in the real browsers by contexts.test.ts; docs/contexts.md shows the same table
 * to people. The design stands on these rows: a browser that changes one of them fails its test.
 */

export const CONTEXTS = ['page script', 'panel frame', 'extension tab', 'side panel', 'background'] as const;
export type Context = (typeof CONTEXTS)[number];

export const APIS = [
  'permissions.request',
  'side panel',
  'side panel, storage first',
  'clipboard',
  'copy command',
  'storage.local',
  'storage.session',
  'IndexedDB',
  'commands',
  'executeScript',
] as const;
export type Api = (typeof APIS)[number];

export const GESTURES = ['none', 'click', 'toolbar button', 'shortcut'] as const;
export type Gesture = (typeof GESTURES)[number];

/**
 * `works`: done. `asks`: the call waits, since the browser asks the user. `refused`: the call fails. `absent`: there is no such API.
 * `page's own`: it works, on the page's data and not on ours.
 */
export type Verdict = 'works' | 'asks' | 'refused' | 'absent' | 'page’s own';

export interface Row {
  context: Context;
  api: Api;
  gesture: Gesture;
  chromium: Verdict;
  firefox: Verdict;
}

const row = (context: Context, api: Api, gesture: Gesture, chromium: Verdict, firefox = chromium): Row => ({
  context,
  api,
  gesture,
  chromium,
  firefox,
});

export const TABLE: readonly Row[] = [
  row('page script', 'permissions.request', 'click', 'absent'),
  row('page script', 'side panel', 'click', 'absent'),
  row('page script', 'clipboard', 'click', 'works'),
  row('page script', 'storage.local', 'none', 'refused', 'works'),
  row('page script', 'storage.session', 'none', 'refused', 'absent'),
  row('page script', 'IndexedDB', 'none', 'page’s own'),
  row('page script', 'commands', 'none', 'absent'),
  row('page script', 'executeScript', 'none', 'refused', 'absent'),
  row('panel frame', 'permissions.request', 'click', 'asks', 'absent'),
  // The panel leaves the focus in the editor: without it the clipboard API refuses, and the old command works.
  row('panel frame', 'clipboard', 'click', 'refused', 'works'),
  row('panel frame', 'copy command', 'click', 'works'),
  row('panel frame', 'storage.local', 'none', 'works'),
  row('panel frame', 'storage.session', 'none', 'works', 'absent'),
  row('panel frame', 'IndexedDB', 'none', 'works'),
  row('panel frame', 'commands', 'none', 'works', 'absent'),
  row('panel frame', 'executeScript', 'none', 'works', 'absent'),
  row('extension tab', 'permissions.request', 'none', 'refused'),
  row('extension tab', 'permissions.request', 'click', 'asks'),
  row('extension tab', 'side panel', 'none', 'refused'),
  row('extension tab', 'clipboard', 'click', 'works'),
  row('extension tab', 'copy command', 'click', 'works'),
  row('extension tab', 'storage.local', 'none', 'works'),
  row('extension tab', 'storage.session', 'none', 'works'),
  row('extension tab', 'IndexedDB', 'none', 'works'),
  row('extension tab', 'commands', 'none', 'works'),
  row('extension tab', 'executeScript', 'none', 'works'),
  row('background', 'permissions.request', 'none', 'refused'),
  row('background', 'permissions.request', 'toolbar button', 'asks', 'refused'),
  row('background', 'side panel', 'none', 'refused'),
  row('background', 'clipboard', 'none', 'absent', 'works'),
  row('background', 'storage.local', 'none', 'works'),
  row('background', 'storage.session', 'none', 'works'),
  row('background', 'IndexedDB', 'none', 'works'),
  row('background', 'commands', 'none', 'works'),
  row('background', 'executeScript', 'none', 'works'),
  row('background', 'permissions.request', 'shortcut', 'asks', 'refused'),
  row('background', 'side panel', 'shortcut', 'works'),
  row('background', 'side panel, storage first', 'shortcut', 'works', 'refused'),
  // Last: an open side panel takes room from the pages that the other rows click in.
  row('panel frame', 'side panel', 'click', 'works', 'absent'),
  row('extension tab', 'side panel', 'click', 'works'),
  row('background', 'side panel', 'toolbar button', 'works'),
  // Why which tabs are blocked is asked of localStorage in Firefox, and of storage by a callback in Chromium.
  row('background', 'side panel, storage first', 'toolbar button', 'works', 'refused'),
  row('side panel', 'clipboard', 'click', 'works'),
  row('side panel', 'copy command', 'click', 'works'),
  row('side panel', 'storage.local', 'none', 'works'),
  row('side panel', 'storage.session', 'none', 'works'),
  row('side panel', 'IndexedDB', 'none', 'works'),
  row('side panel', 'commands', 'none', 'works'),
  row('side panel', 'executeScript', 'none', 'works'),
  row('side panel', 'permissions.request', 'click', 'asks'),
];
