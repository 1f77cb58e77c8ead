import type { Places, Signs } from './types';

/** Salesforce's Service Console. Its other tabs stay in the page, hidden; a case without a feed is nothing unusual. */
export const SALESFORCE_SIGNS: Signs = {
  name: 'Salesforce',
  hosts: /\.lightning\.force\.com$/u,
  mark: '.oneContent.lafPageHost,article.cuf-feedItem',
};

export const SALESFORCE: Places = {
  root: ['.windowViewMode-normal.oneContent.active.lafPageHost', '.oneContent.active'],
  kept: '.oneContent.lafPageHost',
  subject: ['.slds-page-header__title lightning-formatted-text', '.slds-page-header__title'],
  messages: 'article.cuf-feedItem,article.cuf-feedElement,article.cuf-commentItem',
  body: ['.feedBodyInner', '.cuf-feedBodyText'],
  author: '.cuf-entityLinkId',
  time: '.cuf-timestamp',
  required: ['root', 'subject'],
};
