import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ExpansionSchema, FIRST_EXPANSION } from '@/lib/reply/expansion';
import { item } from './item';

/** Chromium shows this storage to scripts in pages, too, until told otherwise. Firefox has no such switch. */
export function closeToPages(): void {
  const local: Partial<typeof browser.storage.local> = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Exact origins that the agent chose with "always on this helpdesk". */
export const chosenSites = item('chosenSites', z.array(z.string()), []);

/** True once the first-run page was shown. */
export const welcomed = item('welcomed', z.boolean(), false);

/** How shortcuts that are typed in a reply turn into it. */
export const expansion = item('expansion', ExpansionSchema, FIRST_EXPANSION);
