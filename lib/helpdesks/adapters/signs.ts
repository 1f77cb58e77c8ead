import { call } from '../../nodes/ask';
import { CHATWOOT_SIGNS } from './chatwoot';
import { CRISP_SIGNS } from './crisp';
import { FRESHDESK_SIGNS } from './freshdesk';
import { FRONT_SIGNS } from './front';
import { GMAIL_SIGNS } from './gmail';
import { HELP_SCOUT_SIGNS } from './help-scout';
import { HUBSPOT_SIGNS } from './hubspot';
import { INTERCOM_SIGNS } from './intercom';
import { JIRA_SIGNS } from './jira';
import { OUTLOOK_SIGNS } from './outlook';
import { REDMINE_SIGNS } from './redmine';
import { REQUEST_TRACKER_SIGNS } from './request-tracker';
import { SALESFORCE_SIGNS } from './salesforce';
import type { Signs } from './types';
import { ZAMMAD_SIGNS } from './zammad';
import { ZENDESK_SIGNS } from './zendesk';
import { ZOHO_DESK_SIGNS } from './zoho-desk';

/** The helpdesks whose pages we know. */
export const SIGNS: readonly Signs[] = [
  ZENDESK_SIGNS,
  FRESHDESK_SIGNS,
  INTERCOM_SIGNS,
  HELP_SCOUT_SIGNS,
  FRONT_SIGNS,
  HUBSPOT_SIGNS,
  SALESFORCE_SIGNS,
  ZOHO_DESK_SIGNS,
  JIRA_SIGNS,
  ZAMMAD_SIGNS,
  CHATWOOT_SIGNS,
  CRISP_SIGNS,
  REQUEST_TRACKER_SIGNS,
  REDMINE_SIGNS,
  GMAIL_SIGNS,
  OUTLOOK_SIGNS,
];

/**
 * Tells whose page it is, by its host or by what is on it; undefined where it is none that we know, or not yet: pages are
 * drawn bit by bit. Asked at each reading of one page: found once, it is known.
 */
export function recogniser(): (page: Document, url: URL) => string | undefined {
  const anyMark = SIGNS.flatMap(({ mark = [] }) => mark).join(',');
  let found: Signs | undefined;
  return (page, { hostname }) => {
    const has = (mark: string): boolean => call(page, 'querySelector', mark) !== null;
    found ??= SIGNS.find(({ hosts }) => hosts?.test(hostname));
    // One question for all of them: most pages are none of theirs.
    if (!found && has(anyMark)) found = SIGNS.find(({ mark }) => mark !== undefined && has(mark));
    return found?.name;
  };
}
