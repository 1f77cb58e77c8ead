import type { Places, Signs } from './types';

/** Redmine, always at a company's own address. The description is its first message, and its author the customer. */
export const REDMINE_SIGNS: Signs = {
  name: 'Redmine',
  mark: 'body.controller-issues .issue',
};

export const REDMINE: Places = {
  subject: '.issue .subject h3',
  messages: '.issue .description,#tab-content-history .journal.has-notes,#history .journal.has-notes',
  body: '.wiki',
  author: '.note-header a.user,h4 a.user',
  note: '.journal.private-notes',
  customer: '.issue .description',
  customerName: '.issue p.author a.user',
  leftOut: 'blockquote',
  required: ['subject', 'messages', 'body'],
};
