import type { Places, Signs } from './types';

/** HubSpot's inbox and Help Desk. */
export const HUBSPOT_SIGNS: Signs = {
  name: 'HubSpot',
  hosts: /^app(?:-\w+)?\.hubspot\.com$/u,
  mark: '[data-test-id=sticky-subject-header],[data-test-id=primary-message-body-content]',
};

export const HUBSPOT: Places = {
  subject: [
    '[data-test-id=sticky-subject-header]',
    '[data-test-id=ticket-header-name-link] span',
    '[data-selenium-test=highlightTitle]',
  ],
  messages: '[class*=CommonMessage__StyledContentColumn]',
  body: '[data-test-id=primary-message-body-content]',
  author: '[data-message-metadata-type=from] b',
  leftOut: '.hs_reply,.gmail_quote,.gmail_signature,blockquote',
  customerName: '[data-selenium-test=contact-chicklet-title-link]',
  required: ['subject', 'messages', 'body'],
};
