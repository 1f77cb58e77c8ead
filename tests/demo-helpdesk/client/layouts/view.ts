import type { Ticket, TicketStatus, TicketSummary } from '../../data/model';
import type { Composer } from '../composer';
import type { ComposerStyle } from '../composer-style';
import type { Search } from '../search';

/** What an agent can do in a view. */
export interface ViewActions {
  open: (id: string) => void;
  link: (id: string) => string;
  filter: (query: string) => void;
  assignToMe: () => void;
  toggleWatch: () => void;
  setStatus: (status: TicketStatus) => void;
}

/** What a view puts into its places. */
export interface ViewParts {
  composer: Composer;
  search: Search;
  actions: ViewActions;
  newestFirst: boolean;
  /** Panes of other tickets stay in the document. */
  keep: boolean;
}

/** One way to lay out the same helpdesk. */
export interface View {
  readonly element: HTMLElement;
  showList(tickets: readonly TicketSummary[], selected: string | undefined): void;
  showTicket(ticket: Ticket): void;
  showSkeleton(): void;
  /** No ticket is open, or none can be shown. */
  showNothing(reason: string): void;
}

export interface Layout {
  composer: ComposerStyle;
  create(parts: ViewParts): View;
}
