import { unturned } from '../ui/bidi';
import { Button } from '../ui/button';
import { useText } from '../ui/text';
import { useModel, usePanel } from './context';
import { ticketKey } from './store';

/** Below this the reader may have taken something else for the ticket: the agent is asked. */
export const SURE = 0.5;
/** Characters of the message that are enough to know it again. */
const GLIMPSE = 140;

/** "Is this the ticket?", with what was read. */
export function TicketCheck() {
  const { t } = useText();
  const panel = usePanel();
  const ticket = useModel((model) => model.state?.ticket);
  const judged = useModel((model) => model.verdict?.ticket === ticketKey(model));
  if (!ticket || ticket.certainty >= SURE || judged) return null;
  const glimpse = ticket.lastMessage.slice(0, GLIMPSE);
  return (
    <section className="ticket-check" aria-labelledby="ticket-check">
      <h2 id="ticket-check" className="section-title">
        {t('ticket_check_title')}
      </h2>
      <blockquote className="ticket-read" dir="auto">
        {ticket.subject === '' ? null : (
          <b>
            <bdi>{unturned(ticket.subject)}</bdi>
          </b>
        )}
        <bdi>{unturned(glimpse)}</bdi>
        {glimpse.length < ticket.lastMessage.length ? '…' : ''}
      </blockquote>
      <div className="button-row">
        <Button onClick={() => panel.judge('isTicket')}>{t('answer_yes')}</Button>
        <Button onClick={() => panel.judge('isNotTicket')}>{t('answer_no')}</Button>
      </div>
    </section>
  );
}
