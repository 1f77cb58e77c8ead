import { AGENT } from '../data/desk';
import type { Draft, Ticket, TicketChange, TicketSummary } from '../data/model';
import { changeTicket, fetchSummaries, fetchTicket, sendMessage } from './api';
import type { Composer } from './composer';
import { createComposer } from './composer';
import type { DraftKind } from './composer-style';
import { listenForHotkeys } from './hotkeys';
import { layouts } from './layouts';
import type { View } from './layouts/view';
import type { PageOptions } from './options';
import { createRouter } from './router';
import { createSearch, matches } from './search';
import { createToasts } from './toast';

/** How long the empty shape of a ticket stands before its text. */
const SKELETON_MS = 80;

const pause = (ms: number) => new Promise((resolve) => window.setTimeout(resolve, ms));

/** Ties address bar, API, view and composer together. */
export class HelpdeskApp {
  readonly composer: Composer;
  readonly #options: PageOptions;
  readonly #view: View;
  readonly #search = createSearch(
    () => this.#summaries,
    (id) => this.#router.go(id),
  );
  readonly #toasts = createToasts();
  readonly #router = createRouter((id) => void this.#openTicket(id));
  #summaries: readonly TicketSummary[] = [];
  #filter = '';
  #ticket: Ticket | undefined;
  #loading = new AbortController();

  constructor(root: HTMLElement, options: PageOptions) {
    const layout = layouts[options.layout];
    this.#options = options;
    this.composer = createComposer(layout.composer, options, {
      onSend: (draft) => void this.#send(draft),
      onChoose: (kind) => this.#choose(kind),
    });
    this.#view = layout.create({
      composer: this.composer,
      search: this.#search,
      newestFirst: options.newestFirst,
      keep: options.keep,
      actions: {
        open: (id) => this.#router.go(id),
        link: (id) => this.#router.link(id),
        filter: (query) => this.#showList(query),
        assignToMe: () => void this.#assignToMe(),
        toggleWatch: () => void this.#toggleWatch(),
        setStatus: (status) => void this.#change({ status }, `Status set to ${status}`),
      },
    });
    root.append(this.#view.element, this.#toasts.element);
    this.#listenForKeys();
  }

  async start(): Promise<void> {
    await Promise.all([this.#refreshList(), this.#openTicket(this.#router.current())]);
  }

  #listenForKeys(): void {
    listenForHotkeys(
      new Map([
        ['a', () => void this.#assignToMe()],
        ['w', () => void this.#toggleWatch()],
        ['/', () => this.#search.focus()],
        ['j', () => this.#step(1)],
        ['k', () => this.#step(-1)],
        ['r', () => this.#reply()],
      ]),
    );
  }

  async #refreshList(): Promise<void> {
    this.#summaries = await fetchSummaries();
    this.#showList();
  }

  #visible(): readonly TicketSummary[] {
    return this.#summaries.filter((ticket) => matches(ticket, this.#filter));
  }

  #showList(filter = this.#filter): void {
    this.#filter = filter;
    this.#view.showList(this.#visible(), this.#router.current());
  }

  /** The address has changed already; the ticket before stays on the page until the API answers. */
  async #openTicket(id: string | undefined): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#showList();
    if (id === undefined) {
      this.#showNothing('Choose a ticket from the list');
      return;
    }
    if (!this.#ticket) this.#view.showSkeleton();
    try {
      const ticket = await fetchTicket(id, this.#options.delay, signal);
      if (this.#ticket) this.#view.showSkeleton();
      await pause(SKELETON_MS);
      if (!signal.aborted) this.#showTicket(ticket);
    } catch {
      if (!signal.aborted) this.#showNothing(`Ticket #${id} could not be opened`);
    }
  }

  #showNothing(reason: string): void {
    this.#ticket = undefined;
    this.#view.showNothing(reason);
    document.title = 'Tickets – Northwind support';
  }

  #showTicket(ticket: Ticket): void {
    this.#ticket = ticket;
    this.composer.open(ticket);
    this.composer.choose(rememberedKind());
    this.#view.showTicket(ticket);
    document.title = `#${ticket.id} ${ticket.subject} – Northwind support`;
  }

  #choose(kind: DraftKind): void {
    this.composer.choose(kind);
    this.composer.focus();
    history.replaceState({ composer: kind }, '');
  }

  #reply(): void {
    if (this.#ticket) this.#choose('reply');
  }

  #step(by: 1 | -1): void {
    const list = this.#visible();
    const here = list.findIndex((ticket) => ticket.id === this.#router.current());
    const next = list[here === -1 ? 0 : here + by];
    if (next) this.#router.go(next.id);
  }

  async #send(draft: Draft): Promise<void> {
    const ticket = this.#ticket;
    if (!ticket) return;
    if (!draft.text) {
      this.#toasts.show('There is nothing to send yet');
      return;
    }
    const message = await sendMessage(ticket.id, draft);
    ticket.messages.push(message);
    this.#toasts.show(draft.kind === 'reply' ? 'Reply sent' : 'Note added');
    if (this.#ticket === ticket) {
      this.composer.clear(draft.kind);
      this.#view.showTicket(ticket);
    }
    await this.#refreshList();
  }

  async #assignToMe(): Promise<void> {
    await this.#change({ assignee: AGENT }, 'Assigned to you');
  }

  async #toggleWatch(): Promise<void> {
    const watched = !this.#ticket?.watched;
    await this.#change(
      { watched },
      watched ? 'You are watching this ticket' : 'You no longer watch this ticket',
    );
  }

  async #change(change: TicketChange, done: string): Promise<void> {
    const ticket = this.#ticket;
    if (!ticket) return;
    Object.assign(ticket, await changeTicket(ticket.id, change));
    this.#toasts.show(done);
    if (this.#ticket === ticket) this.#view.showTicket(ticket);
    await this.#refreshList();
  }
}

/** Which editor was shown at this entry of the session history. */
function rememberedKind(): DraftKind {
  const state: unknown = history.state;
  const isNote =
    typeof state === 'object' && state !== null && 'composer' in state && state.composer === 'note';
  return isNote ? 'note' : 'reply';
}
