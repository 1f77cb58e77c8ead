import type { Api, Verdict } from './table';

/** The part of the extension API that the probes call; anything may be missing. */
interface ExtensionApi {
  permissions?: { request(what: { origins: string[] }): Promise<boolean> };
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
  storage?: Partial<
    Record<'local' | 'session', { get(key: string, done?: () => void): Promise<unknown> | undefined }>
  >;
  commands?: { getAll(): Promise<unknown> };
  scripting?: {
    executeScript(what: { target: { tabId: number }; func: () => number }): Promise<unknown>;
  };
}

/**
 * Calls one API and answers with a verdict. Stands alone: its source is put into whichever context is probed. A call
 * that is still waiting after a while is one that the browser asks the user about.
 */
export function runProbe(name: Api, ids: { tab: number; window: number }): Promise<Verdict> {
  const world = globalThis as typeof globalThis & { browser?: ExtensionApi; chrome?: ExtensionApi };
  const api: ExtensionApi = world.browser ?? world.chrome ?? {};
  const clipboard = (world.navigator as Partial<Navigator> | undefined)?.clipboard;
  const database = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = world.indexedDB.open('probe');
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error ?? new Error('refused'));
    });
  const calls: Record<Api, (() => Promise<unknown>) | false> = {
    'permissions.request':
      api.permissions?.request !== undefined &&
      (async () => {
        const granted = await api.permissions?.request({ origins: ['https://probe.example/*'] });
        if (!granted) throw new Error('refused');
      }),
    'side panel':
      (api.sidePanel !== undefined || api.sidebarAction !== undefined) &&
      (async () =>
        api.sidebarAction ? api.sidebarAction.open() : api.sidePanel?.open({ windowId: ids.window })),
    'side panel, storage first':
      (api.sidePanel !== undefined || api.sidebarAction !== undefined) &&
      (() =>
        new Promise<void>((resolve, reject) => {
          // By callback, which is as near to the gesture as an answer from storage can be.
          void world.chrome?.storage?.session?.get('probe', () => {
            const opened = api.sidebarAction
              ? api.sidebarAction.open()
              : api.sidePanel?.open({ windowId: ids.window });
            opened?.then(resolve, reject);
          });
        })),
    clipboard: clipboard !== undefined && (() => clipboard.writeText('probe')),
    'copy command':
      'document' in world &&
      (() => {
        const field = document.createElement('textarea');
        field.value = 'probe';
        document.body.append(field);
        field.select();
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is what the panel copies by
        const copied = document.execCommand('copy');
        field.remove();
        return copied ? Promise.resolve() : Promise.reject(new Error('refused'));
      }),
    'storage.local': api.storage?.local !== undefined && (async () => api.storage?.local?.get('probe')),
    'storage.session': api.storage?.session !== undefined && (async () => api.storage?.session?.get('probe')),
    IndexedDB: 'indexedDB' in world && database,
    commands: api.commands !== undefined && (async () => api.commands?.getAll()),
    executeScript:
      api.scripting !== undefined &&
      (async () => api.scripting?.executeScript({ target: { tabId: ids.tab }, func: () => 1 })),
  };
  const call = calls[name];
  if (!call) return Promise.resolve('absent');
  const called = call().then(
    (): Verdict => 'works',
    (): Verdict => 'refused',
  );
  const waiting = new Promise<Verdict>((resolve) => setTimeout(() => resolve('asks'), 1500));
  return Promise.race([called, waiting]);
}
