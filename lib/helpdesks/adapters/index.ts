import { CHATWOOT, CHATWOOT_SIGNS } from './chatwoot';
import { CRISP, CRISP_SIGNS } from './crisp';
import { FRESHDESK, FRESHDESK_SIGNS } from './freshdesk';
import { FRONT, FRONT_SIGNS } from './front';
import { GMAIL, GMAIL_SIGNS } from './gmail';
import { HELP_SCOUT, HELP_SCOUT_SIGNS } from './help-scout';
import { HUBSPOT, HUBSPOT_SIGNS } from './hubspot';
import { INTERCOM, INTERCOM_SIGNS } from './intercom';
import { JIRA, JIRA_SIGNS } from './jira';
import { OUTLOOK, OUTLOOK_SIGNS } from './outlook';
import { REDMINE, REDMINE_SIGNS } from './redmine';
import { REQUEST_TRACKER, REQUEST_TRACKER_SIGNS } from './request-tracker';
import { SALESFORCE, SALESFORCE_SIGNS } from './salesforce';
import type { Places } from './types';
import { ZAMMAD, ZAMMAD_SIGNS } from './zammad';
import { ZENDESK, ZENDESK_SIGNS } from './zendesk';
import { ZOHO_DESK, ZOHO_DESK_SIGNS } from './zoho-desk';

/** Where things stand on the pages of each helpdesk that we know, by its name. */
export const PLACES: Readonly<Record<string, Places>> = {
  [ZENDESK_SIGNS.name]: ZENDESK,
  [FRESHDESK_SIGNS.name]: FRESHDESK,
  [INTERCOM_SIGNS.name]: INTERCOM,
  [HELP_SCOUT_SIGNS.name]: HELP_SCOUT,
  [FRONT_SIGNS.name]: FRONT,
  [HUBSPOT_SIGNS.name]: HUBSPOT,
  [SALESFORCE_SIGNS.name]: SALESFORCE,
  [ZOHO_DESK_SIGNS.name]: ZOHO_DESK,
  [JIRA_SIGNS.name]: JIRA,
  [ZAMMAD_SIGNS.name]: ZAMMAD,
  [CHATWOOT_SIGNS.name]: CHATWOOT,
  [CRISP_SIGNS.name]: CRISP,
  [REQUEST_TRACKER_SIGNS.name]: REQUEST_TRACKER,
  [REDMINE_SIGNS.name]: REDMINE,
  [GMAIL_SIGNS.name]: GMAIL,
  [OUTLOOK_SIGNS.name]: OUTLOOK,
};
