import type { Places, Signs } from './types';

/** Crisp: chats, which have no subjects. */
export const CRISP_SIGNS: Signs = {
  name: 'Crisp',
  hosts: /^app\.crisp\.chat$/u,
  mark: '.c-conversation-box-content',
};

export const CRISP: Places = {
  root: '.c-conversation-box',
  hasNoSubject: true,
  messages: [
    '.c-conversation-box-content-message',
    '[class*=message-bubble--user],[class*=message-bubble--operator]',
  ],
  body: [
    '.c-conversation-box-content-message-bubble__content',
    '.c-conversation-box-content-message-bubble__wrapper',
  ],
  note: '[class*=message--note],[class*=message-bubble--note]',
  customer: '[class*=message--user],[class*=message-bubble--user]',
  agent: '[class*=message--operator],[class*=message-bubble--operator]',
  system: '[class*=message--event]',
  required: ['messages', 'body'],
};
