import { browser } from 'wxt/browser';
import { chordOf } from '@/components/panel/chord';
import { placeOfTyped, type Place } from '@/lib/editors/caret-place';
import { roleOf } from '@/lib/editors/find';
import { editingHost } from '@/lib/editors/last-caret';
import { textBeforeCaret } from '@/lib/editors/typed';
import { beginningAtEnd, shortcutAtEnd, type TypedShortcut } from '@/lib/match/typed-shortcut';
import type { FromPage, Request, Response } from '@/lib/messages/contract';
import { askFromPage, isAlive } from '@/lib/messages/page';
import { ownHost } from '@/lib/nodes/own-host';
import { CardList, type Line } from './list';
import { hasComeUp, lookAround, type Around } from './own-menu';

type Known = NonNullable<Response<FromPage, 'shortcutsWanted'>>;

/** What was typed, and where. */
interface Typed extends TypedShortcut {
  editor: HTMLElement;
}

/** Turns shortcuts into replies at the agent's own keys. A key that is not meant for it does what it always does. */
export class Expander {
  private names: readonly string[] = [];
  private settings: Known | undefined;
  private isAsking = false;
  /** The key that was taken from the page: its coming up, and its repeating, are none of the page's either. */
  private taken: string | undefined;
  /** What stood around the caret when the character was typed; undefined where none was. */
  private before: Around | undefined;
  /** What cards are listed for. */
  private typed: Typed | undefined;
  /** The agent has closed the list for what begins so. */
  private closedFor: string | undefined;
  private readonly list = new CardList(
    () => this.settings?.character ?? '',
    (line) => this.choose(line),
  );

  set known(known: Known | undefined) {
    this.settings = known;
    this.names = known?.names ?? [];
    if (!known) this.list.hide();
  }

  readonly listeners = {
    keydown: (event: KeyboardEvent): void => this.onDown(event),
    keyup: (event: KeyboardEvent): void => this.onUp(event),
    input: (event: Event): void => this.onTyped(event),
    compositionend: (event: Event): void => this.onTyped(event),
    focusout: (): void => this.list.hide(),
    pointerdown: ({ target }: Event): void => {
      if (target !== ownHost()?.host) this.list.hide();
    },
    scroll: (): void => this.follow(),
  };

  readonly end = (): void => this.list.end();

