import type { Ticket } from '../ticket/ticket';
import type { NamedTicket } from './generic/url-id';

/** Reads any helpdesk's page; `ticketIn` says which ticket a URL names. Never throws, never changes the page. */
export type PageReader = (
  page: Document,
  url: URL,
  ticketIn: (url: URL) => NamedTicket | undefined,
) => Ticket | undefined;

/** Reads tickets of one kind of helpdesk. One file each; the generic reader takes every site that no adapter names. */
export interface HelpdeskAdapter {
  readonly name: string;
  /** True where this adapter knows the page. */
  recognises(page: Document): boolean;
  /** The ticket id that the URL names; undefined where the page shows no ticket. Cheap: asked at every URL change. */
  ticketId(url: URL): string | undefined;
  /** Brings in what reading needs, when a ticket is first to be read; until it resolves nothing is read. */
  load?(): Promise<void>;
  /** What the page shows of the open ticket; undefined where there is none. Never throws, never changes the page. */
  read(page: Document, url: URL): Ticket | undefined;
}
