import type { Places, Signs } from './types';

/** Chatwoot. On the right stands the agent who looks, on the left everybody else: only the right tells who speaks. */
export const CHATWOOT_SIGNS: Signs = {
  name: 'Chatwoot',
  hosts: /^app\.chatwoot\.com$/u,
  mark: '[data-message-id] [data-bubble-name]',
};

export const CHATWOOT: Places = {
  hasNoSubject: true,
  messages: '[data-message-id]',
  body: ['[data-bubble-name] .prose', '[data-bubble-name]'],
  time: 'time',
  author: { at: 'img[alt],[role=img][aria-label]', attribute: 'alt' },
  note: '[data-bubble-name].bg-n-solid-amber',
  agent: '.justify-end[data-message-id]',
  system: '.justify-center[data-message-id],[data-bubble-name=activity]',
  required: ['messages', 'body'],
};
