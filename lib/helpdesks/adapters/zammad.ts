import type { Places, Signs } from './types';

/** Zammad, both interfaces. The older one keeps all open tabs in the page; the newer one tells who speaks by side alone. */
export const ZAMMAD_SIGNS: Signs = {
  name: 'Zammad',
  hosts: /\.zammad\.com$/u,
  mark: '.ticketZoom,.ticket-article-item,[data-test-id^=article-bubble-container-]',
};

export const ZAMMAD: Places = {
  root: ['.content.active', 'body'],
  kept: '#content > .content',
  subject: '.ticketZoom-header .ticket-title-update',
  messages: ['.ticket-article-item', '[data-test-id^=article-bubble-container-]'],
  body: ['.textBubble-content', '.text-bubble', '[data-test-id^=article-bubble-body-]'],
  author: '.article-meta-value',
  note: '.ticket-article-item.is-internal',
  customer: '.ticket-article-item.customer',
  agent: '.ticket-article-item.agent',
  system: '.ticket-article-item.system',
  leftOut: '.js-signatureMarker,blockquote',
  customerName: '[data-tab=customer] [title=Name]',
  tags: '.tags .list-item-name',
  required: ['messages', 'body'],
};
