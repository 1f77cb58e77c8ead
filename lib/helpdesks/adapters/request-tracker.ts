import type { Places, Signs } from './types';

/**
 * Request Tracker, always at a company's own address. Who wrote a message is told by its mail's own head, since agents enter
 * tickets for customers: messages are left to the reader, which reads such heads.
 */
export const REQUEST_TRACKER_SIGNS: Signs = {
  name: 'Request Tracker',
  mark: '.transaction[data-transaction-id]',
};

export const REQUEST_TRACKER: Places = {
  subject: '#header h1',
  customerName: '.requestors .user[data-user-id]',
  customerEmail: '.requestors .user[data-user-id]',
  required: ['subject'],
};
