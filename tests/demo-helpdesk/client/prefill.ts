import { AGENT, SHOP } from '../data/desk';
import type { Ticket } from '../data/model';
import { lastCustomerMessage, ownWords } from '../data/text';
import type { Prefill } from './options';

/** What a fresh reply to this ticket holds before the agent has written a word. */
export function prefillText(prefill: Prefill, ticket: Ticket): string {
  const signature = `\n\n-- \n${AGENT}\n${SHOP}`;
  switch (prefill) {
    case 'none':
      return '';
    case 'greeting':
      return `Hi ${ticket.customer.name.split(' ')[0] ?? ''},\n\n`;
    case 'signature':
      return signature;
    case 'quote': {
      const message = lastCustomerMessage(ticket);
      const quoted = message ? ownWords(message).split('\n') : [];
      return `\n\n${[`${ticket.customer.name} wrote:`, ...quoted.map((line) => `> ${line}`)].join('\n')}${signature}`;
    }
  }
}
