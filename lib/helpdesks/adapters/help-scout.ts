import type { Places, Signs } from './types';

/** Help Scout. Who speaks is told by name alone. */
export const HELP_SCOUT_SIGNS: Signs = {
  name: 'Help Scout',
  hosts: /^secure\.helpscout\.net$/u,
  mark: '[data-testid=ThreadContainer],[data-cy=ConvoEditor]',
};

export const HELP_SCOUT: Places = {
  subject: ['[aria-label="Conversation Subject"]', '[data-cy=EditableTextarea]', '#subjectLine'],
  messages: ['li > [id^=thread-]', '[data-testid=ThreadContainer] li'],
  body: '[class*=is-wide-layout]',
  author: '[data-nocollapse=true]',
  leftOut: '.gmail_quote,.gmail_signature,blockquote',
  tags: '[data-cy=Tag]',
  required: ['subject', 'messages', 'body'],
};
