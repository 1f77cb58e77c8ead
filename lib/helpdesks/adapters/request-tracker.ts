import type { Places, Signs } from './types';

/** Request Tracker, always at a company's own address. Who speaks is told by comparison with the requestors. */
export const REQUEST_TRACKER_SIGNS: Signs = {
  name: 'Request Tracker',
  mark: '.transaction[data-transaction-id]',
};

export const REQUEST_TRACKER: Places = {
  subject: '#header h1',
  messages: '.transaction.message',
  body: '.messagebody',
  author: '.description .user[data-user-id]',
  leftOut: '.message-stanza-folder',
  customerName: '.requestors .user[data-user-id]',
  customerEmail: '.requestors .user[data-user-id]',
  required: ['subject', 'messages', 'body'],
};
