import type { Places, Signs } from './types';

/** Zendesk's Agent Workspace. All tickets that are open in tabs stay in the page, laid out. */
export const ZENDESK_SIGNS: Signs = {
  name: 'Zendesk',
  hosts: /\.zendesk\.com$/u,
  mark: '[data-test-id=omni-log-container],.ticket-panes-grid-layout',
};

export const ZENDESK: Places = {
  root: [
    '[data-side-conversations-anchor-id="{id}"]',
    '[data-ticket-id="{id}"]',
    '[data-test-id="ticket-{id}-custom-layout"]',
    '.ticket-panes-grid-layout[data-is-active=true]',
  ],
  rootId: ['data-side-conversations-anchor-id', 'data-ticket-id'],
  kept: '.ticket-panes-grid-layout',
  subject: ['[data-test-id=omni-header-subject]', '[data-test-id=ticket-pane-subject]'],
  messages: '[data-test-id=omni-log-comment-item]',
  body: ['[data-test-id=omni-log-item-message]', '[data-test-id=omni-log-message-content]', '.zd-comment'],
  author: ['[data-test-id=omni-log-item-sender]', '[data-test-id=omni-log-comment-user-link]'],
  time: '[data-test-id=timestamp-relative]',
  note: '[data-test-id=omni-log-internal-note-tag]',
  customer:
    '[data-test-id=omni-log-item-message][type=end-user],[data-test-id=omni-log-message-content][type=end-user]',
  agent:
    '[data-test-id=omni-log-item-message][type=agent],[data-test-id=omni-log-message-content][type=agent],[data-test-id=omni-log-avatar-badge-AgentBadge]',
  leftOut: '.zd-comment blockquote,.gmail_quote,.gmail_signature,.zendesk-signature',
  customerEmail: { at: '#editor-view [data-garden-id="tags.avatar"]', attribute: 'alt' },
  customerName: '#editor-view [data-garden-id="tags.avatar"] + *',
  tags: '[data-test-id=ticket-system-field-tags-item-selected]',
  required: ['root', 'subject', 'messages', 'body'],
};
