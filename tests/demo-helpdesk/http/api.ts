import type { Draft, TicketChange, TicketStatus } from '../data/model';
import type { Desk } from './desk';

export interface ApiAnswer {
  status: number;
  body: unknown;
}

const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'solved'];

const failure = (status: number, error: string): ApiAnswer => ({ status, body: { error } });
const found = (body: unknown, status = 200): ApiAnswer =>
  body === undefined ? failure(404, 'There is no such ticket.') : { status, body };

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function asDraft(body: string): Draft | undefined {
  const { kind, text } = parseJson(body) ?? {};
  if ((kind !== 'reply' && kind !== 'note') || typeof text !== 'string' || !text.trim()) return undefined;
  return { kind, text };
}

function asChange(body: string): TicketChange | undefined {
  const { assignee, watched, status } = parseJson(body) ?? {};
  const known = STATUSES.find((name) => name === status);
  const change: TicketChange = {
    ...(typeof assignee === 'string' && { assignee }),
    ...(typeof watched === 'boolean' && { watched }),
    ...(known && { status: known }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

function answerTicket(desk: Desk, id: string, method: string, body: string): ApiAnswer {
  if (method === 'GET') return found(desk.ticket(id));
  if (method !== 'PATCH') return failure(405, 'A ticket is read by GET and changed by PATCH.');
  const change = asChange(body);
  return change ? found(desk.change(id, change)) : failure(400, 'Nothing in this can be changed.');
}

function answerMessages(desk: Desk, id: string, method: string, body: string): ApiAnswer {
  if (method !== 'POST') return failure(405, 'Messages are added by POST.');
  const draft = asDraft(body);
  return draft ? found(desk.write(id, draft), 201) : failure(400, 'A message needs a kind and a text.');
}

/** Answers one request to `/api/...`; `path` is without the query. */
export function answerApi(desk: Desk, method: string, path: string, body: string): ApiAnswer {
  const [, , room, id, part, ...rest] = path.split('/');
  if (room !== 'tickets' || rest.length > 0) return failure(404, 'There is nothing here.');
  if (id === undefined) {
    return method === 'GET' ? found(desk.summaries()) : failure(405, 'The list is read by GET.');
  }
  if (part === undefined) return answerTicket(desk, id, method, body);
  return part === 'messages'
    ? answerMessages(desk, id, method, body)
    : failure(404, 'There is nothing here.');
}
