import { readableName } from '@/lib/policy/plain-text';
import { own } from '@/lib/reply/own';
import type { ComposedReply } from '@/lib/reply/types';
import type { TextKey, Wording } from '../ui/wording';

const KNOWN: Record<string, TextKey> = {
  'customer.name': 'variable_customer_name',
  'customer.first_name': 'variable_customer_first_name',
  'customer.email': 'variable_customer_email',
  'order.number': 'variable_order_number',
  'order.date': 'variable_order_date',
  'order.total': 'variable_order_total',
  'order.status': 'variable_order_status',
  'ticket.id': 'variable_ticket_id',
  'ticket.subject': 'variable_ticket_subject',
  'agent.name': 'variable_agent_name',
  'agent.team': 'variable_agent_team',
  today: 'variable_today',
};

/** What a variable is called in the agent's language: the pack's own label first, else ours, else its name as words. */
export function valueName(name: string, labels: Record<string, string>, t: Wording['t']): string {
  const declared = own(labels, name);
  const key = own(KNOWN, name);
  return declared ?? (key === undefined ? readableName(name) : t(key));
}

/** Facts are the pack's to give: their absence is not for the agent to fill in. */
export function isFact(name: string): boolean {
  return name.startsWith('fact.');
}

/** What keeps a reply from going in that only its owner can mend. */
export function problemNames(reply: ComposedReply): string[] {
  return [...new Set(reply.problems.map(({ name }) => readableName(name)))];
}
