import { AGENT, SHOP } from '../../../data/desk';
import { chatStyle } from '../../composer-style';
import { h } from '../../dom';
import type { Layout, View, ViewParts } from '../view';
import { createConversations } from './conversations';
import { face } from './face';
import { profileFields } from './profile';
import { createStage } from './stage';

const bar = (search: HTMLElement) => h('div', { class: 'lounge-bar' }, h('b', {}, SHOP), search, face(AGENT));

function create(parts: ViewParts): View {
  const conversations = createConversations(parts.actions);
  const stage = createStage(parts);
  const profile = h('div', { class: 'profile' });
  const nothing = h('p', { class: 'nothing' });
  const columns = [conversations.element, stage.element, nothing, profile];
  const showNothing = (reason: string) => {
    nothing.textContent = reason;
    nothing.hidden = reason === '';
    stage.element.hidden = profile.hidden = reason !== '';
  };
  return {
    element: h(
      'div',
      { class: 'lounge' },
      bar(parts.search.element),
      h('div', { class: 'lounge-columns' }, ...columns),
    ),
    showList: conversations.show,
    showTicket: (ticket) => {
      showNothing('');
      stage.show(ticket);
      profile.replaceChildren(...profileFields(ticket));
    },
    showSkeleton: () => {
      showNothing('');
      stage.showSkeleton();
      profile.replaceChildren();
    },
    showNothing,
  };
}

/** A messenger: bubbles, who spoke only in a picture's alt or a label, fields as read-only inputs. */
export const chat: Layout = { composer: chatStyle, create };
