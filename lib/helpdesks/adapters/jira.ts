import type { Places, Signs } from './types';

/** Jira Service Management. What it says of who may see a comment is words alone: the reader knows them. */
export const JIRA_SIGNS: Signs = {
  name: 'Jira Service Management',
  hosts: /\.atlassian\.net$/u,
  mark: '[data-testid="issue.views.issue-base.foundation.summary.heading"]',
};

const DESCRIPTION = '[data-testid="issue.views.field.rich-text.description"]';

export const JIRA: Places = {
  subject: '[data-testid="issue.views.issue-base.foundation.summary.heading"]',
  messages: [
    `${DESCRIPTION},[data-componentid^="issue-comment-base.ui.comment.comment-in-view-wrapper."]`,
    `${DESCRIPTION},[data-testid^=comment-base-item-]`,
  ],
  body: ['[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$=-body]', DESCRIPTION],
  customer: DESCRIPTION,
  customerName: '[data-testid="issue.views.field.user.reporter"]',
  required: ['subject', 'messages', 'body'],
};
