import type { Places } from './types';
import { ZENDESK, ZENDESK_SIGNS } from './zendesk';

/** Where things stand on the pages of each helpdesk that we know, by its name. */
export const PLACES: Readonly<Record<string, Places>> = {
  [ZENDESK_SIGNS.name]: ZENDESK,
};
