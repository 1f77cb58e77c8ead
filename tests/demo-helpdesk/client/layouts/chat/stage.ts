import type { Ticket } from '../../../data/model';
import { button, h } from '../../dom';
import { icon } from '../../icons';
import type { ViewParts } from '../view';
import { bubbles } from './bubbles';

/** The conversation in the middle. */
export function createStage({ composer, newestFirst, actions }: ViewParts) {
  const title = h('div', { class: 'stage-title', dir: 'auto' });
  const stream = h('div', { class: 'stream' });
  const watch = button('quiet-button', 'Watch', actions.toggleWatch, icon('eye'));
  const take = button('quiet-button', 'Take over', actions.assignToMe, icon('assign'));
  const head = h('div', { class: 'stage-head' }, title, take, watch);
  const show = (ticket: Ticket) => {
    const items = bubbles(ticket);
    title.textContent = ticket.subject;
    watch.setAttribute('aria-pressed', String(ticket.watched));
    stream.replaceChildren(...(newestFirst ? items.reverse() : items));
    stream.scrollTop = newestFirst ? 0 : stream.scrollHeight;
  };
  const showSkeleton = () => {
    title.textContent = '';
    const bars = ['half', 'long', 'half'].map((width) => h('div', { class: `skeleton is-${width}` }));
    stream.replaceChildren(...bars);
  };
  return { element: h('div', { class: 'stage' }, head, stream, composer.element), show, showSkeleton };
}
