import type { Message, Ticket } from './model';

/** What the author of a message wrote in it, without quotes, signatures, footers and hidden text. */
export function ownWords(message: Message): string {
  return message.body
    .flatMap((block) => {
      if (typeof block === 'string') return [block];
      return block.kind === 'list' ? block.items : [];
    })
    .join('\n');
}

/** The newest message that the customer wrote, or undefined where there is none. */
export function lastCustomerMessage(ticket: Ticket): Message | undefined {
  return ticket.messages.findLast((message) => message.from === 'customer');
}
