import type { Given } from '../types';

/*
 * What is known of a helpdesk's pages, as data: one file each. `read.ts` finds these places on a page; what it finds is
 * `Given` to the generic reader, which takes it for certain, and finds the rest: times, fields, the order, the contact.
 *
 * `Places` need not come from a file here. Whoever knows a page otherwise, as an agent who has shown on it where things
 * stand, hands places of the same kind to `readerOnDemand`, and they are found in the same way; all of them are optional.
 */

/** CSS selectors, the preferred one first: the first counts that finds something a person can see. `{id}`: the URL's id. */
export type Where = string | readonly string[];
/** Several ways to one place of a page that nobody keeps up with, the most lasting first: what most of them lead to counts. */
export interface Ways {
  readonly ways: readonly string[];
}
/** A text, or an attribute that holds it. Where a text field is found, it is what the field holds. */
export type TextPlace = Where | Ways | { readonly at: Where; readonly attribute: string };

export interface Places {
  /** The part of the page that shows the open ticket: some helpdesks keep others in the page. Nothing outside of it counts. */
  readonly root?: Where;
  /** Attributes of the root that name its ticket, where they are there: another ticket's is not the root. */
  readonly rootId?: readonly string[];
  /** Tickets that are kept in the page, the open one among them. */
  readonly kept?: string;
  readonly subject?: TextPlace;
  /** Its tickets have none: what looks like one on the page is another's. */
  readonly hasNoSubject?: boolean;
  /** Each message as a whole; absent: as much around each body as holds no other. */
  readonly messages?: Where;
  /** In a message: what somebody wrote; absent: all of it. The places below it count outside of this alone. */
  readonly body?: Where;
  readonly author?: TextPlace;
  readonly authorEmail?: TextPlace;
  readonly time?: Where;
  /** A message that is, holds, or lies in such an element is an internal note, the customer's, ours, or no message at all. */
  readonly note?: string;
  readonly customer?: string;
  readonly agent?: string;
  readonly system?: string;
  /** In a body: signatures, folded quotes. */
  readonly leftOut?: string;
  /** The address of the agent who is signed in, who speaks for the shop as others of that domain do. */
  readonly own?: TextPlace;
  /** Of the customer. */
  readonly customerName?: TextPlace;
  readonly customerEmail?: TextPlace;
  readonly tags?: Where;
  readonly order?: TextPlace;
  /** Without one of these the page is not as we know it, and people are told. Others may be absent: not every ticket has tags. */
  readonly required: readonly Required[];
}

export type Required = 'root' | 'subject' | 'messages' | 'body';

/** How a helpdesk's pages are known: by where they are, and on a company's own domain by what is on them. */
export interface Signs {
  /** As people know it. */
  readonly name: string;
  readonly hosts?: RegExp;
  /** A selector; cheap, since it is asked of every page with a ticket that no host tells. */
  readonly mark?: string;
}

/** A place that had to be there, and what it was looked for with. */
export interface Failed {
  place: Required;
  selector: string;
}

/** What was found of these places on a page. */
export interface Reading {
  given: Given;
  tags: string[];
  order: string;
  failed: Failed[];
}
