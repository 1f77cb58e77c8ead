import { AGENT } from '../../../data/desk';
import { tableStyle } from '../../composer-style';
import { h } from '../../dom';
import type { Layout, View, ViewParts } from '../view';
import { createFields } from './fields';
import { createQueue } from './queue';
import { createCentre } from './thread';

const bar = (search: HTMLElement) =>
  h('div', { class: 'k10' }, h('h1', {}, 'Service console'), search, h('span', {}, AGENT));

function create(parts: ViewParts): View {
  const fields = createFields(parts.actions);
  const centre = createCentre(parts);
  const queue = createQueue(parts.actions);
  const nothing = h('p', { class: 'k18' });
  const columns = h('div', { class: 'k14' }, fields.element, centre.element, nothing, queue.element);
  const showNothing = (reason: string) => {
    nothing.textContent = reason;
    nothing.hidden = reason === '';
    fields.element.hidden = centre.element.hidden = reason !== '';
  };
  return {
    element: h('div', { class: 'k0' }, bar(parts.search.element), columns),
    showList: queue.show,
    showTicket: (ticket) => {
      showNothing('');
      centre.show(ticket);
      fields.show(ticket);
    },
    showSkeleton: () => {
      showNothing('');
      centre.showSkeleton();
      fields.clear();
    },
    showNothing,
  };
}

/** An old console: tables, newest first, the subject an input, no name of a class or id says what it is. */
export const table: Layout = { composer: tableStyle, create };
