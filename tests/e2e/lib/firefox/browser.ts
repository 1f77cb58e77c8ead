import type { Browser, Panel, Tab } from '../driver';
import { hostPattern, PANEL_PAGE, suggestedKey } from '../paths';
import { poll, type WaitOptions } from '../poll';
import type { RecordingProxy } from '../proxy';
import { toExpression } from '../script';
import { chordActions } from './keys';
import type { FirefoxProcess } from './process';
import type { Session } from './session';
import { FirefoxSurface } from './surface';
import { FirefoxTab } from './tab';

interface Parts {
  id: string;
  folder: string;
  proxy: RecordingProxy;
  /** Starts Firefox on the profile. */
  start(): Promise<FirefoxProcess>;
  /** Installs the extension; false when this Firefox takes unsigned ones only until it ends. */
  install(session: Session): Promise<boolean>;
  release(): Promise<void>;
}

/** Firefox by Marionette. */
export class FirefoxBrowser implements Browser {
  readonly name = 'firefox';
  private process: FirefoxProcess | undefined;
  private installed = false;
  private origin = '';
  private readonly known = new Map<number, FirefoxTab>();

  constructor(private readonly parts: Parts) {}

  get extensionId(): string {
    return this.parts.id;
  }

  get requests(): Browser['requests'] {
    return this.parts.proxy.requests;
  }

  /** Resolves when Firefox has ended, by close() or by the person who uses its window. */
  get ended(): Promise<void> {
    return this.process?.ended ?? Promise.resolve();
  }

  private readonly session = (): Session => {
    if (!this.process) throw new Error('this browser is closed');
    return this.process.session;
  };

  async start(): Promise<void> {
    this.process = await this.parts.start();
    if (!this.installed) this.installed = await this.parts.install(this.session());
    await this.findOrigin();
  }

  extensionUrl(path: string): string {
    return this.origin + path;
  }

  async newTab(url?: string): Promise<Tab> {
    const tab = this.tabOf(await this.session().call('openTab'));
    await tab.settle();
    if (url !== undefined) await tab.goto(url);
    return tab;
  }

  async newWindow(url: string, { isPrivate } = { isPrivate: false }): Promise<Tab> {
    const tab = this.tabOf(await this.session().call('openWindow', isPrivate));
    await tab.settle();
    await tab.goto(url);
    return tab;
  }

  async allowPrivateWindows(): Promise<void> {
    await this.session().call('allowPrivateWindows', this.parts.id);
    await this.findOrigin();
  }

  private async findOrigin(): Promise<void> {
    const host = await poll('the extension', () => this.session().call('extensionHost', this.parts.id));
    this.origin = `moz-extension://${host}/`;
  }

  private tabOf(id: number): FirefoxTab {
    const tab = this.known.get(id) ?? new FirefoxTab(this.session, id, () => this.origin);
    this.known.set(id, tab);
    return tab;
  }

  async tabs(): Promise<Tab[]> {
    return (await this.session().call('tabs')).map(({ id }) => this.tabOf(id));
  }

  async waitForTab(urlPart: string, options?: WaitOptions): Promise<Tab> {
    const find = async () => (await this.session().call('tabs')).find(({ url }) => url.includes(urlPart));
    return this.tabOf((await poll(`a tab at ${urlPart}`, find, options)).id);
  }

  async clickToolbarButton(tab: Tab): Promise<void> {
    await tab.activate();
    const { x, y } = await poll('the toolbar button', async () => {
      const button = await this.session().call('toolbarButton', this.parts.id);
      return button.visible && button;
    });
    await this.session().clickAt(x, y);
  }

  async pressCommand(name: string, tab: Tab): Promise<void> {
    await tab.activate();
    await this.session().keys(chordActions(suggestedKey(this.parts.folder, name)));
  }

  pressAnywhere(...chords: string[]): Promise<void> {
    return this.session().keys(chords.flatMap(chordActions));
  }

  async sidePanel({ beside, ...options }: WaitOptions & { beside?: Tab } = {}): Promise<Panel> {
    const window = beside instanceof FirefoxTab ? { beside: beside.id } : {};
    const panel = new FirefoxSurface(this.session, { sidebar: true, ...window });
    await poll('the sidebar', () => panel.evaluate(isLoaded, this.extensionUrl(PANEL_PAGE)), options);
    return panel;
  }

  closeSidePanel(): Promise<void> {
    return this.session().call('closeSidebar');
  }

  stopBackground(): Promise<void> {
    return this.session().call('stopBackground', this.parts.id);
  }

  async backgroundEvaluate<Args extends readonly unknown[], Result>(
    script: ((...args: Args) => Result) | string,
    ...args: Args
  ): Promise<Awaited<Result>> {
    await this.session().call('wakeBackground', this.parts.id);
    const body = `return (${toExpression(script, args)});`;
    return (await this.session().call('evaluate', { background: this.parts.id }, body)) as Awaited<Result>;
  }

  async restart(): Promise<void> {
    if (!this.installed)
      throw new Error(
        'this Firefox forgets unsigned extensions when it ends: use the ESR or Developer Edition',
      );
    await this.process?.quit();
    this.known.clear();
    await this.start();
  }

  grantHost(origin: string): Promise<void> {
    return this.session().call('changeHost', this.parts.id, 'add', hostPattern(origin));
  }

  revokeHost(origin: string): Promise<void> {
    return this.session().call('changeHost', this.parts.id, 'remove', hostPattern(origin));
  }

  async acceptPermissionPrompt(): Promise<void> {
    await poll('a permission prompt', () => this.session().call('answerPrompt', true));
  }

  async refusePermissionPrompt(): Promise<void> {
    await poll('a permission prompt', () => this.session().call('answerPrompt', false));
  }

  async reloadExtension(): Promise<void> {
    await this.session().call('manageExtension', this.parts.id, 'reload');
    await this.findOrigin();
  }

  async disableExtension(): Promise<void> {
    await this.session().call('manageExtension', this.parts.id, 'disable');
  }

  async setOffline(offline: boolean): Promise<void> {
    this.parts.proxy.offline = offline;
    await this.session().call('setOffline', offline);
  }

  errors(): Promise<string[]> {
    return this.session().call('errors', this.parts.id);
  }

  /** Bytes of what about:memory tells of in all processes, for each word that a path of it may contain. */
  memoryOf(words: string[]): Promise<number[]> {
    return this.session().call('memoryOf', words);
  }

  async close(): Promise<void> {
    try {
      await this.process?.quit();
    } finally {
      this.process = undefined;
      await this.parts.release();
    }
  }
}

function isLoaded(start: string): boolean {
  return location.href.startsWith(start) && document.readyState === 'complete';
}
