import { chordOf } from '@/components/panel/chord';
import { roleOf } from '@/lib/editors/find';
import { editingHost } from '@/lib/editors/last-caret';
import { textBeforeCaret } from '@/lib/editors/typed';
import { shortcutAtEnd, type TypedShortcut } from '@/lib/match/typed-shortcut';
import type { FromPage, Response } from '@/lib/messages/contract';
import { askFromPage, isAlive } from '@/lib/messages/page';

type Known = NonNullable<Response<FromPage, 'shortcutsWanted'>>;

/** Turns shortcuts into replies at the agent's own keys. A key that is not meant for it does what it always does. */
export class Expander {
  private names = new Set<string>();
  private settings: Known | undefined;
  private isAsking = false;
  /** The key that was taken from the page: its coming up, and its repeating, are none of the page's either. */
  private taken: string | undefined;

  set known(known: Known | undefined) {
    this.settings = known;
    this.names = new Set(known?.names);
  }

  readonly listeners = {
    keydown: (event: KeyboardEvent): void => this.onDown(event),
    keyup: (event: KeyboardEvent): void => this.onUp(event),
  };

  private onDown(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || !isAlive()) return;
    if (event.repeat && event.code === this.taken) {
      keep(event);
      return;
    }
    this.taken = undefined;
    const found = event.repeat || event.defaultPrevented ? undefined : this.shortcutAt(event);
    if (!found) return;
    this.take(event);
    void this.expand(found);
  }

  private onUp(event: KeyboardEvent): void {
    if (!event.isTrusted || event.code !== this.taken) return;
    this.taken = undefined;
    keep(event);
  }

  private take(event: KeyboardEvent): void {
    this.taken = event.code;
    keep(event);
  }

  /** The shortcut that this key is pressed for, in a field that a reply may go into. */
  private shortcutAt(event: KeyboardEvent): TypedShortcut | undefined {
    if (!this.settings || chordOf(event) !== this.settings.key) return undefined;
    const editor = editingHost(event.composedPath()[0] as Node); // of a key's event
    const text = editor && textBeforeCaret(editor);
    const found = text && shortcutAtEnd(text, this.settings.character, (name) => this.names.has(name));
    return found && isForReplies(editor) ? found : undefined;
  }

  private async expand({ typed, name }: TypedShortcut): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      await askFromPage('expandShortcut', { typed, name });
    } catch {
      // Nobody answers: what was typed stands as it was.
    } finally {
      this.isAsking = false;
    }
  }
}

function isForReplies(editor: HTMLElement): boolean {
  const role = roleOf(editor);
  return role === 'reply' || role === 'unknown';
}

function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
