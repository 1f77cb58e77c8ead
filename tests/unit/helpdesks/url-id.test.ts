import { expect, test } from 'vitest';
import { ticketIdIn } from '@/lib/helpdesks/generic/url-id';

const hex = '5f0c1a2b3c4d5e6f7a8b9c0d';

/* Addresses as helpdesks write them, and the tickets that they name. */
test.each([
  ['https://acme.zendesk.com/agent/tickets/8123', '8123'],
  ['https://acme.freshdesk.com/a/tickets/611', '611'],
  ['https://app.intercom.com/a/inbox/ab12cd34/inbox/conversation/215470000000012', '215470000000012'],
  ['https://acme.gorgias.com/app/views/120034/98765432', '98765432'],
  ['https://acme.gorgias.com/app/ticket/98765432', '98765432'],
  ['https://secure.helpscout.net/conversation/2499001/4021', '2499001'],
  ['https://app.frontapp.com/open/cnv_1aa002', 'cnv_1aa002'],
  ['https://app.frontapp.com/open/msg_9zk31x', 'msg_9zk31x'],
  ['https://app.hubspot.com/live-messages/1453008/inbox/7720034511', '7720034511'],
  ['https://app.hubspot.com/live-messages/1453008/inbox/7720034511#email', '7720034511'],
  ['https://app-eu1.hubspot.com/help-desk/1453008/view/5/ticket/8812345/thread', '8812345'],
  ['https://acme.lightning.force.com/lightning/r/Case/500Ab00000XyZ44IAF/view', '500Ab00000XyZ44IAF'],
  ['https://acme.lightning.force.com/lightning/r/Case/500Ab00000XyZ44/view', '500Ab00000XyZ44'],
  [
    `https://acme.kustomerapp.com/app/customers/${hex}/event/60aa1a2b3c4d5e6f7a8b9c0d`,
    '60aa1a2b3c4d5e6f7a8b9c0d',
  ],
  ['https://desk.zoho.eu/agent/acme/care/tickets/details/219000000381002', '219000000381002'],
  ['https://acme.atlassian.net/browse/CARE-214', 'CARE-214'],
  ['https://acme.atlassian.net/jira/servicedesk/projects/CARE/queues/custom/7/CARE-214', 'CARE-214'],
  ['https://acme.atlassian.net/jira/software/projects/CARE/boards/3?selectedIssue=CARE-214', 'CARE-214'],
  ['https://acme.zammad.com/#ticket/zoom/91', '91'],
  ['https://acme.zammad.com/desktop/tickets/102', '102'],
  ['https://app.chatwoot.com/app/accounts/1/conversations/412', '412'],
  ['https://app.chatwoot.com/app/accounts/1/inbox/5/conversations/412', '412'],
  [
    'https://app.crisp.chat/website/9f0c1f2e-8f8f-4b0a-9f1e-2f3a4b5c6d7e/inbox/session_1b2c3d4e-5f60-4711-8a9b-0c1d2e3f4a5b/',
    'session_1b2c3d4e-5f60-4711-8a9b-0c1d2e3f4a5b',
  ],
  ['https://rt.acme.example/Ticket/Display.html?id=318', '318'],
  ['https://redmine.acme.example/issues/57', '57'],
  [
    'https://mail.google.com/mail/u/0/#inbox/FMfcgzQZTVqWxkLPnrDbGmvHsJctRfKw',
    'FMfcgzQZTVqWxkLPnrDbGmvHsJctRfKw',
  ],
  [
    'https://mail.google.com/mail/u/1/#label/Care/FMfcgzQZTVqWxkLPnrDbGmvHsJctRfKw',
    'FMfcgzQZTVqWxkLPnrDbGmvHsJctRfKw',
  ],
  [
    'https://mail.google.com/mail/u/0/#search/refund/FMfcgzQZTVqWxkLPnrDbGmvHsJctRfKw',
    'FMfcgzQZTVqWxkLPnrDbGmvHsJctRfKw',
  ],
  [
    'https://outlook.office.com/mail/inbox/id/AAQkADAwATM3ZmYAZS1hYjEyLTM0NTYtMDACLTAwCgAQAJk%2BzQ1rT0h%2FKmYw%3D',
    'AAQkADAwATM3ZmYAZS1hYjEyLTM0NTYtMDACLTAwCgAQAJk+zQ1rT0h/KmYw=',
  ],
  [
    'https://outlook.cloud.microsoft/mail/id/AAQkADAwATM3ZmYAZS1hYjEyLTM0NTYtMDACLTAwCgAQAJkzQ1rT0hKmYw%3D%3D',
    'AAQkADAwATM3ZmYAZS1hYjEyLTM0NTYtMDACLTAwCgAQAJkzQ1rT0hKmYw==',
  ],
])('%s', (address, id) => {
  expect(ticketIdIn(new URL(address))).toBe(id);
});

test.each([
  'https://acme.gorgias.com/app/views/120034',
  'https://mail.google.com/mail/u/0/#inbox',
  'https://outlook.office.com/mail/inbox',
  'https://acme.zammad.com/#ticket/view/my_assigned',
  `https://acme.kustomerapp.com/app/search/${hex}`,
  'https://acme.atlassian.net/jira/servicedesk/projects/CARE/queues/custom/7',
  'https://app.crisp.chat/website/9f0c1f2e-8f8f-4b0a-9f1e-2f3a4b5c6d7e/inbox/',
])('%s names no ticket', (address) => {
  expect(ticketIdIn(new URL(address))).toBeUndefined();
});
