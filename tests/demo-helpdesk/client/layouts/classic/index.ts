import { AGENT, SHOP } from '../../../data/desk';
import { classicStyle } from '../../composer-style';
import { h } from '../../dom';
import type { IconName } from '../../icons';
import { icon } from '../../icons';
import type { Layout, View, ViewParts } from '../view';
import { createDetails } from './details';
import { createList } from './list';
import { createTicketPane } from './ticket-pane';

const ROOMS: readonly [IconName, string][] = [
  ['inbox', 'Tickets'],
  ['people', 'Customers'],
  ['book', 'Knowledge'],
  ['chart', 'Reports'],
];

function rail(): HTMLElement {
  const rooms = ROOMS.map(([name, label]) =>
    h('span', { class: `rail-room${name === 'inbox' ? ' is-here' : ''}`, title: label }, icon(name)),
  );
  return h(
    'nav',
    { class: 'rail', 'aria-label': 'Rooms' },
    h('span', { class: 'rail-mark' }, icon('mountain')),
    ...rooms,
  );
}

function topBar(search: HTMLElement): HTMLElement {
  return h(
    'header',
    { class: 'top-bar' },
    h('span', { class: 'brand' }, h('strong', {}, SHOP), ' ', h('span', {}, 'Support')),
    search,
    h(
      'span',
      { class: 'signed-in' },
      h('span', { class: 'avatar is-agent', 'aria-hidden': 'true' }, 'SR'),
      h('span', { class: 'signed-in-name' }, AGENT),
    ),
  );
}

function create(parts: ViewParts): View {
  const list = createList(parts.actions);
  const pane = createTicketPane(parts);
  const details = createDetails(parts.actions);
  const element = h(
    'div',
    { class: 'desk' },
    rail(),
    h(
      'div',
      { class: 'desk-main' },
      topBar(parts.search.element),
      h('div', { class: 'desk-columns' }, list.element, pane.element, details.element),
    ),
  );
  return {
    element,
    showList: list.show,
    showTicket: (ticket) => {
      pane.show(ticket);
      details.show(ticket);
    },
    showSkeleton: () => {
      pane.showSkeleton();
      details.showSkeleton();
    },
    showNothing: (reason) => {
      pane.showNothing(reason);
      details.clear();
    },
  };
}

/** Three columns: list, thread, fields. */
export const classic: Layout = { composer: classicStyle, create };