  private onDown(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || !this.settings || !isAlive()) return;
    if (event.repeat && event.code === this.taken) {
      keep(event);
      return;
    }
    this.taken = undefined;
    if (event.defaultPrevented || (this.list.isOpen && this.useList(event))) return;
    if (event.key === this.settings.character) this.noteAround(event);
    const found = event.repeat ? undefined : this.shortcutAt(event);
    if (!found || this.hasSiteMenu(found)) return;
    this.take(event);
    void this.expand(found, { name: found.name });
  }

  private onUp(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.code === this.taken) {
      this.taken = undefined;
      keep(event);
    } else this.onTyped(event);
  }

  private take(event: KeyboardEvent): void {
    this.taken = event.code;
    keep(event);
  }

  /** True where the key was meant for the list. */
  private useList(event: KeyboardEvent): boolean {
    const chord = chordOf(event);
    if (chord === 'ArrowDown' || chord === 'ArrowUp') this.list.move(chord === 'ArrowDown' ? 1 : -1);
    else if (chord === 'Escape') this.close();
    else if (chord === 'Enter' || chord === 'Tab' || chord === this.settings?.key) {
      const { marked } = this.list;
      if (event.repeat || !marked) return false;
      this.choose(marked);
    } else return false;
    this.take(event);
    return true;
  }

  private close(): void {
    this.closedFor = this.typed?.typed;
    this.list.hide();
  }

  private choose(line: Line): void {
    const { typed } = this;
    this.list.hide();
    if (typed) void this.expand(typed, { name: line.name, ref: line.ref });
  }

  /** The shortcut that this key is pressed for, in a field that a reply may go into. */
  private shortcutAt(event: KeyboardEvent): Typed | undefined {
    if (!this.settings || chordOf(event) !== this.settings.key) return undefined;
    const [editor, text] = editorAt(event);
    const found = text && shortcutAtEnd(text, this.settings.character, (name) => this.names.includes(name));
    return editor && found && isForReplies(editor) ? { ...found, editor } : undefined;
  }

  private noteAround(event: KeyboardEvent): void {
    const [editor] = editorAt(event);
    const place = editor && this.placeOf(editor, '');
    this.before = place && lookAround(editor, place);
    this.closedFor = undefined;
  }

  /** The site has opened a menu of its own since the character was typed. */
  private hasSiteMenu({ editor, typed }: Typed): boolean {
    const place = this.placeOf(editor, typed);
    return (
      this.before !== undefined && place !== undefined && hasComeUp(this.before, lookAround(editor, place))
    );
  }

  private onTyped(event: Event): void {
    const { settings } = this;
    if (!event.isTrusted || !settings?.list || (event as InputEvent).isComposing || !isAlive()) return;
    const [editor, text] = editorAt(event);
    const begun = text && beginningAtEnd(text, settings.character);
    const isSome = begun && this.names.some((name) => name.startsWith(begun.name));
    if (!editor || !isSome || this.isClosed(begun.typed) || !isForReplies(editor)) {
      this.list.hide();
      return;
    }
    if (this.list.isOpen && this.typed?.typed === begun.typed) return;
    this.typed = { ...begun, editor };
    void this.open(this.typed);
  }

  private isClosed(typed: string): boolean {
    return this.closedFor !== undefined && typed.startsWith(this.closedFor);
  }

  private async open(typed: Typed): Promise<void> {
    if (this.yields(typed)) return;
    const lines = await askFromPage('shortcutsLike', { name: typed.name }).catch(() => []);
    const isStill = this.typed === typed && textBeforeCaret(typed.editor)?.endsWith(typed.typed) === true;
    // The site's menu may take as long as our own list.
    if (!isStill || this.yields(typed)) return;
    const place = this.placeOf(typed.editor, typed.typed);
    if (place) this.list.show(lines, place);
    setTimeout(() => this.list.isOpen && this.yields(typed), MENUS_COME);
  }

  /** Where the site uses the character itself, ours stays away from now on. */
  private yields(typed: Typed): boolean {
    if (!this.hasSiteMenu(typed)) return false;
    this.list.hide();
    if (this.settings) this.settings = { ...this.settings, list: false };
    askFromPage('characterTaken', {}).catch(() => undefined);
    return true;
  }

  private follow(): void {
    const place = this.list.isOpen && this.typed && this.placeOf(this.typed.editor, this.typed.typed);
    if (place) this.list.place(place);
  }

  private placeOf(editor: HTMLElement, typed: string): Place | undefined {
    const root = ownHost()?.root;
    return root && placeOfTyped(editor, typed, root);
  }

  private async expand(
    { typed, editor }: Typed,
    card: Pick<Request<FromPage, 'expandShortcut'>, 'name' | 'ref'>,
  ): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const place = this.placeOf(editor, typed);
    // Nobody answers, as after an update: what was typed stands as it was.
    const answer = await askFromPage('expandShortcut', { typed, ...card }).catch(() => 'left' as const);
    this.isAsking = false;
    if (answer === 'inserted') this.list.say(browser.i18n.getMessage('expand_done', [typed]));
    else if (answer !== 'asked') this.list.tell(browser.i18n.getMessage(SENTENCES[answer], [typed]), place);
  }
}

/** Milliseconds after ours in which a site's menu comes that waits for its server. */
const MENUS_COME = 600;
const SENTENCES = { typedOn: 'expand_typed_on', left: 'expand_left' } as const;

function editorAt(event: Event): [editor?: HTMLElement, text?: string] {
  const editor = editingHost(event.composedPath()[0] as Node); // of an event in a document
  const text = editor && textBeforeCaret(editor);
  return editor ? (text === undefined ? [editor] : [editor, text]) : [];
}

function isForReplies(editor: HTMLElement): boolean {
  const role = roleOf(editor);
  return role === 'reply' || role === 'unknown';
}

function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
