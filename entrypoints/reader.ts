import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { genericReader } from '@/lib/helpdesks/generic';
import { offerReader } from '@/lib/helpdesks/on-demand';

/** Put into a granted page when its URL first names a ticket. */
export default defineUnlistedScript(() => offerReader(genericReader));
