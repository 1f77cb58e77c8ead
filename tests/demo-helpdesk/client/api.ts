import type { Draft, Message, Ticket, TicketChange, TicketSummary } from '../data/model';

async function call<Answer>(
  method: string,
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`/api/tickets${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`The helpdesk answered ${response.status}.`);
  return (await response.json()) as Answer;
}

export const fetchSummaries = () => call<TicketSummary[]>('GET', '');

/** Reads a ticket; `delay` in milliseconds overrides the server's. */
export function fetchTicket(id: string, delay: string | undefined, signal: AbortSignal): Promise<Ticket> {
  const query = delay === undefined ? '' : `?delay=${encodeURIComponent(delay)}`;
  return call('GET', `/${id}${query}`, undefined, signal);
}

export const sendMessage = (id: string, draft: Draft) => call<Message>('POST', `/${id}/messages`, draft);

export const changeTicket = (id: string, change: TicketChange) => call<Ticket>('PATCH', `/${id}`, change);
