import type { Places, Signs } from './types';

/** Intercom's inbox. Its heading is the customer's name more often than a subject: left to the reader. */
export const INTERCOM_SIGNS: Signs = {
  name: 'Intercom',
  hosts: /^app\.(?:\w{2}\.)?intercom\.com$/u,
  mark: '[data-conversation-reply-composer],.inbox2__conversation-page',
};

export const INTERCOM: Places = {
  messages: ['[data-part-group-id]', '[class*="group/content-part"]'],
  body: ['.interblocks-html', '.inbox2__user-email-content'],
  customer: '[data-part-group-category="1"]',
  agent: '[data-part-group-category="3"],[data-part-group-category="5"]',
  system: '[data-part-group-category="20"]',
  leftOut: '.gmail_quote,.gmail_signature,blockquote',
  required: ['messages', 'body'],
};
