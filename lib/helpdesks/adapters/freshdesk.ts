import type { Places, Signs } from './types';

/** Freshdesk and Freshservice. Who speaks is told by name alone. */
export const FRESHDESK_SIGNS: Signs = {
  name: 'Freshdesk',
  hosts: /\.fresh(?:desk|service)\.com$/u,
  mark: '.ticket-subject-heading,.sentiment-ticket-heading',
};

export const FRESHDESK: Places = {
  subject: ['.ticket-subject-heading', '.sentiment-ticket-heading', '[data-test-id=subject-text]'],
  body: ['.ticket-details__item__content', '.ticket-description .text__content,.text__content'],
  author: '.sender-info [data-test-id=user-name]',
  customerName: '.requester-wrap [data-test-id=user-name]',
  leftOut: '.freshdesk_quote,.gmail_quote,.gmail_signature',
  tags: '.ticket-tags .tag-options',
  required: ['subject', 'body'],
};
