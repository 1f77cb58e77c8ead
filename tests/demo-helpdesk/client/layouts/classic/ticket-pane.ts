import type { Ticket } from '../../../data/model';
import { AGENT } from '../../../data/desk';
import { button, h } from '../../dom';
import { capitalised } from '../../format';
import { icon } from '../../icons';
import type { ViewActions, ViewParts } from '../view';
import { createPaneKeeper } from './kept-panes';
import { messageItem } from './message';

function heading(ticket: Ticket, actions: ViewActions): HTMLElement {
  const watch = button(
    'quiet-button',
    ticket.watched ? 'Stop watching' : 'Watch this ticket',
    actions.toggleWatch,
    icon('eye'),
    ticket.watched ? 'Watching' : 'Watch',
  );
  watch.setAttribute('aria-pressed', String(ticket.watched));
  return h(
    'header',
    { class: 'ticket-head' },
    h(
      'div',
      { class: 'ticket-head-top' },
      h('span', { class: 'ticket-number' }, `#${ticket.id}`),
      h('span', { class: `status is-${ticket.status}` }, capitalised(ticket.status)),
      ticket.priority !== 'normal' &&
        h('span', { class: `priority is-${ticket.priority}` }, `${capitalised(ticket.priority)} priority`),
      h(
        'span',
        { class: 'ticket-actions' },
        ticket.assignee !== AGENT &&
          button('quiet-button', 'Assign to me', actions.assignToMe, icon('assign'), 'Assign to me'),
        watch,
      ),
    ),
    h('h1', { class: 'ticket-subject', dir: 'auto' }, ticket.subject),
  );
}

function skeleton(): HTMLElement {
  const bar = (width: string) => h('div', { class: `skeleton is-${width}` });
  return h('div', { class: 'skeletons' }, bar('short'), bar('long'), bar('long'), bar('half'));
}

/** The column in the middle: heading, thread, composer. */
export function createTicketPane({ composer, actions, newestFirst, keep }: ViewParts) {
  const head = h('div', {});
  const thread = h('ol', { class: 'thread' });
  const scroller = h('div', { class: 'thread-scroller' }, thread);
  const pane = h('main', { class: 'ticket' }, head, scroller, composer.element);
  const element = h('div', { class: 'ticket-column' }, pane);
  const keeper = keep ? createPaneKeeper(pane, element) : undefined;

  const fill = (isBusy: boolean, headContent: Node, ...items: Node[]) => {
    pane.setAttribute('aria-busy', String(isBusy));
    head.replaceChildren(headContent);
    thread.replaceChildren(...items);
  };
  const show = (ticket: Ticket) => {
    const items = ticket.messages.map((message) => messageItem(message, ticket));
    pane.classList.remove('is-empty');
    fill(false, heading(ticket, actions), ...(newestFirst ? items.reverse() : items));
    scroller.scrollTop = newestFirst ? 0 : scroller.scrollHeight;
    keeper?.shown(ticket.id);
  };
  const showSkeleton = () => {
    keeper?.keep();
    fill(
      true,
      h('header', { class: 'ticket-head' }, skeleton()),
      h('li', {}, skeleton()),
      h('li', {}, skeleton()),
    );
  };
  const showNothing = (reason: string) => {
    pane.classList.add('is-empty');
    fill(false, h('p', { class: 'nothing' }, icon('inbox'), reason));
  };
  return { element, show, showSkeleton, showNothing };
}
