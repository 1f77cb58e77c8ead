import type { Ticket } from '../ticket/ticket';
import { fit } from './fit';
import { ticketKey } from './key';
import type { Readable, Reading } from './schedule';
import type { Settling } from './settling';
import type { HelpdeskAdapter } from './types';

export interface TicketHooks {
  /** The URL names another ticket, or none (`reading` false): what was shown must go at once. */
  gone(reading: boolean): void;
  /** A ticket that has just been opened, as it was read before its text had settled: it may still change. */
  expected(ticket: Ticket): void;
  /** A ticket as it was read when its text had settled. */
  seen(ticket: Ticket): void;
  /** After every reading, whatever came of it. */
  told?: () => void;
}

/** The ticket that a page's URL names: what is known of it, and how that changes, by the URL and by reading. */
export class OpenTicket implements Readable {
  #url = '';
  /** See `ticketKey`. */
  #key: string | undefined;
  #unread = false;
  /** True where there may be news that were not told. */
  #changed = false;
  #settling: Settling;

  constructor(
    private readonly view: Window & typeof globalThis,
    private readonly adapter: HelpdeskAdapter,
    private readonly hooks: TicketHooks,
    settling: Settling,
  ) {
    this.#settling = settling;
  }

  /** True while what stands on the page is refused as the old ticket's. */
  isWaiting(): boolean {
    return this.#settling.isWaiting;
  }

  /** True while the ticket that the URL names has not been read once, though the agent looks at it. */
  isUnread(): boolean {
    return this.#unread && this.#isShown();
  }

  /** True where the URL names a ticket. */
  isNamed(): boolean {
    return this.#key !== undefined;
  }

  noteNews(): void {
    this.#changed = true;
  }

  /** What goes on where this one is given up. */
  left(): Settling {
    return this.#settling.forNext(this.view.performance.now());
  }

  /** What the page shows of the ticket; nothing where no ticket is open, or nobody looks at it. */
  read(): Reading | undefined {
    if (this.#key === undefined || !this.#isShown()) return undefined;
    const { performance, document } = this.view;
    const [url, started] = [this.#url, performance.now()];
    const shown = this.adapter.read(document, new URL(url));
    return { url, ticket: shown && fit(shown), started, took: performance.now() - started };
  }

  /** Reports what was read, and may still change, if it would be news. */
  foretell(reading: Reading): void {
    const ticket = this.#ticketOf(reading);
    if (ticket && this.#settling.wouldAccept(ticket, reading.started)) this.hooks.expected(ticket);
  }

  /** Reports what was read if it is news. */
  tell(reading: Reading): void {
    const ticket = this.#ticketOf(reading);
    this.hooks.told?.();
    this.#changed &&= !ticket;
    if (!ticket || !this.#settling.accepts(ticket, reading.started)) return;
    this.#unread = false;
    this.hooks.seen(ticket);
  }

  /**
   * What of the URL has changed since it was asked last; where it names another ticket, the old one is gone at once. `isAtOnce`: it
   * is asked before the page could do anything else.
   */
  urlChanged(isAtOnce: boolean): 'nothing' | 'address' | 'ticket' {
    const { href } = this.view.location;
    if (href === this.#url) return 'nothing';
    const address = new URL(href);
    const id = this.adapter.ticketId(address);
    const next = id === undefined ? undefined : ticketKey(address, id);
    const isOther = next === undefined || next !== this.#key;
    if (isOther) {
      // Read under the old URL: news that nobody was told yet are not the next ticket's.
      const standing = this.#changed ? this.read()?.ticket : undefined;
      this.#settling = this.#settling.forNext(this.view.performance.now(), standing, isAtOnce);
      this.#key = next;
      this.#unread = next !== undefined;
      this.#changed = false;
      this.hooks.gone(this.#unread);
    }
    this.#url = href;
    return isOther ? 'ticket' : 'address';
  }

  /** The key of the ticket that the URL names. */
  get key(): string | undefined {
    return this.#key;
  }

  /** The URL may have changed under the reading, or since: then this text is nobody's. */
  #ticketOf({ url, ticket }: Reading): Ticket | undefined {
    return url === this.#url && this.view.location.href === url ? ticket : undefined;
  }

  #isShown(): boolean {
    return this.view.document.visibilityState !== 'hidden';
  }
}
