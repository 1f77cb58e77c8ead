import type { Places, Signs } from './types';

/** Outlook on the web. What its elements are called for those who listen is in the page's language: ids are not. */
export const OUTLOOK_SIGNS: Signs = {
  name: 'Outlook',
  hosts: /^outlook\.(?:office(?:365)?\.com|live\.com|cloud\.microsoft)$/u,
};

export const OUTLOOK: Places = {
  root: ['#ReadingPaneContainerId', '[data-app-section=MailReadCompose]'],
  subject: '[role=heading][id$=_SUBJECT]',
  body: '[id^=UniqueMessageBody_]',
  author: ['[id$=_FROM]', 'span[aria-label^="From:"]'],
  leftOut: '[id$=divRplyFwdMsg],[id$=divRplyFwdMsg] ~ *,[id$=appendonsend] ~ *,[id$=Signature]',
  required: ['root', 'subject', 'body'],
};
