import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PLACES } from '@/lib/helpdesks/adapters';
import { readPlaces } from '@/lib/helpdesks/adapters/read';
import { offerPlaces } from '@/lib/helpdesks/on-demand';

/** Put beside the reader on the pages of a helpdesk that we know. */
export default defineUnlistedScript(() => offerPlaces({ known: PLACES, read: readPlaces }));
