import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FOREIGN_WORDS } from '@/lib/helpdesks/foreign';
import { offerWords } from '@/lib/helpdesks/on-demand';

/** Put beside the reader when a page turns out not to be in English alone. */
export default defineUnlistedScript(() => offerWords(FOREIGN_WORDS));
