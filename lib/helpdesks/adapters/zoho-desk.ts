import type { Places, Signs } from './types';

/** Zoho Desk. The ticket before may still be in the page: the root's id tells. */
export const ZOHO_DESK_SIGNS: Signs = {
  name: 'Zoho Desk',
  hosts: /^desk\.zoho\.(?:\w+|com\.\w+)$/u,
  mark: '.zd_v2-ticketdetailview-container',
};

export const ZOHO_DESK: Places = {
  root: '.zd_v2-ticketdetailview-container[data-id="subTab_{id}"]',
  kept: '.zd_v2-ticketdetailview-container',
  subject: '[data-id=caseSubjectText]',
  body: '.zd_v2-conversationlistcommon-contentWrapper',
  leftOut: '.zmail_extra,.gmail_quote,.gmail_signature,blockquote',
  required: ['root', 'subject', 'body'],
};
