import { beforeShipping } from './data/before-shipping';
import { billing } from './data/billing';
import { delivery } from './data/delivery';
import { languages } from './data/languages';
import type { Ticket } from './data/model';
import { people } from './data/people';
import { products } from './data/products';
import { returns } from './data/returns';

export type { Block, Customer, Message, Order, Ticket } from './data/model';
export { lastCustomerMessage, ownWords } from './data/text';

/** The ticket of the New Year's Day story: Maya asks whether it is too late to cancel order #10482. */
export const STORY_TICKET = '1042';

/** Every ticket of the demo helpdesk. */
export const tickets: readonly Ticket[] = [
  ...beforeShipping,
  ...delivery,
  ...returns,
  ...billing,
  ...products,
  ...people,
  ...languages,
];
